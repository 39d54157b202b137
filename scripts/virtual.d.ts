/** What `scripts/ledger-plugin.ts` makes of `data/`. */
declare module 'virtual:sidelight/names' {
  const names: import('../core/spot/names').PackedNames;
  export default names;
}
declare module 'virtual:sidelight/cues' {
  const cues: import('../core/spot/names').PackedCues;
  export default cues;
}
declare module 'virtual:sidelight/*' {
  /** The ledger (JSON of a `ShippedLedger`), its index (for `loadFactIndex`), or what is searched (for `createSearch`). */
  const compiled: string;
  export default compiled;
}
