import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mongo } from 'mongoose';

/**
 * Holds the ledger against what the receivers wrote down. It imports nothing of the application:
 * it reads their logs and the collection `deliveries` through the plain driver.
 *
 *   node --import tsx test/e2e/crash/compare.ts --mongodb URI --database NAME \
 *     --sms twilio.jsonl --email mail.jsonl [--campaign ID]… [--planned 1980] [--marked 12] [--drained]
 *
 * Prints a report as JSON; exit 1 when a promise is broken.
 */
export type LedgerRow = { id: string; channel: string; state: string };

export type Input = {
  ledger: LedgerRow[];
  /** the delivery ids that each receiver took, once for each time; null = it could not tell which */
  received: Record<string, (string | null)[]>;
  /** how many deliveries should exist; null = not known */
  planned: number | null;
  /** the most that may be in doubt: what was marked `submitting` at the kills; null = not known */
  marked: number | null;
  /** the run is over: nothing may be planned or submitting any more */
  drained: boolean;
};

export type Violation = {
  rule:
    | 'received-twice'
    | 'received-unknown'
    | 'received-wrong-channel'
    | 'received-but-not-in-ledger-as-sent'
    | 'sent-but-not-received'
    | 'unknown-state'
    | 'not-ended'
    | 'planned-differs'
    | 'too-many-uncertain';
  count: number;
  /** a few of the ids, for whoever looks into it */
  examples: string[];
};

export type Comparison = {
  violations: Violation[];
  /** rows by state, and what each receiver took */
  states: Record<string, number>;
  received: Record<string, number>;
};

/** A bounced one was taken too: the provider said yes before it said no. */
const TAKEN = new Set(['submitted', 'delivered', 'bounced']);
const MAY_BE_TAKEN = new Set([...TAKEN, 'uncertain']);
const ENDED = new Set([...MAY_BE_TAKEN, 'skipped', 'failed']);
const UNDER_WAY = new Set(['planned', 'submitting']);

/** Pure: which promises the ledger breaks. */
export function compare({ ledger, received, planned, marked, drained }: Input): Comparison {
  const violations: Violation[] = [];
  const report = (rule: Violation['rule'], ids: string[], count = ids.length): void => {
    if (count > 0) violations.push({ rule, count, examples: ids.slice(0, 5) });
  };
  const rows = new Map(ledger.map((row) => [row.id, row]));
  const taken = new Set<string>();
  for (const [channel, ids] of Object.entries(received)) {
    const known = ids.filter((id) => id !== null);
    const unique = new Set(known);
    report(
      'received-unknown',
      ids.map((id) => id ?? '(unnamed)').filter((id) => !rows.has(id)),
    );
    report('received-twice', repeated(known));
    report(
      'received-wrong-channel',
      [...unique].filter((id) => rows.get(id)?.channel !== channel && rows.has(id)),
    );
    report(
      'received-but-not-in-ledger-as-sent',
      // Before the end, a row may still be under way when its message has arrived.
      [...unique].filter((id) => !mayBeTaken(rows.get(id), drained)),
    );
    for (const id of unique) taken.add(id);
  }
  const watched = ledger.filter(({ channel }) => channel in received);
  report(
    'sent-but-not-received',
    idsOf(watched.filter(({ id, state }) => TAKEN.has(state) && !taken.has(id))),
  );
  report('unknown-state', idsOf(ledger.filter(({ state }) => !ENDED.has(state) && !UNDER_WAY.has(state))));
  if (drained) report('not-ended', idsOf(ledger.filter(({ state }) => UNDER_WAY.has(state))));
  if (planned !== null) report('planned-differs', [], Math.abs(ledger.length - planned));
  const uncertain = idsOf(ledger.filter(({ state }) => state === 'uncertain'));
  if (marked !== null && uncertain.length > marked)
    report('too-many-uncertain', uncertain, uncertain.length - marked);
  return {
    violations,
    states: countBy(ledger.map(({ state }) => state)),
    received: Object.fromEntries(Object.entries(received).map(([channel, ids]) => [channel, ids.length])),
  };
}

function mayBeTaken(row: LedgerRow | undefined, drained: boolean): boolean {
  if (row === undefined) return true; // reported as unknown already
  return MAY_BE_TAKEN.has(row.state) || (!drained && row.state === 'submitting');
}

function repeated(ids: string[]): string[] {
  return Object.entries(countBy(ids)).flatMap(([id, times]) => (times > 1 ? [id] : []));
}

function countBy(words: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function idsOf(rows: LedgerRow[]): string[] {
  return rows.map(({ id }) => id);
}

/** A receiver's log as the ids it took. A last line that a kill cut short was never answered. */
export function idsInLog(file: string): (string | null)[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => (JSON.parse(line) as { deliveryId: string | null }).deliveryId);
}

/** The ledger's rows, of some campaigns or of all. */
export async function readLedger(uri: string, database: string, campaigns: string[]): Promise<LedgerRow[]> {
  const client = await mongo.MongoClient.connect(uri);
  try {
    type Row = { _id: string; channel: string; state: string; campaign: string };
    const filter = campaigns.length === 0 ? {} : { campaign: { $in: campaigns } };
    const found = client
      .db(database)
      .collection<Row>('deliveries')
      .find(filter, { projection: { channel: 1, state: 1 }, readConcern: { level: 'majority' } });
    const rows: LedgerRow[] = [];
    for await (const { _id, channel, state } of found) rows.push({ id: _id, channel, state });
    return rows;
  } finally {
    await client.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      mongodb: { type: 'string' },
      database: { type: 'string' },
      sms: { type: 'string' },
      email: { type: 'string' },
      campaign: { type: 'string', multiple: true, default: [] },
      planned: { type: 'string' },
      marked: { type: 'string' },
      drained: { type: 'boolean', default: false },
    },
  });
  const { mongodb, database, sms, email, planned, marked } = values;
  if (mongodb === undefined || database === undefined || (sms === undefined && email === undefined)) {
    throw new Error('Needed: --mongodb URI --database NAME, and --sms FILE or --email FILE.');
  }
  const comparison = compare({
    ledger: await readLedger(mongodb, database, values.campaign),
    received: {
      ...(sms === undefined ? {} : { sms: idsInLog(sms) }),
      ...(email === undefined ? {} : { email: idsInLog(email) }),
    },
    planned: planned === undefined ? null : Number(planned),
    marked: marked === undefined ? null : Number(marked),
    drained: values.drained,
  });
  process.stdout.write(`${JSON.stringify(comparison, null, 2)}\n`);
  process.exitCode = comparison.violations.length === 0 ? 0 : 1;
}

// No top-level await: a module that waits is loaded by another loader, and its imports a second time.
if (process.argv[1] === import.meta.filename) void main();
