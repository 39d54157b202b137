/** Units as facts and texts name them: what they measure, and how many of the base unit they are. */
export interface Unit {
  /** `power`, `money:USD`, `duration`: amounts of one dimension can be compared. */
  readonly dimension: string;
  readonly factor: number;
}

const UNITS: Readonly<Record<string, Unit>> = {
  W: { dimension: 'power', factor: 1e-6 },
  kW: { dimension: 'power', factor: 1e-3 },
  MW: { dimension: 'power', factor: 1 },
  GW: { dimension: 'power', factor: 1e3 },
  TW: { dimension: 'power', factor: 1e6 },
  kWh: { dimension: 'energy', factor: 1e-9 },
  MWh: { dimension: 'energy', factor: 1e-6 },
  GWh: { dimension: 'energy', factor: 1e-3 },
  TWh: { dimension: 'energy', factor: 1 },
  mm: { dimension: 'length', factor: 1e-6 },
  cm: { dimension: 'length', factor: 1e-5 },
  m: { dimension: 'length', factor: 1e-3 },
  km: { dimension: 'length', factor: 1 },
  foot: { dimension: 'length', factor: 0.3048e-3 },
  mile: { dimension: 'length', factor: 1.609344 },
  kg: { dimension: 'mass', factor: 1e-3 },
  tonne: { dimension: 'mass', factor: 1 },
  percent: { dimension: 'percent', factor: 1 },
  m3: { dimension: 'volume', factor: 1e-9 },
  bcm: { dimension: 'volume', factor: 1 },
  'bcm/year': { dimension: 'volume', factor: 1 },
  second: { dimension: 'time', factor: 1 / 86400 },
  minute: { dimension: 'time', factor: 1 / 1440 },
  hour: { dimension: 'time', factor: 1 / 24 },
  day: { dimension: 'duration', factor: 1 },
  week: { dimension: 'duration', factor: 7 },
  fortnight: { dimension: 'duration', factor: 14 },
  month: { dimension: 'duration', factor: 30.4375 },
  year: { dimension: 'duration', factor: 365.25 },
  decade: { dimension: 'duration', factor: 3652.5 },
  century: { dimension: 'duration', factor: 36525 },
};

const CURRENCIES = new Set(['USD', 'EUR', 'RUB', 'UAH', 'GBP', 'CNY', 'IRR', 'INR', 'JPY']);

/** The unit behind a symbol of the ledger or of a language's table; undefined where it is a noun ("drone/month"). */
export function findUnit(symbol: string): Unit | undefined {
  return CURRENCIES.has(symbol) ? { dimension: `money:${symbol}`, factor: 1 } : UNITS[symbol];
}

/** Signs that stand before an amount. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₽': 'RUB',
  '₴': 'UAH',
  '¥': 'CNY',
  '₹': 'INR',
};
