import type { Contact } from '../../src/contacts/contact.ts';
import type { SuppressionReason } from '../../src/contract/consent.ts';
import { addresseesAfter } from '../../src/deliveries/addressees.ts';
import type { Run } from '../../src/deliveries/run.ts';
import { createIds } from '../../src/lib/ids.ts';
import type { Preflight } from '../../src/preflight/preflight.ts';
import { createPreflightStore } from '../../src/preflight/preflight.store.ts';
import { createPreflights, type PreflightDeps, type Request } from '../../src/preflight/preflights.ts';
import { scan, type ScanDeps } from '../../src/preflight/scan.ts';
import { createVerdictStore } from '../../src/preflight/verdict.store.ts';
import { defaultSettings } from '../../src/settings/defaults.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { aRun, NOON } from './builders/run.ts';
import { ALWAYS, TOOLS } from './line.ts';
import { freshDatabase } from './mongo.ts';

export function someSettings(over: Partial<Settings> = {}): Settings {
  const rates = { sms: 100, email: 100 };
  return {
    ...defaultSettings({ zone: 'Asia/Tehran', language: 'fa', rates }),
    brand: { fa: 'پارسا', en: 'Parsa' },
    hours: ALWAYS,
    updatedAt: NOON,
    ...over,
  };
}

/** Preflights on a real database, with contacts in a list and a clock that stands still until it is moved. */
export async function aPreflightRoom() {
  const connection = await freshDatabase();
  const [store, verdicts] = [createPreflightStore(connection), createVerdictStore(connection)];
  await Promise.all([store.ready(), verdicts.ready()]);
  let ids = 0;
  const world = {
    now: NOON,
    contacts: [] as Contact[],
    suppressed: new Map<string, SuppressionReason[]>(),
    capped: new Set<string>(),
    settings: someSettings(),
    withoutPublicUrl: false,
    request: null as Request | null,
    faults: [] as unknown[],
    /** what happens before a page of people is read */
    beforePage: () => Promise.resolve(),
    contactQueries: 0,
  };
  const newId = createIds(() => new Date(world.now.getTime() + ids++));
  const scanDeps: ScanDeps = {
    verdicts,
    pageSize: 1_000,
    async addresseesAfter(run, after, limit) {
      await world.beforePage();
      world.contactQueries += 1;
      const contactsAfter = (_filter: unknown, behind: string | null, most: number) =>
        Promise.resolve(world.contacts.filter(({ id }) => behind === null || id > behind).slice(0, most));
      const none = () => Promise.resolve({ items: [], after: null });
      const office = () => Promise.resolve({ hours: world.settings.hours, zone: world.settings.zone });
      const sources = { contactsAfter, ordersDue: none, appointmentsIn: none, office };
      return addresseesAfter(run, sources, { after, limit });
    },
    tools: () => TOOLS,
    suppressedAmong: (_channel, addresses) =>
      Promise.resolve(new Map([...world.suppressed].filter(([address]) => addresses.includes(address)))),
    cappedAmong: (_run, contacts) => Promise.resolve(new Set(contacts.filter((id) => world.capped.has(id)))),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  };
  const deps: PreflightDeps = {
    store,
    verdicts,
    settings: () => Promise.resolve(world.settings),
    walk: (survey, onPage) => scan(survey, scanDeps, onPage),
    closeWalks: () => Promise.resolve(),
    countOf: () => Promise.resolve(world.contacts.length),
    requestOf: () => Promise.resolve(world.request),
    withoutPublicUrl: () => world.withoutPublicUrl,
    withEmail: (addresses) =>
      Promise.resolve(world.contacts.filter(({ email }) => email !== null && addresses.includes(email))),
    namesOf: (contacts) =>
      Promise.resolve(
        new Map(
          world.contacts
            .filter(({ id }) => contacts.includes(id))
            .map(({ id, firstName }) => [id, firstName ?? '']),
        ),
      ),
    clock: () => world.now,
    newId,
    leaseMs: 10_000,
    onFault: (_preflight, error) => world.faults.push(error),
  };
  const preflights = createPreflights(deps);
  return {
    connection,
    world,
    deps,
    scanDeps,
    store,
    verdicts,
    preflights,
    requestFor: (run: Run, over: Partial<Request> = {}): Request => ({
      campaign: run.campaign,
      revision: 1,
      run,
      rules: { everyone: true },
      accepted: [],
      automatic: false,
      ...over,
    }),
    /** Makes a preflight of a run over the world's contacts, to its end. */
    async made(over: Partial<Run> = {}, request: Partial<Request> = {}): Promise<Preflight> {
      const { id } = await preflights.start(this.requestFor(aRun(over), request));
      await preflights.settled();
      return preflights.read(id);
    },
  };
}
export type PreflightRoom = Awaited<ReturnType<typeof aPreflightRoom>>;
