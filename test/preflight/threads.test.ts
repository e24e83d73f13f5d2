import { Worker } from 'node:worker_threads';
import { expect } from 'chai';
import { createPreflights } from '../../src/preflight/preflights.ts';
import { createWalkThreads, isLost } from '../../src/preflight/threads.ts';
import { aContact } from '../support/builders/contact.ts';
import { aRun, NOON } from '../support/builders/run.ts';
import { aText } from '../support/builders/template.ts';
import { aPreflightRoom, someSettings } from '../support/preflights.ts';

/** A thread that dies, fails, waits to be told that it is not wanted, or answers, as the set's name says. */
const THREAD = `
  const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', (task) => {
    if (task.kind === 'cancel') return parentPort.postMessage({ kind: 'found', found: null });
    const { set } = task.survey;
    if (set.endsWith('die')) process.exit(1);
    if (set.endsWith('fail')) return parentPort.postMessage({ kind: 'failed', message: 'as told' });
    parentPort.postMessage({ kind: 'page', scanned: 7 });
    if (!set.endsWith('wait')) parentPort.postMessage({ kind: 'found', found: { pages: threadId } });
  });`;

const survey = (set: string) => ({ set, firstPage: 0, run: aRun(), settings: someSettings(), before: null });

function aPool(most: number) {
  const threads = createWalkThreads({
    start: () => new Worker(THREAD, { eval: true }),
    most,
    onFault: () => undefined,
  });
  const pages: number[] = [];
  const walk = (set: string, wanted = true) =>
    threads.walk(survey(set), (scanned) => Promise.resolve(pages.push(scanned) > 0 && wanted));
  return { threads, pages, walk };
}

describe('preflight/threads', () => {
  it('walks in no more threads than it may, one part after the other', async () => {
    const { threads, walk, pages } = aPool(2);
    const found = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((set) => walk(set)));
    expect(new Set(found.map((one) => one?.pages)).size).to.be.within(1, 2);
    expect(pages).to.deep.equal([7, 7, 7, 7, 7]);
    await threads.close();
  });

  it('tells a part that failed from one that was lost with its thread, and goes on with another', async () => {
    const { threads, walk } = aPool(1);
    const failed: unknown = await walk('fail').catch((error: unknown) => error);
    expect([String(failed), isLost(failed)]).to.deep.equal(['Error: as told', false]);
    expect(isLost(await walk('die').catch((error: unknown) => error))).to.equal(true);
    expect(await walk('fine')).to.not.equal(null);
    await threads.close();
  });

  it('lets go of a part that is no longer wanted', async () => {
    const { threads, walk } = aPool(1);
    expect(await walk('wait', false)).to.equal(null);
    await threads.close();
    expect(isLost(await walk('late').catch((error: unknown) => error))).to.equal(true);
  });

  it('leaves a preflight whose thread died to be made again, with everybody counted once', async () => {
    const room = await aPreflightRoom();
    room.world.contacts = Array.from({ length: 1_200 }, () => aContact({ language: 'en' }));
    const request = room.requestFor(aRun({ content: aText('Parsa: hello {{name}}') }));
    room.world.request = request;
    const { threads, walk } = aPool(1);
    const torn = createPreflights({
      ...room.deps,
      walk: async (one, onPage) => {
        await room.deps.walk(one, onPage);
        return walk('die');
      },
    });
    const { id } = await torn.start(request);
    await torn.settled();
    expect((await torn.read(id)).state).to.equal('running');
    room.world.now = new Date(NOON.getTime() + 60_000);
    expect(await room.preflights.resumeInterrupted()).to.equal(1);
    await room.preflights.settled();
    const { state, totals } = await room.preflights.read(id);
    expect([state, totals?.matched, totals?.willReceive]).to.deep.equal(['done', 1_200, 1_200]);
    expect(await room.connection.collection('preflightVerdicts').countDocuments()).to.equal(3);
    await threads.close();
  });
});
