import { createDoubtStore } from '../../src/deliveries/doubt.store.ts';
import { createDoubts, type Ask, type DoubtDeps } from '../../src/deliveries/doubts.ts';
import { type SweepDeps, tidy } from '../../src/deliveries/sweep.ts';
import { createFiguresStore } from '../../src/reports/figures.store.ts';
import type { SubmitResult } from '../../src/channels/channel.ts';
import { aContact } from './builders/contact.ts';
import { aLine, TOOLS } from './line.ts';

export const DOUBT: SubmitResult = { outcome: 'uncertain', detail: 'the connection broke' };
export const SARA = { by: 'user:sara', name: 'Sara' };

/** A line whose run has ended with all of its messages in doubt, and what a person can do about them. */
export async function someDoubts(count = 2) {
  const line = await aLine();
  const store = createDoubtStore(line.connection, 'writer');
  await store.ready();
  line.world.contacts = Array.from({ length: count }, () => aContact());
  line.world.answer = () => DOUBT;
  await line.plan();
  await line.deliver();
  const sweep: SweepDeps = { ...line.stores, clock: line.planDeps.clock, leaseMs: 10_000, graceMs: 30_000 };
  await tidy(sweep);
  line.advance(60_000); // longer than the lease of a batch that was just done
  const deps: DoubtDeps = {
    ...line.stores,
    store,
    isConfigured: (key) => key === line.line.key,
    canBeAsked: () => line.line.provider.recall !== undefined,
    peopleOf: (ids) => {
      const found = line.world.contacts.filter(({ id }) => ids.includes(id));
      return Promise.resolve(new Map(found.map((one) => [one.id, { ...one, name: one.firstName ?? '' }])));
    },
    namesOf: (ids) => Promise.resolve(new Map(ids.map((id) => [id, `name of ${id}`]))),
    addressKey: TOOLS.addressKey,
    clock: line.planDeps.clock,
  };
  const doubts = createDoubts(deps);
  return {
    ...line,
    deps,
    doubts,
    tidy: () => tidy(sweep),
    ids: async () => (await line.ledger()).map(({ id }) => id),
    runState: async () => (await line.stores.runs.read('campaign.0'))?.state,
    decide: (decision: Ask['decision'], ids: string[], over: Partial<Ask> = {}) =>
      doubts.decide({ decision, asOf: line.world.now, which: { ids }, by: SARA, ...over }),
    open: async (campaign: string | null = null) =>
      (await doubts.page({ campaign, accepted: false }, { limit: 200, after: null })).items,
    /** the report's numbers of the run, by state and by reason */
    async counted() {
      const { states, reasons } = await createFiguresStore(line.connection).ofRun('campaign.0');
      return { ...states, ...reasons };
    },
  };
}
export type Doubts = Awaited<ReturnType<typeof someDoubts>>;
