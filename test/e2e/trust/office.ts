import type { Random } from '../../../src/sample-club/random.ts';
import type { OfficeHours, Opening } from '../../../src/calendar/hours.ts';
import { isGsm7 } from '../../../src/templates/gsm7.ts';
import { measure } from '../../../src/templates/measure.ts';
import type { Received } from './received.ts';

export type Price = { line: string | null; prefix: string; gsm7: number; ucs2: number };
export type Prices = { sms: Price[]; email: number | null };

/** The settings that are changed here; hours, prices and the like as the API takes them. */
export type Office = {
  hours: OfficeHours;
  prices: Prices;
  caps: object[];
  sms: object;
  phone: string | null;
  brand: { fa: string; en: string };
};

const DAYS: readonly [Opening[], ...Opening[][]] = [
  [{ from: '09:00', to: '20:00' }],
  [{ from: '09:00', to: '20:00' }],
  [{ from: '08:00', to: '13:00' }],
  [
    { from: '10:00', to: '13:30' },
    { from: '16:00', to: '21:00' },
  ],
  [{ from: '00:00', to: '24:00' }],
];

/** Open on every day but perhaps Friday, so that no campaign expires before its office opens. */
export function randomHours(random: Random): OfficeHours {
  const day = (): Opening[] => random.pick(DAYS);
  const friday = random.chance(0.6) ? [] : day();
  return { weekly: { 1: day(), 2: day(), 3: day(), 4: day(), 5: friday, 6: day(), 7: day() }, holidays: [] };
}

export function randomPrices(random: Random): Prices {
  const row = (prefix: string, line: string | null): Price => {
    return { line, prefix, gsm7: random.between(100, 400), ucs2: random.between(80, 300) };
  };
  const rows = [
    row('+98', null),
    row('+9891', null),
    row('+98', 'sms:sandbox'),
    row('+44', null),
    row('+', null),
  ];
  return {
    sms: rows.filter(() => random.chance(0.7)),
    email: random.chance(0.8) ? random.between(1, 20) : null,
  };
}

/** Mostly none; when there are some, they are soon reached. */
export function randomCaps(random: Random): object[] {
  return random.pick([
    [],
    [],
    [],
    [{ channel: 'sms', period: 'day', max: 1 }],
    [{ channel: 'any', period: 'week', max: random.between(2, 4) }],
    [
      { channel: 'email', period: 'month', max: 3 },
      { channel: 'any', period: 'day', max: 2 },
    ],
  ]);
}

export function randomLimits(random: Random): object {
  return {
    maxUnits: random.pick([160, 160, 70, 134, 306]),
    maxParts: random.pick([3, 3, 1, 2]),
    linkScheme: random.chance(0.7),
    latinTypography: random.chance(0.8),
    shortNames: random.chance(0.8),
    optionalBlocks: random.chance(0.8),
  };
}

export function randomOffice(random: Random): Office {
  return {
    hours: randomHours(random),
    prices: randomPrices(random),
    caps: randomCaps(random),
    sms: randomLimits(random),
    phone: random.pick([null, '021-1234', '۰۲۱ ۸۸۷۷']),
    brand: random.pick([
      { fa: 'پارسا', en: 'Parsa' },
      { fa: 'باشگاه مه‌رو', en: 'Mahroo’s' },
    ]),
  };
}

/** What one message cost, reckoned anew: the longest prefix counts, then the row of the line itself; null: unknown. */
export function priceOf({ channel, to, text }: Received, { sms, email }: Prices): number | null {
  if (channel === 'email') return email;
  const fitting = sms.filter(({ prefix }) => to.startsWith(prefix));
  const longest = Math.max(...fitting.map(({ prefix }) => prefix.length));
  const best = fitting.filter(({ prefix }) => prefix.length === longest);
  const row = best.find(({ line }) => line !== null) ?? best[0];
  return row === undefined ? null : row[isGsm7(text) ? 'gsm7' : 'ucs2'] * measure(text).parts;
}
