import type { SampleClubView } from '../contract/sample-club.ts';
import type { Clock } from '../lib/clock.ts';
import { conflict, type AppError } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { Settings } from '../settings/settings.ts';
import { FIELDS } from './content.ts';
import { isBusy, isInterrupted, type HeldClub } from './held.ts';
import { loadClub, type LoadDeps } from './load.ts';
import type { SampleClubStore } from './sample-club.store.ts';
import { unloadClub, type UnloadDeps } from './unload.ts';

export type SampleClubDeps = Omit<UnloadDeps, 'store'> &
  LoadDeps & {
    store: SampleClubStore;
    hasContacts(): Promise<boolean>;
    /** whether a message could leave this machine: then the made-up numbers might be somebody's */
    sendsForReal: boolean;
    /** the brand of an organisation that has not said its own */
    unsetBrand: Settings['brand'];
    /** tells of a load or removal that failed */
    onFailure(error: unknown): void;
    clock: Clock;
    newId: NewId;
  };

type Reason = Exclude<SampleClubView['reason'], null>;

const NONE = {
  contacts: 0,
  orders: 0,
  appointments: 0,
  groups: 0,
  segments: 0,
  templates: 0,
  campaigns: 0,
};
const REFUSALS: Record<Reason, string> = {
  loaded: 'The sample club is here already.',
  busy: 'The sample club is being loaded or removed right now. Try again in a moment.',
  'has-contacts': 'There are contacts here already; the sample club is for an installation without any.',
  'sends-for-real':
    'A provider is set up, and the sample club’s numbers might be somebody’s. It is for an installation that sends to the sandbox.',
};

export type SampleClub = ReturnType<typeof createSampleClub>;

/** The club to try everything with: brought into an empty installation, and taken out again without a trace. */
export function createSampleClub(deps: SampleClubDeps) {
  const { store, clock } = deps;
  let working: Promise<void> = Promise.resolve();

  async function reasonAgainst(held: HeldClub | null): Promise<Reason | null> {
    if (held?.state === 'loaded') return 'loaded';
    if (held !== null && isBusy(held, clock())) return 'busy';
    if (deps.sendsForReal) return 'sends-for-real';
    // What an interrupted load left is taken out first.
    return held === null && (await deps.hasContacts()) ? 'has-contacts' : null;
  }

  async function read(): Promise<SampleClubView> {
    const held = await store.read();
    const reason = await reasonAgainst(held);
    const rest = { canLoad: reason === null, reason };
    if (held === null) return { state: 'absent', progress: null, counts: NONE, ...rest, loadedAt: null };
    return {
      state: isInterrupted(held, clock()) ? 'interrupted' : held.state,
      progress: held.state === 'loading' ? { done: held.done, of: held.size } : null,
      counts: await store.countsOf(held.mark),
      ...rest,
      loadedAt: held.loadedAt?.toISOString() ?? null,
    };
  }

  /** The settings decide in which language the shop speaks and what it is called; both are remembered. */
  async function newClub(size: number): Promise<HeldClub> {
    const { zone, language, currency, brand, fields } = await deps.settings.read();
    const { unsetBrand } = deps;
    const isUnset = brand.fa === unsetBrand.fa && brand.en === unsetBrand.en;
    const missing = FIELDS.filter(({ name }) => fields.every((one) => one.name !== name));
    return {
      state: 'loading',
      mark: deps.newId(),
      size,
      madeAt: clock(),
      settings: { zone, language, currency },
      brandBefore: isUnset ? brand : null,
      fields: missing.map(({ name }) => name),
      done: 0,
      aliveAt: clock(),
      loadedAt: null,
      campaigns: [],
    };
  }

  async function bring(club: HeldClub): Promise<void> {
    await loadClub(club, deps, async (done) => {
      if (!(await store.note(club, { done, aliveAt: clock() }))) throw taken();
    });
    const now = clock();
    if (!(await store.note(club, { state: 'loaded', aliveAt: now, loadedAt: now }))) throw taken();
  }

  async function takeOut(club: HeldClub): Promise<void> {
    await unloadClub(club, deps);
    await store.drop(club.mark);
  }

  /** Goes on after the answer; what fails is told, and shows as interrupted at once. */
  function inBackground(club: HeldClub, work: () => Promise<void>): void {
    working = work().catch(async (error: unknown) => {
      deps.onFailure(error);
      await store.note(club, { aliveAt: new Date(0) }).catch(deps.onFailure);
    });
  }

  /** @throws AppError 409 when somebody else has taken it in hand */
  async function takeInHand(held: HeldClub): Promise<HeldClub> {
    const change = { state: 'removing', aliveAt: clock() } as const;
    if (!(await store.take(held, change))) throw refusal('busy');
    return { ...held, ...change };
  }

  return {
    read,

    /** @throws AppError 409 with the reason for which it cannot be loaded */
    async load(size: number): Promise<SampleClubView> {
      const held = await store.read();
      const reason = await reasonAgainst(held);
      if (reason !== null) throw refusal(reason);
      if (held !== null) await takeOut(await takeInHand(held));
      if (await deps.hasContacts()) throw refusal('has-contacts');
      const club = await newClub(size);
      if (!(await store.insert(club))) throw refusal('busy');
      inBackground(club, () => bring(club));
      return read();
    },

    /** @throws AppError 409 while a campaign to it is under way */
    async remove(): Promise<SampleClubView> {
      const held = await store.read();
      if (held === null) return read();
      if (isBusy(held, clock())) throw refusal('busy');
      const campaigns = await deps.leftovers.underWay(held.mark);
      if (campaigns.length > 0) {
        const message = `Under way to the sample club: ${campaigns.join(', ')}. Stop it, or let it end.`;
        throw conflict('sample-club-in-use', message, { campaigns });
      }
      const club = await takeInHand(held);
      inBackground(club, () => takeOut(club));
      return read();
    },

    /** Resolves when nothing goes on in this process. */
    settled: (): Promise<void> => working,
  };
}

function refusal(reason: Reason): AppError {
  return conflict(`sample-club-${reason}`, REFUSALS[reason], { reason });
}

function taken(): Error {
  return new Error('The sample club was taken in hand by another process.');
}
