import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../src/contract/words.ts';
import { LIBRARY_FOLDER, readLibrary } from '../../src/templates/library-files.ts';
import { LONG, ORDINARY } from './readers.ts';
import { ENDINGS, smsWriterOf, type Ending } from './writing.ts';

/** How long a message comes out, in units and parts. */
export type Count = { units: number; parts: number };
export type Counts = {
  id: string;
  purpose: string;
  /** with a name of common length; the last with a long one and the opt-out line of an Iranian line */
  sizes: Record<Language, Record<Ending | 'long', Count>>;
};

const LANGUAGES: Language[] = ['fa', 'en'];
/** Counts every SMS of the library as it would be sent. */
export async function countLibrary(): Promise<Counts[]> {
  const messages = await readLibrary();
  return Promise.all(
    messages
      .filter(({ channel }) => channel === 'sms')
      .map(async (message) => {
        const write = await smsWriterOf(message);
        const count = (who: typeof LONG, language: Language, ending: Ending): Count => {
          const written = write(who[language], language, ending);
          if (written.outcome !== 'text') throw new Error(`${message.id} in ${language}: ${written.outcome}`);
          return { units: written.units, parts: written.parts };
        };
        const sizes = (language: Language) => ({
          ...byEnding((ending) => count(ORDINARY, language, ending)),
          long: count(LONG, language, 'iranian'),
        });
        return { id: message.id, purpose: message.purpose, sizes: { fa: sizes('fa'), en: sizes('en') } };
      }),
  );
}

function byEnding(count: (ending: Ending) => Count): Record<Ending, Count> {
  const [plain, iranian, other] = ENDINGS;
  return { plain: count(plain), iranian: count(iranian), other: count(other) };
}

/** The table that stands in the library's README. */
export function tableOf(counts: Counts[]): string {
  const columns = LANGUAGES.flatMap((language) => [language, '+ 11', '+ STOP', '+ 11, long name']);
  const rows = counts.map(({ id, purpose, sizes }) => [
    id.replace(/^sms_/, ''),
    purpose,
    ...LANGUAGES.flatMap((language) => {
      const { plain, iranian, other, long } = sizes[language];
      return [plain, iranian, other, long].map(({ units, parts }) => `${units}/${parts}`);
    }),
  ]);
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const head = ['message', 'purpose', ...columns];
  return [line(head), line(head.map(() => '-')), ...rows.map(line)].join('\n');
}

const README = path.join(LIBRARY_FOLDER, 'README.md');
const MARKS = /(<!-- counts -->\n)[^]*(\n<!-- \/counts -->)/;

/** The README with the table in its place; @returns what stands there now, and what should */
export async function readmeWith(table: string): Promise<{ now: string; wanted: string }> {
  const now = await readFile(README, 'utf8');
  return { now, wanted: now.replace(MARKS, (_, before: string, after: string) => before + table + after) };
}

export async function writeReadme(table: string): Promise<void> {
  await writeFile(README, (await readmeWith(table)).wanted);
}
