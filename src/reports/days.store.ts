import type { Connection } from 'mongoose';
import type { FiguresStore } from './figures.store.ts';

/** What the messages of one stretch of time came to, whenever it came. People are counted once per message. */
export type DayFigures = {
  submitted: number;
  delivered: number;
  bounced: number;
  failed: number;
  uncertain: number;
  opened: number;
  openedHuman: number;
  clicked: number;
  clickedHuman: number;
  replied: number;
  unsubscribed: number;
  parts: number;
};

/** What a run handed over within a stretch of time. */
export type RunShare = Pick<DayFigures, 'submitted' | 'parts'> & { run: string; line: string };

/** A batch's row of sums, by name of the figure. */
const SUMS: Record<keyof DayFigures, Record<string, unknown>> = {
  submitted: { $sum: { $add: [of('states.submitted'), of('states.delivered'), of('states.bounced')] } },
  delivered: sumOf('states.delivered'),
  bounced: sumOf('states.bounced'),
  failed: sumOf('states.failed'),
  uncertain: sumOf('states.uncertain'),
  opened: sumOf('opened'),
  openedHuman: sumOf('openedByHuman'),
  clicked: sumOf('clicked'),
  clickedHuman: sumOf('clickedByHuman'),
  replied: sumOf('replied'),
  unsubscribed: sumOf('unsubscribed'),
  parts: sumOf('parts'),
};

function of(figure: string): Record<string, unknown> {
  return { $ifNull: [`$figures.${figure}`, 0] };
}

function sumOf(figure: string): Record<string, unknown> {
  return { $sum: of(figure) };
}

/**
 * Figures by the moment for which messages were planned, from those kept with their batches: about 500 messages a
 * row, so a year of a million messages is read in two thousand rows. Test sends are in no batch.
 */
export function createDaysStore(connection: Connection, figures: Pick<FiguresStore, 'keepBetween'>) {
  const batches = connection.collection('batches');
  return {
    keep: figures.keepBetween,

    /** One for each stretch between neighbouring bounds, in their order; as they were kept last. */
    async between(bounds: Date[]): Promise<DayFigures[]> {
      const [from, to] = [bounds.at(0), bounds.at(-1)];
      if (from === undefined || to === undefined) return [];
      const found = await batches
        .aggregate<DayFigures & { _id: Date }>([
          { $match: { dueAt: { $gte: from, $lt: to } } },
          { $bucket: { groupBy: '$dueAt', boundaries: bounds, output: SUMS } },
        ])
        .toArray();
      const byStart = new Map(found.map(({ _id, ...sums }) => [_id.getTime(), sums]));
      return bounds.slice(0, -1).map((start) => byStart.get(start.getTime()) ?? noDay());
    },

    /** What each run has a part of in [from, to). */
    async runsBetween(from: Date, to: Date): Promise<RunShare[]> {
      const { submitted, parts } = SUMS;
      const found = await batches
        .aggregate<Omit<RunShare, 'run'> & { _id: string }>([
          { $match: { dueAt: { $gte: from, $lt: to } } },
          { $group: { _id: '$run', line: { $first: '$line' }, submitted, parts } },
          { $match: { submitted: { $gt: 0 } } },
        ])
        .toArray();
      return found.map(({ _id, ...share }) => ({ run: _id, ...share }));
    },
  };
}
export type DaysStore = ReturnType<typeof createDaysStore>;

export function noDay(): DayFigures {
  return {
    submitted: 0,
    delivered: 0,
    bounced: 0,
    failed: 0,
    uncertain: 0,
    opened: 0,
    openedHuman: 0,
    clicked: 0,
    clickedHuman: 0,
    replied: 0,
    unsubscribed: 0,
    parts: 0,
  };
}

export function addDay(sum: DayFigures, more: DayFigures): DayFigures {
  const names = Object.keys(sum) as (keyof DayFigures)[];
  return Object.fromEntries(names.map((name) => [name, sum[name] + more[name]])) as DayFigures;
}
