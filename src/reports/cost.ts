import { priceFinder } from '../preflight/costs.ts';
import type { Currency, Prices, Settings } from '../settings/settings.ts';
import type { RunShare } from './days.store.ts';

/** What messages cost; what has no known price is counted, not guessed. */
export type KnownCost = { amount: number; currency: Currency; unpricedMessages: number };

/** What one part of a run's SMS costs on average, by run, where its preflight could tell. */
export type PartPrices = ReadonlyMap<string, number>;

/** Null when there are messages and none of them has a price. */
export function costOfRuns(
  shares: RunShare[],
  partPrices: PartPrices,
  { prices, currency }: Pick<Settings, 'prices' | 'currency'>,
): KnownCost | null {
  let amount = 0;
  let priced = 0;
  let unpriced = 0;
  for (const share of shares) {
    const cost = costOfRun(share, partPrices, prices);
    amount += cost ?? 0;
    if (cost === null) unpriced += share.submitted;
    else priced += share.submitted;
  }
  if (priced === 0 && unpriced > 0) return null;
  return { amount: Math.round(amount * 100) / 100, currency, unpricedMessages: unpriced };
}

function costOfRun(
  { run, line, submitted, parts }: RunShare,
  partPrices: PartPrices,
  prices: Prices,
): number | null {
  if (line.startsWith('email:')) return prices.email === null ? null : prices.email * submitted;
  const price = partPrices.get(run) ?? onlyPrice(prices, line);
  return price === null ? null : price * parts;
}

/** The price of every part on a line, where one row covers all numbers and asks the same for either alphabet. */
function onlyPrice({ sms, email }: Prices, line: string): number | null {
  const everywhere = priceFinder({ sms, email }, line)('+');
  if (everywhere?.prefix !== '+') return null;
  const { gsm7 } = everywhere;
  const rows = sms.filter((row) => row.line === null || row.line === line);
  return rows.every((row) => row.gsm7 === gsm7 && row.ucs2 === gsm7) ? gsm7 : null;
}
