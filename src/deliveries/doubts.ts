import type { Decision, LeftWhy } from '../contract/uncertain.ts';
import type { Channel, DeliveryState } from '../contract/words.ts';
import { toPage } from '../contract/page.ts';
import type { Clock } from '../lib/clock.ts';
import type { BatchStore } from './batch.store.ts';
import type { Decided, Delivery } from './delivery.ts';
import type { DoubtFilter, DoubtStore } from './doubt.store.ts';
import { expiryOf } from './prepare.ts';
import type { Run } from './run.ts';
import type { RunStore } from './run.store.ts';

/** So many are decided in one step. */
const STEP = 500;
/** So many that were not decided are told one by one. */
const TOLD = 500;

type Person = { name: string; mobile: string | null; email: string | null };

export type DoubtDeps = {
  store: DoubtStore;
  runs: Pick<RunStore, 'readMany' | 'move'>;
  batches: Pick<BatchStore, 'reopen'>;
  /** whether a line has a provider today */
  isConfigured(line: string): boolean;
  /** whether a line's provider can be asked about a message afterwards */
  canBeAsked(line: string): boolean;
  /** names and addresses of contacts; those that were deleted are absent */
  peopleOf(ids: string[]): Promise<Map<string, Person>>;
  namesOf(campaigns: string[]): Promise<Map<string, string>>;
  /** the keyed hash by which the ledger knows an address */
  addressKey(channel: Channel, address: string): string;
  clock: Clock;
};

export type Ask = {
  decision: Decision;
  /** what came into doubt later was not seen by who decides, and is left alone */
  asOf: Date;
  /** deliveries, or all open doubts of a campaign */
  which: { ids: string[] } | { campaign: string };
  by: Pick<Decided, 'by' | 'name'>;
};

export type Left = { id: string; why: LeftWhy; state: DeliveryState | null };
export type Outcome = { decided: number; left: number; why: Left[] };

