/**
 * Words of one language by what they mean. Keys are English stems, the language of the facts; a value is a list parted
 * by spaces. `*` stands for any ending, `_` for a space: `правов*`, `north_korea*`.
 */
export type Concepts = Readonly<Record<string, string>>;
