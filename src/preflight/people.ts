import type { VerdictStore } from './verdict.store.ts';
import { contactOf, membersOf } from './verdicts.ts';

/** Somebody with a problem. `id`: where in the walk, for the next page; `name` null when the contact is gone. */
export type Person = { id: string; contact: string; name: string | null; detail: string | null };

export type PeopleDeps = {
  verdicts: Pick<VerdictStore, 'withGroup'>;
  namesOf(contacts: string[]): Promise<Map<string, string>>;
};

/** Pages of verdicts read at once; a group has at least one person in each. */
const READ = 20;

/** People of a group behind a place of the walk, at most `limit`, with their names of today. */
export async function peopleOf(
  set: string,
  group: string,
  { after, limit }: { after: string | null; limit: number },
  { verdicts, namesOf }: PeopleDeps,
): Promise<Person[]> {
  const behind = placeOf(after);
  const found: Omit<Person, 'name'>[] = [];
  let from = behind.page;
  while (found.length < limit) {
    const pages = await verdicts.withGroup(set, group, { from, limit: READ });
    for (const page of pages) {
      for (const { at, key, detail } of membersOf(page, group)) {
        if (page.page === behind.page && at <= behind.at) continue;
        found.push({ id: `${page.page}-${at}`, contact: contactOf(key), detail });
      }
    }
    const last = pages.at(-1);
    if (last === undefined || pages.length < READ) break;
    from = last.page + 1;
  }
  const shown = found.slice(0, limit);
  const names = await namesOf(shown.map(({ contact }) => contact));
  return shown.map((person) => ({ ...person, name: names.get(person.contact) ?? null }));
}

/** What is no place of a walk is its beginning. */
function placeOf(after: string | null): { page: number; at: number } {
  const [, page, at] = /^(\d{1,9})-(\d{1,9})$/.exec(after ?? '') ?? [];
  return page === undefined || at === undefined
    ? { page: 0, at: -1 }
    : { page: Number(page), at: Number(at) };
}
