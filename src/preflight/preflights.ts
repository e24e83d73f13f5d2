import { toPage as pageFrom, type PageOf } from '../contract/page.ts';
import type { Channel } from '../contract/words.ts';
import type { Run } from '../deliveries/run.ts';
import { after, type Clock } from '../lib/clock.ts';
import { messageOf, notFound } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { Settings } from '../settings/settings.ts';
import { changesSince, type KeptVerdict } from './changes.ts';
import { conclude, type ConcludeDeps } from './conclude.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Found } from './found.ts';
import { peopleOf, type Person } from './people.ts';
import type { Preflight } from './preflight.ts';
import type { Making, PreflightStore } from './preflight.store.ts';
import type { OnPage, Survey } from './scan.ts';
import type { VerdictStore } from './verdict.store.ts';
import { matchedIn } from './tally.ts';
import { isLost } from './threads.ts';
import { setOf } from './verdicts.ts';

/** Verdicts are kept for so many preflights of a campaign; a run of each may still be sending. */
const KEPT = 10;
/** Time between two words on how far it is. */
const TELL_MS = 250;
/** A preflight whose process died so often is given up: it may be what they died of. */
const MOST_TRIES = 5;

/** A campaign as it would go out now. */
export type Request = {
  campaign: string;
  revision: number;
  /** as it would be opened now */
  run: Run;
  /** the audience with the rule of each segment in it, to tell when it changed */
  rules: unknown;
  /** keys of groups that a person has decided upon: their people are left out, or the matter is accepted */
  accepted: string[];
  automatic: boolean;
};

export type PreflightDeps = Omit<ConcludeDeps, 'verdicts'> & {
  store: PreflightStore;
  /** walks the audience and writes its verdicts; null when `onPage` said that it is no longer wanted */
  walk(survey: Survey, onPage: OnPage): Promise<Found | null>;
  /** ends what walks leave running between them */
  closeWalks(): Promise<void>;
  verdicts: VerdictStore;
  settings(): Promise<Settings>;
  /** how many a run is for, as far as that is quickly told; null when not */
  countOf(run: Run): Promise<number | null>;
  /** what an interrupted preflight is to look at; null when the campaign is gone */
  requestOf(campaign: string): Promise<Omit<Request, 'automatic'> | null>;
  withoutPublicUrl(channel: Channel): boolean;
  /** names by contact, of those that are still there */
  namesOf(contacts: string[]): Promise<Map<string, string>>;
  clock: Clock;
  newId: NewId;
  /** a preflight that is silent for so long is made again by another process */
  leaseMs: number;
  onFault(preflight: string, error: unknown): void;
};

export type Preflights = ReturnType<typeof createPreflights>;

