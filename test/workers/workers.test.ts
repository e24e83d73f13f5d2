import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { WorkersView } from '../../src/contract/workers.ts';
import { createBatchStore } from '../../src/deliveries/batch.store.ts';
import { createDeliveryStore } from '../../src/deliveries/delivery.store.ts';
import { after } from '../../src/lib/clock.ts';
import { createBacklogStore } from '../../src/workers/backlog.store.ts';
import { createHeartbeat, STALLED_MS } from '../../src/workers/heartbeat.ts';
import { createWorkersLook } from '../../src/workers/look.ts';
import { createPace } from '../../src/workers/pace.ts';
import { createPresenceStore } from '../../src/workers/presence.store.ts';
import { NOON } from '../support/builders/run.ts';
import { freshDatabase } from '../support/mongo.ts';

const LINE = 'sms:fake';
const ONE = { host: 'one', pid: 7, version: '1.2.3', since: NOON };

describe('workers', () => {
  let connection: Connection;
  let now = NOON;
  const clock = (): Date => now;

  beforeEach(async () => {
    connection = await freshDatabase();
    now = NOON;
    for (const store of [presences(), batches(), deliveries()]) await store.ready();
  });

  const presences = () => createPresenceStore(connection);
  const batches = () => createBatchStore(connection);
  const deliveries = () => createDeliveryStore(connection);
  const look = async () => {
    const backlog = createBacklogStore(connection);
    const uncertain = () => Promise.resolve(3);
    const state = await createWorkersLook({
      presences: presences(),
      backlog,
      uncertain,
      lines: [LINE],
      clock,
    })();
    return WorkersView.parse(JSON.parse(JSON.stringify(state)));
  };
  const aProcess = (id: string, roles: readonly ('web' | 'worker' | 'scheduler')[]) => {
    const pace = createPace([LINE], clock);
    const onFailure = (error: unknown) => expect.fail(String(error));
    return { pace, ...createHeartbeat({ store: presences(), me: { ...ONE, id, roles }, pace, onFailure }) };
  };
  const batch = (sequence: number, dueIn: number) => ({
    id: `run.${after(NOON, dueIn).getTime()}.${sequence}`,
    run: 'run',
    line: LINE,
    priority: 5,
    turn: sequence,
    claimableAt: after(NOON, dueIn),
  });
  const row = (batchId: string, contact: number) => ({
    id: `campaign.${contact}.sms.0`,
    run: 'run',
    campaign: 'campaign',
    contact: String(contact),
    channel: 'sms' as const,
    batch: batchId,
    code: `code${contact}`,
    own: null,
  });

  it('says what waits on a line, since when, and who has what in hand', async () => {
    const due = [batch(0, -90_000), batch(1, -60_000), batch(2, -30_000)];
    await batches().ensure([...due, batch(3, 60_000)], 'ready', NOON);
    await batches().ensure([batch(4, -60_000)], 'paused', NOON);
    await deliveries().insertPlanned([
      ...due.flatMap(({ id }, index) => [row(id, index * 2), row(id, index * 2 + 1)]),
      row(batch(3, 60_000).id, 90),
    ]);
    await batches().claim(LINE, { worker: 'a', now: NOON, leaseMs: 10_000 });
    await deliveries().skip([{ id: row('', 2).id, reason: 'stopped', detail: null }], NOON);
    const worker = aProcess('a', ['worker']);
    await worker.start();
    const { processes, lines, uncertain } = await look();
    await worker.leave();
    expect(processes.map(({ id, leases }) => [id, leases])).to.deep.equal([['a', 1]]);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.deep.include({ waiting: 2, leases: 1, rows: 5, rowsExact: true });
    expect(lines[0]?.oldestDueAt).to.equal(after(NOON, -60_000).toISOString());
    expect(uncertain).to.equal(3);
  });

  it('takes a batch whose lease has ended for one that waits, in nobody’s hands', async () => {
    await batches().ensure([batch(0, 0)], 'ready', NOON);
    await batches().claim(LINE, { worker: 'dead', now: NOON, leaseMs: 10_000 });
    now = after(NOON, 10_001);
    expect((await look()).lines[0]).to.include({ waiting: 1, leases: 0 });
  });

  it('adds up how fast all of them are, over a minute', async () => {
    const both = [aProcess('a', ['worker']), aProcess('b', ['worker'])];
    both[0]?.pace.note(LINE, ['submitted', 'submitted', 'planned']);
    now = after(NOON, 45_000);
    for (const { pace } of both) pace.note(LINE, ['submitted', 'failed', 'uncertain']);
    now = after(NOON, 59_000);
    for (const one of both) await one.start();
    const sums = async () => (await look()).lines[0]?.lastMinute;
    expect(await sums()).to.deep.equal({ submitted: 4, failed: 2, uncertain: 2 });
    now = after(NOON, 61_000);
    for (const one of both) {
      await one.leave();
      await one.start();
    }
    expect(await sums(), 'the first lot is more than a minute old').to.deep.equal({
      submitted: 2,
      failed: 2,
      uncertain: 2,
    });
    now = after(NOON, -3_600_000);
    expect(both[0]?.pace.now()[0]?.lastMinute, 'a clock that was set back').to.include({ submitted: 0 });
    for (const one of both) await one.leave();
    expect((await look()).processes).to.deep.equal([]);
  });

  it('shows who was not heard of as stalled, who ends as draining, and what nobody does any more', async () => {
    const web = aProcess('a', ['web', 'scheduler']);
    const worker = aProcess('b', ['worker']);
    for (const one of [web, worker]) await one.start();
    const states = async () => (await look()).processes.map(({ id, state }) => `${id} ${state}`);
    expect([await states(), (await look()).unserved]).to.deep.equal([['a working', 'b working'], []]);
    await web.drain();
    for (let looks = 0; looks < 100 && !(await states()).includes('a draining'); looks++) await sleep(20);
    worker.pace.note(LINE, ['submitted']);
    await connection
      .collection('workers')
      .updateOne({ host: 'one', roles: 'worker' }, [
        { $set: { seenAt: { $subtract: ['$$NOW', STALLED_MS + 1_000] } } },
      ]);
    expect(await states()).to.deep.equal(['a draining', 'b stalled']);
    expect((await look()).unserved).to.deep.equal(['web', 'worker', 'scheduler']);
    for (const one of [web, worker]) await one.leave();
  });

  it('has MongoDB forget in ten minutes who went without a word', async () => {
    const indexes = await connection.collection('workers').indexes();
    expect(indexes.find(({ key }) => 'seenAt' in key)?.expireAfterSeconds).to.equal(600);
  });

  it('goes on when the database cannot be told', async () => {
    const failures: unknown[] = [];
    const away = () => Promise.reject(new Error('no primary'));
    const beat = createHeartbeat({
      store: { beat: away, leave: away },
      me: { ...ONE, id: 'a', roles: ['worker'] },
      pace: createPace([], clock),
      onFailure: (error) => failures.push(error),
    });
    await beat.start();
    await beat.leave();
    expect(failures.map(String)).to.deep.equal(['Error: no primary', 'Error: no primary']);
  });
});
