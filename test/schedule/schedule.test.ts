import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { createSchedule, type Job, type ScheduleDeps } from '../../src/schedule/schedule.ts';
import { createTickStore } from '../../src/schedule/tick.store.ts';
import { NOON } from '../support/builders/run.ts';
import { freshDatabase } from '../support/mongo.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const LEASE_MS = 60_000;

describe('schedule/schedule', () => {
  let connection: Connection;
  let now = NOON;
  let done: string[] = [];
  let gaps = 0;
  let failures: string[] = [];

  before(async () => {
    connection = await freshDatabase();
    await createTickStore(connection).ready();
  });

  beforeEach(async () => {
    await connection.collection('ticks').deleteMany({});
    now = NOON;
    done = [];
    gaps = 0;
    failures = [];
  });

  const advance = (ms: number): void => {
    now = new Date(now.getTime() + ms);
  };
  const job = (name: string, run: Job['run'] = () => Promise.resolve(done.push(name))): Job => ({
    name,
    everyMs: 10_000,
    run,
  });
  const aProcess = (over: Partial<ScheduleDeps> = {}) => {
    const schedule = createSchedule({
      ticks: createTickStore(connection),
      jobs: [job('sweep')],
      clock: () => now,
      lookMs: 1_000,
      leaseMs: LEASE_MS,
      onGap: () => Promise.resolve(void (gaps += 1)),
      onFailure: (name, error) => failures.push(`${name}: ${String(error)}`),
      ...over,
    });
    return {
      ...schedule,
      async tick(): Promise<void> {
        await schedule.look();
        await schedule.settled();
      },
    };
  };

  it('does a job once in each period, however many processes look', async () => {
    const processes = [aProcess(), aProcess(), aProcess()];
    for (let period = 1; period <= 3; period++) {
      await Promise.all(processes.map((one) => one.tick()));
      await Promise.all(processes.map((one) => one.tick()));
      expect(done).to.have.length(period);
      advance(10_000);
    }
  });

  it('lets another process do the job of one that died in it, when its lease has ended', async () => {
    const slow = { ...job('sweep'), everyMs: 10 * MINUTE };
    const hanging = { ...slow, run: () => new Promise<never>(() => undefined) };
    await aProcess({ jobs: [hanging] }).look(); // and never hears of it again
    await new Promise((resolve) => setTimeout(resolve, 50));
    const other = aProcess({ jobs: [slow] });
    await other.tick();
    expect(done).to.deep.equal([]);
    advance(LEASE_MS);
    await other.tick();
    await other.tick();
    expect(done).to.deep.equal(['sweep']);
  });

  it('tries a job that failed again at the next tick, and lets the others be done', async () => {
    let fails = true;
    const flaky = job('flaky', () =>
      fails ? Promise.reject(new Error('away')) : Promise.resolve(done.push('flaky')),
    );
    const schedule = aProcess({ jobs: [flaky, job('sweep')] });
    await schedule.tick();
    expect(failures).to.deep.equal(['flaky: Error: away']);
    expect(done).to.deep.equal(['sweep']);
    fails = false;
    advance(10_000);
    await schedule.tick();
    expect(done).to.include('flaky');
  });

  it('does not begin a job that is still running here', async () => {
    let running = 0;
    let end: () => void = () => undefined;
    const long = job('long', () => {
      running += 1;
      return new Promise<void>((resolve) => (end = resolve));
    });
    const schedule = aProcess({ jobs: [long] });
    await schedule.look();
    for (let i = 0; i < 100 && running === 0; i++) await new Promise((resolve) => setTimeout(resolve, 5));
    advance(10_000);
    await schedule.look();
    expect(running).to.equal(1);
    end();
    await schedule.settled();
  });

  it('looks for what was missed before any job, when the clock has jumped or the process was asleep', async () => {
    const order: string[] = [];
    const schedule = aProcess({
      jobs: [job('sweep', () => Promise.resolve(order.push('sweep')))],
      onGap: () => Promise.resolve(void order.push('gap')),
    });
    await schedule.tick();
    advance(3 * DAY);
    await schedule.tick();
    advance(-3 * DAY - 10_000);
    await schedule.tick();
    expect(order).to.deep.equal(['sweep', 'gap', 'sweep', 'gap', 'sweep']);
  });

  it('looks again for what was missed when it could not the first time', async () => {
    let away = true;
    const schedule = aProcess({
      onGap: () => {
        if (away) return Promise.reject(new Error('away'));
        gaps += 1;
        return Promise.resolve();
      },
    });
    await schedule.tick();
    advance(DAY);
    await schedule.tick().catch((error: unknown) => expect(String(error)).to.contain('away'));
    expect(done, 'nothing is done before it').to.have.length(1);
    away = false;
    advance(1_000);
    await schedule.tick();
    expect(gaps).to.equal(1);
    expect(done).to.have.length(2);
  });

  it('goes on at once when the clock is set back by half an hour, though those periods were done before', async () => {
    const schedule = aProcess();
    for (let i = 0; i < 180; i++) {
      await schedule.tick();
      advance(10_000);
    }
    expect(done).to.have.length(180);
    advance(-30 * MINUTE);
    await schedule.tick();
    advance(10_000);
    await schedule.tick();
    advance(10_000);
    await schedule.tick();
    expect(done.length).to.be.at.least(182);
  });

  it('goes on at once when it is started on a clock that was set back meanwhile', async () => {
    const before = aProcess();
    for (let i = 0; i < 6; i++) {
      await before.tick();
      advance(10_000);
    }
    advance(-MINUTE);
    const after = aProcess();
    await after.tick();
    advance(10_000);
    await after.tick();
    expect(done.length).to.be.at.least(7);
  });

  it('keeps its ticks for an hour only', async () => {
    await aProcess().tick();
    const [index] = (await connection.collection('ticks').indexes()).filter(({ key }) => 'expiresAt' in key);
    expect(index?.expireAfterSeconds).to.equal(0);
    const tick = await connection.collection('ticks').findOne({});
    expect(tick?.expiresAt).to.deep.equal(new Date(NOON.getTime() + 60 * MINUTE));
  });

  it('ends what it is doing when it is stopped, and begins nothing more', async () => {
    let ended = false;
    const schedule = aProcess({
      jobs: [
        job('slow', async () => {
          await new Promise((resolve) => setTimeout(resolve, 50));
          ended = true;
        }),
      ],
    });
    await schedule.look();
    await schedule.stop();
    expect(ended).to.equal(true);
    advance(10_000);
    ended = false;
    await schedule.tick();
    expect(ended).to.equal(false);
  });

  it('looks as often as it is told, also several times in a second', async () => {
    const schedule = aProcess({
      clock: () => new Date(),
      lookMs: 20,
      jobs: [{ ...job('sweep'), everyMs: 20 }],
    });
    const begun = performance.now();
    schedule.start();
    while (done.length < 7 && performance.now() - begun < 10_000)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await schedule.stop();
    expect(performance.now() - begun, 'node-cron alone would take six seconds').to.be.below(5_000);
  });
});