export function createPreflights(deps: PreflightDeps) {
  const { store, verdicts, clock } = deps;
  const making = new Map<string, Promise<void>>();
  let stopping = false;

  const makingBy = (maker: string): Making => ({ maker, now: clock(), leaseMs: deps.leaseMs });

  async function read(id: string): Promise<Preflight> {
    const preflight = await store.read(id);
    if (preflight === null) throw notFound('preflight', id);
    return preflight;
  }

  /** Works in the background; a fault becomes the preflight's own state, for who waits for it to see. */
  function begin(preflight: Preflight, request: Request, maker: string): void {
    const work = make(preflight, request, maker)
      .catch(async (error: unknown) => {
        deps.onFault(preflight.id, error);
        if (isLost(error)) return; // as with a process that dies: the lease ends, and it is made again
        await store.fail(preflight.id, maker, { failure: messageOf(error), at: clock() });
      })
      .catch((error: unknown) => {
        deps.onFault(preflight.id, error); // the database is away: the lease ends, and it is made again
      })
      .finally(() => making.delete(preflight.id));
    making.set(preflight.id, work);
  }

  async function make({ id, campaign }: Preflight, request: Request, maker: string): Promise<void> {
    const { run } = request;
    const [settings, before] = await Promise.all([deps.settings(), store.latest(campaign, 'done')]);
    const counting = deps.countOf(run).then((counted) => store.progress(id, { counted }, makingBy(maker)));
    counting.catch(() => undefined); // met where it is awaited; should the scan fail before, that is the fault to tell
    const set = setOf(id, maker);
    const survey = { set, firstPage: 0, run, settings, before: before?.verdicts ?? null };
    const tell = (scanned: number): Promise<boolean> => store.progress(id, { scanned }, makingBy(maker));
    const found = await deps.walk(survey, sometimes(tell));
    await counting;
    if (found === null) return;
    await tell(matchedIn(found.sums));
    await verdicts.secure(set, found.pages);
    const withoutPublicUrl = deps.withoutPublicUrl(run.channel);
    const concluded = await conclude(set, found, { ...request, settings, withoutPublicUrl }, deps);
    const changes = before === null ? null : changesSince(before, found.met, concluded);
    await store.finish(id, maker, { ...concluded, changes, verdicts: set, endedAt: clock() });
    await verdicts.forget(await store.behind(campaign, KEPT));
  }

  /** Tells now and then, for each time is a write. */
  function sometimes(onPage: OnPage): OnPage {
    let last: Date | null = null;
    return async (scanned) => {
      const now = clock();
      if (stopping) return false;
      if (last !== null && now < after(last, TELL_MS)) return true;
      last = now;
      return onPage(scanned);
    };
  }

  async function basisOf({ revision, accepted, run, rules }: Omit<Request, 'automatic'>) {
    const settings = await deps.settings();
    const withoutPublicUrl = deps.withoutPublicUrl(run.channel);
    const fingerprint = fingerprintOf({ revision, run, rules, withoutPublicUrl, settings });
    return { revision, accepted, fingerprint, startedAt: clock() };
  }

  return {
    read,

    /**
     * Begins to look at a campaign and returns at once. One that runs for the same campaign is given up for it; what
     * a person asked for and what the schedule did do not disturb each other. An id that is begun is not begun again.
     */
    async start(request: Request, id: string = deps.newId()): Promise<Preflight> {
      const preflight: Preflight = {
        id,
        campaign: request.campaign,
        channel: request.run.channel,
        automatic: request.automatic,
        ...(await basisOf(request)),
        state: 'running',
        progress: { scanned: 0, counted: null },
        endedAt: null,
        failure: null,
        groups: [],
        totals: null,
        changes: null,
        verdicts: null,
      };
      const maker = deps.newId();
      if (!(await store.insert(preflight, makingBy(maker)))) return read(id);
      await store.cancelBefore(preflight, clock());
      begin(preflight, request, maker);
      return preflight;
    },

    /** The newest of a campaign in whatever state, or the newest that is done; null when there is none. */
    latest: (campaign: string, state: 'done' | null = null): Promise<Preflight | null> =>
      store.latest(campaign, state),

    /** The people of a group, by name. @throws AppError 404 when there is no such preflight, or no such group in it */
    async people(
      id: string,
      group: string,
      place: { after: string | null; limit: number },
    ): Promise<PageOf<Person>> {
      const { groups, verdicts: set } = await read(id);
      if (set === null || !groups.some(({ key }) => key === group)) throw notFound('group', group);
      return pageFrom(await peopleOf(set, group, { ...place, limit: place.limit + 1 }, deps), place.limit);
    },

    /** What was found of each of these people (`verdictKey`); who was not in the audience is left out. */
    async verdictsOf(
      { verdicts: set }: Pick<Preflight, 'verdicts'>,
      keys: string[],
    ): Promise<Map<string, KeptVerdict>> {
      return set === null ? new Map() : verdicts.of(set, keys);
    },

    /** Makes preflights again whose process died, as their campaigns are now. A duty of the schedule. @returns how many */
    async resumeInterrupted(): Promise<number> {
      for (let resumed = 0; ; resumed++) {
        const maker = deps.newId();
        const silent = await store.claimSilent(makingBy(maker));
        if (silent === null) return resumed;
        const { tries, ...preflight } = silent;
        const hopeless = hopelessness(preflight, tries);
        const request = hopeless === null ? await deps.requestOf(preflight.campaign) : null;
        if (request === null) {
          await store.fail(preflight.id, maker, {
            failure: hopeless ?? 'The campaign is gone.',
            at: clock(),
          });
          continue;
        }
        await verdicts.forget([preflight.id]);
        const basis = await basisOf(request);
        await store.renew(preflight.id, maker, basis);
        begin({ ...preflight, ...basis }, { ...request, automatic: preflight.automatic }, maker);
      }
    },

    /** Waits until what this process is making has ended; for tests, and for a campaign that cannot go on before. */
    async settled(): Promise<void> {
      await Promise.all(making.values());
    },

    /** Lets go of what is being made; another process makes it again when the lease has ended. */
    async stop(): Promise<void> {
      stopping = true;
      await Promise.all(making.values());
      await deps.closeWalks();
    },
  };
}

/** Why one that was interrupted is not made again; null when it is. */
function hopelessness({ automatic }: Preflight, tries: number): string | null {
  if (automatic) return 'It was interrupted.'; // it was for a run, and who wants that has it looked at anew
  return tries > MOST_TRIES ? `It was interrupted ${MOST_TRIES} times.` : null;
}
