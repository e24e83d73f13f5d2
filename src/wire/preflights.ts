import { setImmediate as breathe } from 'node:timers/promises';
import type { Audience } from '../contract/campaigns.ts';
import type { Campaign } from '../campaigns/campaign.ts';
import { editionOf } from '../campaigns/edition.ts';
import type { Checked } from '../campaigns/schedule.ts';
import type { Channel, Purpose } from '../contract/words.ts';
import { fullName } from '../contacts/names.ts';
import type { Line } from '../deliveries/line.ts';
import type { Run, RunState } from '../deliveries/run.ts';
import { AppError } from '../lib/errors.ts';
import { createAtSending } from '../preflight/at-sending.ts';
import { stalenessOf, type Staleness } from '../preflight/fingerprint.ts';
import { undecided, type Preflight } from '../preflight/preflight.ts';
import { createPreflights, type Request } from '../preflight/preflights.ts';
import { reachOf, type Reach } from '../preflight/reach.ts';
import type { Addressees } from './addressees.ts';
import type { Base } from './base.ts';
import { isSandbox } from './lines.ts';
import type { Messages } from './messages.ts';
import type { People } from './people.ts';
import { capPeek, createScanDeps, createWalks } from './walks.ts';

type Parts = {
  people: People;
  messages: Messages;
  lines: Record<Channel, Line>;
  addressees: Addressees;
  /** a scheduled or drafted campaign as a run of now; null when it is gone or cannot be looked at */
  preview(campaign: string): Promise<{ campaign: Campaign; run: Run } | null>;
};

/** A preflight that is silent for so long is made again by another process. */
const LEASE_MS = 15_000;
/** Runs that a person has to let go on. */
const WAITING: RunState[] = ['paused', 'missed'];

/** Preflights, what they know at sending, and reach. */
export function createChecking(base: Base, { people, messages, lines, addressees, preview }: Parts) {
  const { stores, clock, newId, config, log } = base;
  const settings = people.settings.read;
  const withoutPublicUrl = (channel: Channel): boolean =>
    !isSandbox(lines[channel]) && !config.publicUrlGiven;

  const full = capPeek(base, people);
  const scanDeps = createScanDeps(base, { people, addressees, toolsOf: messages.toolsOf });
  const walks = createWalks(base, scanDeps);
  const preflights = createPreflights({
    store: stores.preflights,
    verdicts: stores.verdicts,
    settings,
    countOf: async (run) => (run.source.kind === 'contacts' ? stores.contacts.count(run.filter) : null),
    async requestOf(id) {
      const found = await preview(id);
      return found === null ? null : requestOf(found.campaign, found.run);
    },
    withoutPublicUrl,
    async namesOf(ids) {
      const found = await stores.contacts.findMany(ids);
      return new Map(found.map((contact) => [contact.id, fullName(contact, contact.language)]));
    },
    walk: walks.walk,
    closeWalks: walks.close,
    withEmail: stores.contacts.withEmail,
    clock,
    newId,
    leaseMs: LEASE_MS,
    onFault: (preflight, error) => log.error({ preflight, err: error }, 'A preflight could not be made.'),
  });

  const atSending = createAtSending({
    verdicts: stores.verdicts,
    changes: stores.runChanges,
    preflight: stores.preflights.read,
    plannedBy: stores.deliveries.plannedBy,
    clock,
  });

  async function rulesOf(audience: Audience): Promise<unknown> {
    if ('segment' in audience) return people.segments.wholeOf(audience.segment);
    return 'rule' in audience ? people.segments.wholeOf(audience.rule) : audience;
  }

  async function requestOf(campaign: Campaign, run: Run): Promise<Omit<Request, 'automatic'>> {
    return {
      campaign: campaign.id,
      revision: editionOf(campaign),
      run,
      rules: await rulesOf(campaign.audience),
      accepted: campaign.checked?.excluded ?? [],
    };
  }

  async function worldOf(campaign: Campaign, channel: Channel) {
    return {
      revision: editionOf(campaign),
      rules: await rulesOf(campaign.audience).catch(asGone),
      withoutPublicUrl: withoutPublicUrl(channel),
      settings: await settings(),
    };
  }

  async function staleness(preflight: Preflight, campaign: Campaign, run: Run): Promise<Staleness | null> {
    return stalenessOf(preflight, { ...(await worldOf(campaign, run.channel)), run }, clock());
  }

  return {
    preflights,
    againstPreflight: atSending.againstPreflight,
    staleness,

    start: async (campaign: Campaign, run: Run): Promise<Preflight> =>
      preflights.start({ ...(await requestOf(campaign, run)), automatic: false }),

    /** For runs that nobody is asked about. */
    automatic: {
      async start(id: string, campaign: Campaign, run: Run): Promise<void> {
        await preflights.start({ ...(await requestOf(campaign, run)), automatic: true }, id);
      },
      find: stores.preflights.read,
    },

    /** What the newest preflight says of a campaign as it is now. */
    async checked(campaign: Campaign, run: Run): Promise<Checked> {
      const preflight = await preflights.latest(campaign.id);
      if (preflight?.state === 'running') return { outcome: 'running' };
      if (preflight?.state !== 'done' || preflight.automatic) return { outcome: 'none' };
      const stale = await staleness(preflight, campaign, run);
      if (stale !== null) return { outcome: 'stale', why: `${stale.words.en}.` };
      const groups = undecided(preflight).map(({ key, count }) => ({ group: key, count }));
      const matched = preflight.totals?.matched ?? 0;
      return { outcome: 'fresh', preflight: preflight.id, matched, undecided: groups };
    },

    /**
     * Writes down what of the world, and who of the audience, is not as the preflights of runs had it. A short run may
     * have ended before anybody looked: it is looked at all the same, once. One that waits for a person is not yet.
     */
    async noteChanges(): Promise<void> {
      const unlooked = (await stores.runs.withoutAbsent()).filter(({ state }) => !WAITING.includes(state));
      const sending = await stores.runs.inState('sending');
      for (const run of new Map([...sending, ...unlooked].map((one) => [one.id, one])).values()) {
        const campaign = run.preflight === null ? null : await stores.campaigns.read(run.campaign);
        if (campaign !== null) await atSending.noteWorld(run, await worldOf(campaign, run.channel));
      }
      for (const run of unlooked) {
        // One that was stopped while it was planned knows nothing of those it did not come to.
        if (run.state !== 'stopped') await atSending.noteAbsent(run);
        await stores.runs.noteAbsent(run.id);
      }
    },

    async reach(
      filter: Record<string, unknown>,
      asked: { channel: Channel; purpose: Purpose },
    ): Promise<Reach> {
      return reachOf(filter, asked, {
        contactsAfter: (channel, of, place) =>
          stores.contactPages.pageAfter({ channel, names: new Set() }, of, place),
        suppressedAmong: people.suppressions.reasonsAmong,
        cappedAmong: (channel, ids) => full({ ...asked, channel, priority: 5 }, ids, clock()),
        breathe,
        clock,
      });
    },
  };
}
export type Checking = ReturnType<typeof createChecking>;

/** A segment that was removed while its run was under way: the audience is not what it was. */
function asGone(error: unknown): null {
  if (error instanceof AppError) return null;
  throw error;
}
