import { Readable } from 'node:stream';
import type { Connection } from 'mongoose';
import { createConsentLogStore } from '../../src/consent/consent-log.store.ts';
import { createContactStore } from '../../src/contacts/contact.store.ts';
import { ImportQuery } from '../../src/contract/imports.ts';
import type { Language } from '../../src/contract/words.ts';
import type { Import } from '../../src/imports/import.ts';
import { createGroupStore } from '../../src/contacts/group.store.ts';
import { createGroups } from '../../src/contacts/groups.ts';
import { createImports } from '../../src/imports/imports.ts';
import { createImportStore } from '../../src/imports/imports.store.ts';
import type { CustomField } from '../../src/settings/settings.ts';
import { freshDatabase } from '../support/mongo.ts';

export const NOW = new Date('2026-11-22T08:30:00Z');

const fields: CustomField[] = [
  { name: 'points', type: 'number' },
  { name: 'lastVisit', type: 'date' },
];

/** A club with the real stores on a database of its own, into which files are imported. */
export async function aClub(language: Language = 'fa') {
  const connection: Connection = await freshDatabase();
  const contacts = createContactStore(connection);
  const consentLog = createConsentLogStore(connection);
  const store = createImportStore(connection);
  const groupStore = createGroupStore(connection);
  await Promise.all([contacts.ready(), consentLog.ready(), store.ready(), groupStore.ready()]);
  const clock = () => NOW;
  let made = 0;
  // In order, which ids made within one millisecond are not.
  const newId = () => `id${String(++made).padStart(8, '0')}`;
  const settings = () => Promise.resolve({ language, fields });
  const groups = createGroups({ store: groupStore, contacts, clock, newId });
  const deps = { store, contacts, consentLog, groupIds: groups.idsOf, settings, clock, newId };
  const imports = createImports(deps);

  return {
    contacts,
    groups,
    consentLog,
    imports,
    store,
    newId,
    deps,
    everyone: () => contacts.pageAfter({}, null, 100_000),

    async run(
      file: string | AsyncIterable<Buffer>,
      query: Record<string, unknown> = {},
      by: Pick<typeof imports, 'run'> = imports,
    ): Promise<Import> {
      const asked = ImportQuery.parse({
        ...query,
        ...(query.mapping !== undefined && { mapping: JSON.stringify(query.mapping) }),
      });
      return by.run(typeof file === 'string' ? inChunks(file) : file, asked, 'Sara');
    },

    async errorsFile(id: string): Promise<string> {
      let text = '';
      for await (const piece of await imports.errorsOf(id)) text += piece;
      return text;
    },
  };
}

/** Cuts letters and line ends in two, as a network does. */
function inChunks(text: string): Readable {
  const bytes = Buffer.from(text);
  const count = Math.ceil(bytes.length / 1021);
  return Readable.from(Array.from({ length: count }, (_, at) => bytes.subarray(at * 1021, (at + 1) * 1021)));
}
