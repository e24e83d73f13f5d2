import type { CampaignState } from '../contract/words.ts';
import type { Run } from '../deliveries/run.ts';
import type { HitCounts } from '../deliveries/signal.store.ts';
import type { RunChanges } from '../preflight/run-change.store.ts';
import type { Figures } from './figures.ts';

export type Count = { total: number; reasons: Record<string, number> };

/** `people` counts contacts once; `hits` counts every pixel or redirect. `human` leaves machines out. */
export type Engagement = { people: number; peopleHuman: number; hits: number; hitsHuman: number };

export type Report = {
  campaign: string;
  run: string;
  state: CampaignState;
  /** contacts that the audience's rule gave */
  matched: number;
  /** of these, not planned because their former self (before a merge) was */
  refused: number;
  planned: number;
  /** still to come */
  waiting: number;
  submitting: number;
  skipped: Count;
  failed: Count;
  /** taken by the provider, whatever came after */
  submitted: number;
  delivered: number;
  bounced: Count;
  uncertain: number;
  opened: Engagement;
  clicked: Engagement;
  replied: number;
  unsubscribed: number;
  parts: number;
  fits: Record<string, number>;
  /** what was otherwise at sending than its preflight had found */
  changes: RunChanges;
  links: { index: number; url: string; hits: number; hitsHuman: number; people: number }[];
};

type Facts = { figures: Figures; hits: HitCounts; changes: RunChanges };

/** One run's report from its figures. Pure; every delivery is in exactly one of the eight states' numbers. */
export function reportOf(run: Run, { figures, hits, changes }: Facts): Report {
  const of = (state: keyof Figures['states']): number => figures.states[state] ?? 0;
  const stopped = run.state === 'stopped' ? of('planned') : 0; // the sweeper writes it into the ledger soon
  const skipped = countOf('skipped', figures);
  if (stopped > 0) {
    skipped.total += stopped;
    skipped.reasons.stopped = (skipped.reasons.stopped ?? 0) + stopped;
  }
  return {
    campaign: run.campaign,
    run: run.id,
    state: run.state,
    matched: run.planning.matched,
    refused: run.planning.refused,
    planned: Object.values(figures.states).reduce((sum, count) => sum + count, 0),
    waiting: of('planned') - stopped,
    submitting: of('submitting'),
    skipped,
    failed: countOf('failed', figures),
    submitted: of('submitted') + of('delivered') + of('bounced'),
    delivered: of('delivered'),
    bounced: countOf('bounced', figures),
    uncertain: of('uncertain'),
    opened: engagement(figures.opened, figures.openedByHuman, hits.opened),
    clicked: engagement(figures.clicked, figures.clickedByHuman, hits.clicked),
    replied: figures.replied,
    unsubscribed: figures.unsubscribed,
    parts: figures.parts,
    fits: figures.fits,
    changes,
    links: run.targets.map((url, index) => {
      const { raw, human } = hits.links.get(index) ?? { raw: 0, human: 0 };
      return { index, url, hits: raw, hitsHuman: human, people: figures.links[index] ?? 0 };
    }),
  };
}

function countOf(state: 'skipped' | 'failed' | 'bounced', figures: Figures): Count {
  const prefix = `${state}.`;
  const reasons = Object.entries(figures.reasons).filter(([key]) => key.startsWith(prefix));
  return {
    total: figures.states[state] ?? 0,
    reasons: Object.fromEntries(reasons.map(([key, count]) => [key.slice(prefix.length), count])),
  };
}

function engagement(people: number, peopleHuman: number, hits: { raw: number; human: number }): Engagement {
  return { people, peopleHuman, hits: hits.raw, hitsHuman: hits.human };
}
