import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { checkLinks, type AskLink } from '../../src/templates/link-check.ts';

const answering =
  (status: number, location: string | null = null): AskLink =>
  () =>
    Promise.resolve({ outcome: 'answered', status, location });

describe('templates/link-check', () => {
  const one = async (ask: AskLink) => (await checkLinks(['https://a.ir/x'], ask))[0];

  it('tells what is there from what is not, what moved and what nobody can say', async () => {
    expect(await one(answering(200))).to.deep.equal({
      link: 'https://a.ir/x',
      outcome: 'ok',
      status: 200,
      detail: null,
    });
    expect(await one(answering(301, '/y'))).to.include({ outcome: 'redirect', detail: 'https://a.ir/y' });
    expect(await one(answering(302, 'http://['))).to.include({ outcome: 'redirect', detail: 'http://[' });
    expect(await one(answering(404))).to.include({ outcome: 'broken', status: 404 });
    expect(await one(answering(503))).to.include({ outcome: 'broken' });
    expect(await one(answering(403))).to.include({ outcome: 'unreachable', status: 403 });
    expect(await one(() => Promise.resolve({ outcome: 'unreachable', reason: 'no such name' }))).to.include({
      outcome: 'unreachable',
      detail: 'no such name',
    });
  });

  it('asks each address once, five at a time, and answers in their order', async () => {
    let now = 0;
    let most = 0;
    const asked: string[] = [];
    const links = Array.from({ length: 20 }, (_, i) => `https://a.ir/${i}`);
    const verdicts = await checkLinks([...links, ...links], async (link) => {
      asked.push(link);
      most = Math.max(most, ++now);
      await sleep(Math.random() * 5);
      now--;
      return { outcome: 'answered', status: 200, location: null };
    });
    expect(most).to.equal(5);
    expect(asked).to.have.length(20);
    expect(verdicts.map(({ link }) => link)).to.deep.equal(links);
  });

  it('leaves what there is no time for, and says so', async () => {
    const never: AskLink = (_, signal) =>
      new Promise((done) =>
        signal.addEventListener('abort', () => done({ outcome: 'unreachable', reason: 'late' })),
      );
    const links = Array.from({ length: 7 }, (_, i) => `https://a.ir/${i}`);
    const verdicts = await checkLinks(links, never, { patienceMs: 1_000, wholeMs: 30 });
    expect(verdicts.map(({ detail }) => detail)).to.deep.equal([
      ...Array<string>(5).fill('late'),
      ...Array<string>(2).fill('There was no time left to ask it.'),
    ]);
  });
});
