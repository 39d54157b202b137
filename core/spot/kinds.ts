/** Classes of `topics.ts` that rules name, as bits. */
export const TREATY = 1;
export const DEAL = 1 << 1;
export const MEMO = 1 << 2;
export const PLANT = 1 << 3;
/** Drones and fighters. */
export const ARMS = 0b11 << 4;
export const PIPELINE = 1 << 6;
export const AGENCY = 1 << 7;
export const CORRIDOR = 1 << 8;
/** Offices. */
export const PERSON = 0b1111 << 9;
/** Ambassadors and spokesmen: there are few on a page. */
export const ENVOY = 0b11 << 11;
/** Those and all others. */
export const ANYONE = PERSON | (1 << 14);
export const BLOC = 1 << 15;
/** Ladies, and people who bear an academic title. */
export const WOMAN = 1 << 19;
export const DOCTOR = 1 << 20;
/** Plants known by their fuel, and the town that is known for its own. */
export const NUCLEAR_PLANT = 1 << 21;
