/** The entities that rules speak of by themselves. */
export const ROLES = [
  'russia-iran-treaty-2025',
  'russia-iran-treaty-2001',
  'russia-dprk-treaty',
  'jcpoa',
  'small-nuclear-plants-deal',
  'shahed-contract',
  'russia-iran-gas-pipeline',
  'putin',
  'pezeshkian',
  'rosatom',
  'likhachev',
  'aeoi',
  'eslami',
] as const;

type Indexes<Ids> = { readonly [At in keyof Ids]: number };

/** Their indexes among the entities; -1 for what a ledger does not have. */
export type Roles = Indexes<typeof ROLES>;
