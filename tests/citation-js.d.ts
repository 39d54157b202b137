/** citation-js ships no types; these are the ones that the tests need. */
declare module '@citation-js/core' {
  interface Item {
    readonly id: string;
    readonly title?: string;
    readonly publisher?: string;
    readonly 'container-title'?: string;
    readonly author?: readonly { readonly literal?: string; readonly family?: string }[];
    readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly URL?: string;
    readonly language?: string;
    readonly note?: string;
  }
  export class Cite {
    constructor(text: string);
    readonly data: readonly Item[];
  }
}
