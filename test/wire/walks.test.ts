import { expect } from 'chai';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { loadConfig } from '../../src/config.ts';
import { addressOf } from '../../src/database/connect.ts';
import { createIds } from '../../src/lib/ids.ts';
import { scan, type Survey } from '../../src/preflight/scan.ts';
import { defaultSettings } from '../../src/settings/defaults.ts';
import { createAddressees } from '../../src/wire/addressees.ts';
import type { Base } from '../../src/wire/base.ts';
import { createPeople } from '../../src/wire/people.ts';
import { createStores, prepareStores } from '../../src/wire/stores.ts';
import { createTools } from '../../src/wire/tools.ts';
import { createScanDeps, createWalks } from '../../src/wire/walks.ts';
import { aContact } from '../support/builders/contact.ts';
import { aRun, NOON } from '../support/builders/run.ts';
import { aText } from '../support/builders/template.ts';
import { freshDatabase } from '../support/mongo.ts';

async function aHouse() {
  const connection = await freshDatabase();
  const stores = createStores(connection, 'w');
  await prepareStores(stores);
  const clock = (): Date => NOON;
  const base: Base = {
    config: loadConfig({ PUBLIC_URL: 'https://club.example' }),
    secretKey: 'a secret key of a test, long enough to be one',
    stores,
    database: addressOf(connection),
    clock,
    newId: createIds(clock),
    log: pino({ level: 'silent' }),
    metrics: new Registry(),
    worker: 'w',
  };
  const people = createPeople(base);
  await people.settings.seed(
    defaultSettings({ zone: 'Asia/Tehran', language: 'fa', rates: { sms: 100, email: 100 } }),
  );
  const { toolsOf } = createTools(base, people);
  const deps = createScanDeps(base, { people, addressees: createAddressees(base, people), toolsOf });
  return { stores, people, deps, walks: createWalks(base, deps) };
}

describe('wire/walks', () => {
  it('finds in threads what it finds in the process, and writes the same verdicts', async function () {
    this.timeout(60_000);
    const { stores, people, deps, walks } = await aHouse();
    const club = Array.from({ length: 6_000 }, (_, at) =>
      aContact({
        language: at % 3 === 0 ? 'en' : 'fa',
        city: at % 50 === 0 ? null : 'Berlin',
        mobile: `+98912${String(at).padStart(7, '0')}`,
        ...(at % 7 === 0 ? { consents: {} } : {}),
      }),
    );
    await stores.contacts.writeMany(club.map((contact) => ({ contact, readAt: null })));
    await people.suppressions.suppress({
      channel: 'sms',
      address: '+989120000001',
      reason: 'stop',
      source: 't',
    });
    const survey: Survey = {
      set: 'p.process',
      firstPage: 0,
      run: aRun({ content: aText('Parsa: hello {{name}}, {{city}}'), filter: { city: { $ne: 'Paris' } } }),
      settings: await people.settings.read(),
      before: null,
    };
    const counts: number[] = [];
    const onPage = (scanned: number) => Promise.resolve(counts.push(scanned) > 0);
    try {
      const inProcess = await scan(survey, deps, onPage);
      counts.length = 0;
      const inThreads = await walks.walk({ ...survey, set: 'p.threads' }, onPage);
      expect(inThreads?.sums).to.deep.equal(inProcess?.sums);
      expect(inThreads?.zones).to.deep.equal(inProcess?.zones);
      expect(Math.max(...counts)).to.equal(6_000);
      await stores.verdicts.secure('p.threads', inThreads?.pages ?? 0);
      await stores.verdicts.secure('p.process', inProcess?.pages ?? 0);
      const keys = club.map(({ id }) => id);
      const verdicts = await stores.verdicts.of('p.threads', keys);
      expect(verdicts.size).to.equal(6_000);
      expect(verdicts).to.deep.equal(await stores.verdicts.of('p.process', keys));
      const order: string[] = [];
      for await (const page of stores.verdicts.all('p.threads')) order.push(...page.keys);
      expect(order).to.deep.equal([...keys].sort());
    } finally {
      await walks.close();
    }
  });
});
