import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isRealDay, toGregorian, toJalali, type DayParts } from '../../src/calendar/jalali.ts';
import { measure } from '../../src/templates/measure.ts';

/** npm run check:vectors -- sms|jalali FILE: holds the product against a file of known answers, and names every miss. */

const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const JalaliFile = z.object({ pairs: z.array(z.tuple([Day, Day])).min(1), invalid: z.array(Day) });

/** name, [[text, repeat], …], bits per character (7 GSM-7, 16 UCS-2), units, parts */
const SmsCase = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.int().min(0)])),
  z.union([z.literal(7), z.literal(16)]),
  z.int(),
  z.int(),
]);
const SmsFile = z.object({ cases: z.array(SmsCase).min(1) });

type Checked = { cases: number; misses: string[] };

const CHECKS: Record<string, (file: unknown) => Checked> = {
  sms(file) {
    const { cases } = SmsFile.parse(file);
    const misses = cases.flatMap(([name, pieces, bits, units, parts]) => {
      const got = measure(pieces.map(([text, times]) => text.repeat(times)).join(''));
      const wanted = { encoding: bits === 7 ? 'gsm7' : 'ucs2', units, parts };
      const found = { encoding: got.encoding, units: got.units, parts: got.parts };
      return missOf(name, wanted, found);
    });
    return { cases: cases.length, misses };
  },

  jalali(file) {
    const { pairs, invalid } = JalaliFile.parse(file);
    const misses = [
      ...pairs.flatMap(([jalali, gregorian]) => [
        ...missOf(jalali, gregorian, isoOf(toGregorian(partsOf(jalali)))),
        ...missOf(gregorian, jalali, isoOf(toJalali(partsOf(gregorian)))),
      ]),
      ...invalid.flatMap((day) =>
        missOf(`${day} exists`, false, isRealDay({ calendar: 'jalali', ...partsOf(day) })),
      ),
      ...invalid.flatMap((day) => missOf(`${day} in Gregorian`, null, toGregorian(partsOf(day)))),
    ];
    return { cases: pairs.length * 2 + invalid.length * 2, misses };
  },
};

function missOf(name: string, wanted: unknown, found: unknown): string[] {
  const [expected, got] = [JSON.stringify(wanted), JSON.stringify(found)];
  return expected === got ? [] : [`${name}: expected ${expected}, got ${got}`];
}

function partsOf(day: string): DayParts {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  return { year, month, day: date };
}

function isoOf(parts: DayParts | null): string | null {
  if (parts === null) return null;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${parts.year}-${two(parts.month)}-${two(parts.day)}`;
}

function main([kind = '', path = '']: string[]): number {
  const check = CHECKS[kind];
  if (check === undefined || path === '') {
    console.error('Usage: npm run check:vectors -- sms|jalali FILE');
    return 2;
  }
  try {
    const { cases, misses } = check(JSON.parse(readFileSync(path, 'utf8')));
    for (const miss of misses) console.log(`MISS ${miss}`);
    console.log(`${cases - misses.length} of ${cases} as expected`);
    return misses.length === 0 ? 0 : 1;
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    console.error(`${path} cannot be read as ${kind} vectors: ${reason}`);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
