import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { addressOf } from '../../src/database/connect.ts';
import { migrate, refuseNewer, type Migration } from '../../src/database/migrations.ts';
import { changeLacking, dropIndexes, eachLacking } from '../../src/database/pages.ts';
import { freshDatabase } from '../support/mongo.ts';
import { paintingThings } from '../support/painting.ts';

const NOW = new Date('2026-11-22T08:30:00.000Z');

describe('database/migrations', () => {
  let connection: Connection;
  let lines: string[];

  const records = (name: string) => connection.collection<{ _id: string } & Record<string, unknown>>(name);
  const log = { info: (line: string) => lines.push(line), warn: (line: string) => lines.push(line) };
  const start = (steps: Migration[], process = 'one') =>
    migrate(connection, steps, { log, clock: () => NOW, process, lookMs: 20 });
  const messageOf = (work: Promise<void>): Promise<string> =>
    work.then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );

  /** Steps that write down that they were done. */
  function steps(...names: string[]): { ran: string[]; list: Migration[] } {
    const ran: string[] = [];
    const run = (name: string) => () => Promise.resolve(ran.push(name));
    return { ran, list: names.map((name) => ({ name, run: run(name) })) };
  }

  before(async () => {
    connection = await freshDatabase();
  });
  beforeEach(async () => {
    lines = [];
    for (const name of ['migrations', 'leases', 'things']) await connection.collection(name).deleteMany({});
  });

  it('does each step once, in order, and writes down when', async () => {
    const { ran, list } = steps('a', 'b');
    await start(list);
    await start(list);
    expect(ran).to.deep.equal(['a', 'b']);
    expect(await records('migrations').find().toArray()).to.deep.equal([
      { _id: 'a', doneAt: NOW, changed: 1 },
      { _id: 'b', doneAt: NOW, changed: 2 },
    ]);
    expect(lines).to.deep.equal(['The database was brought up to date: a (1), b (2).']);
  });

  it('says nothing of a database in which there was nothing to do', async () => {
    await start([{ name: 'a', run: () => Promise.resolve(0) }]);
    expect(lines).to.deep.equal([]);
    expect(await records('migrations').countDocuments()).to.equal(1);
  });

  it('goes on at the next start with the step that failed', async () => {
    const { ran, list } = steps('a', 'b', 'c');
    const fails = { name: 'b', run: () => Promise.reject(new Error('The disk is full.')) };
    expect(await messageOf(start([...list.slice(0, 1), fails, ...list.slice(2)]))).to.equal(
      'The disk is full.',
    );
    expect(ran).to.deep.equal(['a']);
    await start(list, 'another');
    expect(ran).to.deep.equal(['a', 'b', 'c']);
  });

  it('is done by one of several processes that start at once; the others wait for its end', async () => {
    let running = 0;
    let most = 0;
    let times = 0;
    const slow: Migration = {
      name: 'slow',
      async run() {
        most = Math.max(most, ++running);
        times += 1;
        await new Promise((resolve) => setTimeout(resolve, 200));
        await records('things').insertOne({ _id: 'end' });
        running -= 1;
        return 1;
      },
    };
    const ends = ['one', 'two', 'three'].map(async (process) => {
      await start([slow], process);
      return records('things').countDocuments();
    });
    expect(await Promise.all(ends)).to.deep.equal([1, 1, 1]);
    expect([most, times]).to.deep.equal([1, 1]);
    expect(lines.filter((line) => line.includes('waiting'))).to.have.length(2);
  });

  it('takes over from a process that has died in it', async () => {
    const until = new Date(Date.now() + 300);
    await records('leases').insertOne({ _id: 'migrations', holder: 'dead', until });
    const { ran, list } = steps('a');
    await start(list);
    expect(ran).to.deep.equal(['a']);
    expect(Date.now()).to.be.at.least(until.getTime());
  });

  it('goes on where a process was killed with -9 in the midst of a step, and changes nothing twice', async function () {
    this.timeout(60_000);
    const all = Array.from({ length: 1_500 }, (_, n) => ({ _id: `thing${n}` }));
    await records('things').insertMany(all);
    const { uri, name } = addressOf(connection);
    const app = path.resolve(import.meta.dirname, '../support/migrating-app.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', app, uri, name], { stdio: 'ignore' });
    const painted = () => records('things').countDocuments({ colour: 'blue' });
    while ((await painted()) < 100 && child.exitCode === null) await sleep(5);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(child.signalCode).to.equal('SIGKILL');
    expect(await painted()).to.be.within(100, all.length - 1);
    expect(await records('migrations').countDocuments()).to.equal(0);
    await records('leases').updateOne({ _id: 'migrations' }, { $set: { until: new Date(0) } }); // 15 s are over
    await start([paintingThings(connection)], 'the next');
    expect(await records('things').countDocuments({ colour: 'blue', times: 1 })).to.equal(all.length);
    expect((await records('migrations').findOne({ _id: 'painted' }))?.['doneAt']).to.deep.equal(NOW);
  });

  it('refuses a database that a newer version has worked on, and changes nothing', async () => {
    await start(steps('a', 'from the future').list);
    const { ran, list } = steps('a', 'b');
    const refusal = /is of a newer Chapar .*“from the future”.*Start that version/;
    expect(await messageOf(refuseNewer(connection, list))).to.match(refusal);
    expect(await messageOf(start(list))).to.match(refusal);
    expect(ran).to.deep.equal([]);
  });

  it('changes more documents than a page holds, and after a death only those that are left', async () => {
    const all = Array.from({ length: 4_500 }, (_, n) => ({ _id: `thing${n}`, kind: 'old' }));
    await records('things').insertMany(all);
    await records('things').updateMany(
      { _id: { $in: ['thing0', 'thing4499'] } },
      { $set: { colour: 'red' } },
    );
    const lacking = { collection: 'things', lacking: { colour: { $exists: false } } };
    const change = () => changeLacking(connection, lacking, { $set: { colour: 'blue' } });
    expect(await change()).to.equal(4_498);
    expect(await change()).to.equal(0);
    expect(await records('things').countDocuments({ colour: 'red' })).to.equal(2);
  });

  it('meets each document that lacks something once, also when it is changed on the way', async () => {
    const all = Array.from({ length: 45 }, (_, n) => ({ _id: `thing${n}` }));
    await records('things').insertMany(all);
    const met: string[] = [];
    const lacking = { collection: 'things', lacking: { colour: { $exists: false } } };
    for await (const { _id } of eachLacking(connection, lacking)) {
      met.push(_id);
      if (met.length % 2 === 0) await records('things').updateOne({ _id }, { $set: { colour: 'red' } });
    }
    expect(met).to.have.members(all.map(({ _id }) => _id));
  });

  it('drops an index that is there, and minds none that is not', async () => {
    await records('things').createIndexes([{ key: { colour: 1 } }]);
    const names = ['colour_1', 'never_1'];
    await dropIndexes(connection, { collection: 'things', names });
    await dropIndexes(connection, { collection: 'nowhere', names });
    expect(await records('things').indexExists('colour_1')).to.equal(false);
  });
});