/** Doubts are shown with what is known of them, and ended by a person's word; the line never ends one by itself. */
export function createDoubts(deps: DoubtDeps) {
  return {
    async page(filter: DoubtFilter, { limit, after }: { limit: number; after: string | null }) {
      const asOf = deps.clock();
      const [rows, total] = await Promise.all([
        deps.store.page(filter, after, limit + 1),
        deps.store.count(filter),
      ]);
      const { items, next } = toPage(rows, limit);
      return { items: await views(items, asOf), next, total, asOf };
    },

    /** Each is decided at most once, whoever asks, and what is not decided is told with the reason. */
    async decide(ask: Ask): Promise<Outcome> {
      const outcome: Outcome = { decided: 0, left: 0, why: [] };
      for await (const ids of stepsOf(ask.which)) {
        const { decided, left } = await decideStep(ids, ask);
        outcome.decided += decided;
        outcome.left += left.length;
        outcome.why.push(...left.slice(0, TOLD - outcome.why.length));
      }
      return outcome;
    },
  };

  async function* stepsOf(which: Ask['which']): AsyncGenerator<string[]> {
    if ('ids' in which) {
      for (let at = 0; at < which.ids.length; at += STEP) yield which.ids.slice(at, at + STEP);
      return;
    }
    const filter = { campaign: which.campaign, accepted: false };
    let ids: string[];
    let after: string | null = null;
    do {
      ids = (await deps.store.page(filter, after, STEP)).map(({ id }) => id);
      if (ids.length > 0) yield ids;
      after = ids.at(-1) ?? null;
    } while (ids.length === STEP);
  }

  async function decideStep(ids: string[], ask: Ask): Promise<{ decided: number; left: Left[] }> {
    const found = await deps.store.findMany(ids);
    const runs = await runsOf([...found.values()]);
    const left: Left[] = [];
    const fit: Delivery[] = [];
    for (const id of ids) {
      const row = found.get(id) ?? null;
      const why = refusalOf(row, runs, ask);
      if (why !== null) left.push({ id, why, state: row?.state ?? null });
      else if (row !== null) fit.push(row);
    }
    if (fit.length === 0) return { decided: 0, left };
    const decided = new Set(await write(fit, runs, ask));
    const overtaken = fit.filter(({ id }) => !decided.has(id));
    left.push(...overtaken.map(({ id }): Left => ({ id, why: 'settled', state: null })));
    return { decided: decided.size, left };
  }

  function refusalOf(row: Delivery | null, runs: Map<string, Run>, { decision, asOf }: Ask): LeftWhy | null {
    if (row === null) return 'unknown';
    if (row.state !== 'uncertain') return 'settled';
    if (row.markedAt !== null && row.markedAt > asOf) return 'newer';
    if (decision === 'accept' && row.decided?.as === 'accept') return 'accepted';
    return decision === 'resend' ? cannotResend(row, runs.get(row.run), deps.clock()) : null;
  }

  /** What would keep the line from sending it again, or make it worthless. */
  function cannotResend(row: Delivery, run: Run | undefined, now: Date): LeftWhy | null {
    if (run === undefined || run.state === 'stopped') return 'stopped';
    if (run.test) return 'test';
    if (expiryOf(run, row) <= now) return 'expired';
    return deps.isConfigured(run.line) ? null : 'not-configured';
  }

  async function write(rows: Delivery[], runs: Map<string, Run>, ask: Ask): Promise<string[]> {
    const ids = rows.map(({ id }) => id);
    const decided = { as: ask.decision, ...ask.by, at: deps.clock() };
    if (ask.decision !== 'resend') return deps.store.decide(ids, { decided, asOf: ask.asOf });
    // First, for what dies in between: an open run looks for planned rows before it ends, and one that has just
    // ended is looked after for a day.
    for (const run of runs.values())
      if (run.state === 'finished') await deps.runs.move(run.id, ['finished'], 'sending');
    const resent = await deps.store.decide(ids, { decided, asOf: ask.asOf });
    const again = new Set(resent);
    const batches = rows.filter(({ id }) => again.has(id)).map(({ batch }) => batch);
    await deps.batches.reopen([...new Set(batches)]);
    return resent;
  }

  async function runsOf(rows: Delivery[]): Promise<Map<string, Run>> {
    const runs = await deps.runs.readMany([...new Set(rows.map(({ run }) => run))]);
    return new Map(runs.map((run) => [run.id, run]));
  }

  async function views(rows: Delivery[], now: Date) {
    const [runs, people, names] = await Promise.all([
      runsOf(rows),
      deps.peopleOf([...new Set(rows.map(({ contact }) => contact))]),
      deps.namesOf([...new Set(rows.map(({ campaign }) => campaign))]),
    ]);
    return rows.flatMap((row) => {
      const run = runs.get(row.run);
      if (run === undefined) return []; // Runs are never removed; without one nothing could be said of it.
      const person = people.get(row.contact) ?? null;
      const name = names.get(row.campaign) ?? null;
      return [{ ...viewOf(row, run, { person, name }), cannotResend: cannotResend(row, run, now) }];
    });
  }

  function viewOf(row: Delivery, run: Run, { person, name }: { person: Person | null; name: string | null }) {
    const { id, channel, markedAt, reason, detail, providerMessageId } = row;
    const { language, parts, attempt, asked, decided } = row;
    const address = (channel === 'sms' ? person?.mobile : person?.email) ?? null;
    const known = address !== null && row.addressKey !== null;
    return {
      id,
      campaign: { id: row.campaign, name },
      run: run.id,
      test: run.test,
      contact: { id: row.contact, name: person?.name ?? null, address },
      sameAddress: known ? deps.addressKey(channel, address) === row.addressKey : null,
      channel,
      line: run.line,
      sender: run.sender,
      ...{ language, parts, attempt, markedAt, reason, detail, providerMessageId, decided, asked },
      canBeAsked: deps.canBeAsked(run.line),
      expiresAt: expiryOf(run, row),
    };
  }
}
export type DoubtActions = ReturnType<typeof createDoubts>;
