/** What `scripts/ledger-plugin.ts` makes of `data/`. */
declare module 'virtual:sidelight/*' {
  /**
   * Packed names (for `loadNames`), the ledger (JSON of a `ShippedLedger`), its index (for `loadFactIndex`), or what is
   * searched (for `createSearch`).
   */
  const compiled: string;
  export default compiled;
}
