/** What `scripts/ledger-plugin.ts` makes of `data/`. */
declare module 'virtual:sidelight/*' {
  /** Packed names (for `loadNames`), the ledger (JSON of a `ShippedLedger`), or its index (for `loadFactIndex`). */
  const compiled: string;
  export default compiled;
}
