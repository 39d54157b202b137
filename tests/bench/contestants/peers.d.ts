/** Peers that come without types, and what `bundle.ts` makes for them. */
declare module 'findandreplacedomtext' {
  export default function findAndReplace(
    root: Element,
    options: { readonly find: RegExp; readonly wrap: string; readonly preset: 'prose' },
  ): void;
}
declare module 'mark.js/dist/mark.es6.js' {
  export default class Mark {
    constructor(root: Element);
    mark(words: readonly string[], options: object): void;
  }
}
declare module 'virtual:bench/names' {
  /** Names as they are written in dictionaries, not inflected: as many as peers can be asked to look for. */
  const names: string[];
  export default names;
}
