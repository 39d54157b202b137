/** What a panel is asked to show when it is opened: an entry, or the place to check a draft. */
export type PanelWish = { readonly entity: string } | { readonly view: 'draft' };
