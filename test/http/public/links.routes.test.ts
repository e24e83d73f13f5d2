import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import {
  publicLinkRoutes,
  type ClickHit,
  type HitDelivery,
  type OpenHit,
  type PublicLinkDeps,
} from '../../../src/http/public/links.routes.ts';
import { createBurstWatch } from '../../../src/links/bursts.ts';
import { linkPath } from '../../../src/links/code.ts';
import { after } from '../../../src/lib/clock.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
const TARGETS = ['https://shop.test/?a=1&b=2', 'https://shop.test/two', 'javascript:alert(1)'];
const SMS = 'ABCDEFGH';
const MAIL = 'ABCDEFGHJKLM';

type Ask = { host?: string; method?: string; headers?: Record<string, string> };
type Deps = PublicLinkDeps<HitDelivery>;

describe('http/public/links', () => {
  let server: Server;
  let clicks: ClickHit<HitDelivery>[];
  let opens: OpenHit<HitDelivery>[];
  let failures: unknown[];
  let over: Partial<Deps>;

  const known = (code: string): HitDelivery | null =>
    code === SMS || code === MAIL
      ? { deliveryId: `delivery of ${code}`, arrivedAt: after(NOW, -600_000) }
      : null;
  const deps: Deps = {
    resolve: (code, index) => {
      const [delivery, target] = [known(code), TARGETS[index]];
      return Promise.resolve(delivery === null || target === undefined ? null : { ...delivery, target });
    },
    resolveOpen: (code) => Promise.resolve(known(code)),
    recordClick: (hit) => Promise.resolve(void clicks.push(hit)),
    recordOpen: (hit) => Promise.resolve(void opens.push(hit)),
    onRecordFailure: (error) => void failures.push(error),
    bursts: createBurstWatch(),
    clock: () => NOW,
    linkUrl: 'http://localhost:1', // a host of its own beside 127.0.0.1
  };

  beforeEach(async () => {
    [clicks, opens, failures, over] = [[], [], [], {}];
    const app = express();
    const changing = new Proxy(deps, {
      get: (_, name) => Reflect.get({ ...deps, ...over }, name) as unknown,
    });
    app.use(publicLinkRoutes(changing));
    app.use((_req, res) => void res.status(404).send('elsewhere'));
    server = app.listen(0);
    await once(server, 'listening');
  });
  afterEach(() => server.close());

  const ask = (path: string, { host = '127.0.0.1', headers = {}, ...init }: Ask = {}) =>
    fetch(`http://${host}:${(server.address() as AddressInfo).port}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { 'User-Agent': CHROME, ...headers },
    });

  it('leads to the stored target, and is kept by no cache', async () => {
    const answer = await ask(`/l/${linkPath(SMS, 0, 'sms')}`);
    expect(answer.status).to.equal(302);
    expect(answer.headers.get('location')).to.equal(TARGETS[0]);
    expect(answer.headers.get('cache-control')).to.equal('no-store');
    const { deliveryId, arrivedAt } = known(SMS)!;
    expect(clicks).to.have.length(1);
    expect(clicks[0]).to.deep.include({ index: 0, label: 'human', at: NOW });
    expect(clicks[0]?.delivery).to.deep.include({ deliveryId, arrivedAt });
  });

  it('leads an email’s second link to its own target', async () => {
    const answer = await ask(`/l/${linkPath(MAIL, 1, 'email')}`);
    expect(answer.headers.get('location')).to.equal(TARGETS[1]);
    expect(clicks[0]).to.deep.include({ index: 1 });
  });

  it('never leads where the address says', async () => {
    const answer = await ask(`/l/${linkPath(SMS, 0, 'sms')}?url=https://evil.test&target=https://evil.test`);
    expect(answer.headers.get('location')).to.equal(TARGETS[0]);
  });

  it('serves codes alone on the links’ own host, and nowhere else', async () => {
    expect((await ask(`/${linkPath(SMS, 0, 'sms')}`, { host: 'localhost' })).status).to.equal(302);
    const elsewhere = await ask(`/${linkPath(SMS, 0, 'sms')}`);
    expect([elsewhere.status, await elsewhere.text()]).to.deep.equal([404, 'elsewhere']);
  });

  it('leaves what is no code to others on the links’ own host', async () => {
    expect(await (await ask('/livez', { host: 'localhost' })).text()).to.equal('elsewhere');
  });

  it('answers unknown, malformed and tampered codes with one and the same page', async () => {
    const paths = [
      linkPath('ZZZZZZZZ', 0, 'sms'),
      linkPath(SMS, 40, 'sms'),
      linkPath(SMS, 2, 'sms'),
      'x',
      '0OIl',
      'A'.repeat(500),
      '%00',
    ];
    const pages = await Promise.all(
      paths.map(async (path) => {
        const answer = await ask(`/l/${path}`);
        expect(answer.status, path).to.equal(404);
        expect(answer.headers.get('location'), path).to.equal(null);
        expect(answer.headers.get('cache-control'), path).to.equal('no-store');
        return answer.text();
      }),
    );
    expect(new Set(pages).size).to.equal(1);
    expect(pages[0]).to.include('dir="rtl"').and.include('This link does not work');
    expect(clicks).to.deep.equal([]);
  });

  it('leads on though recording fails, and counts the failure', async () => {
    over.recordClick = () => Promise.reject(new Error('no database'));
    expect((await ask(`/l/${linkPath(SMS, 0, 'sms')}`)).status).to.equal(302);
    expect(failures.map(String)).to.deep.equal(['Error: no database']);
  });

  it('leads on though recording throws at once', async () => {
    over.recordClick = () => {
      throw new Error('a bug');
    };
    expect((await ask(`/l/${linkPath(SMS, 0, 'sms')}`)).status).to.equal(302);
    expect(failures.map(String)).to.deep.equal(['Error: a bug']);
  });

  it('lets nobody wait for a recording that lasts', async () => {
    over.recordClick = () => new Promise(() => undefined);
    const start = performance.now();
    expect((await ask(`/l/${linkPath(SMS, 0, 'sms')}`)).status).to.equal(302);
    expect(performance.now() - start).to.be.below(3_000);
  });

  it('labels HEAD, previews, prefetches and bursts, and leads all of them on', async () => {
    const path = `/l/${linkPath(SMS, 0, 'sms')}`;
    const statuses = [
      await ask(path, { method: 'HEAD' }),
      await ask(path, { headers: { 'User-Agent': 'WhatsApp/2.23' } }),
      await ask(path, { headers: { 'Sec-Purpose': 'prefetch;prerender' } }),
    ].map(({ status }) => status);
    expect(statuses).to.deep.equal([302, 302, 302]);
    expect(clicks.map(({ label }) => label)).to.deep.equal(['scanner', 'preview', 'preview']);
    over.bursts = { isBurst: () => true };
    await ask(path);
    expect(clicks.at(-1)?.label).to.equal('scanner');
  });

  it('labels a click a second after delivery', async () => {
    over.resolve = () =>
      Promise.resolve({ deliveryId: 'd', arrivedAt: after(NOW, -1_000), target: TARGETS[0]! });
    await ask(`/l/${linkPath(SMS, 0, 'sms')}`);
    expect(clicks[0]?.label).to.equal('scanner');
  });

  it('records an open and answers with one transparent pixel that no cache keeps', async () => {
    const answer = await ask(`/o/${MAIL}.gif`);
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('content-type')).to.equal('image/gif');
    expect(answer.headers.get('cache-control')).to.include('no-store');
    const gif = Buffer.from(await answer.arrayBuffer());
    expect(gif.toString('latin1', 0, 6)).to.equal('GIF89a');
    expect([gif.readUInt16LE(6), gif.readUInt16LE(8)]).to.deep.equal([1, 1]);
    expect(opens).to.deep.equal([{ delivery: known(MAIL), label: 'human', at: NOW }]);
  });

  it('labels opens by machines', async () => {
    await ask(`/o/${MAIL}.gif`, { headers: { 'User-Agent': 'Mozilla/5.0' } });
    expect(opens[0]?.label).to.equal('machine');
  });

  it('answers with the pixel for unknown codes, nonsense and failures too', async () => {
    for (const code of ['ZZZZZZZZZZZZ', 'x', '%2e%2e'])
      expect((await ask(`/o/${code}.gif`)).status).to.equal(200);
    over.resolveOpen = () => Promise.reject(new Error('no database'));
    expect((await ask(`/o/${MAIL}.gif`)).status).to.equal(200);
    expect(opens).to.deep.equal([]);
    expect(failures).to.have.length(1);
  });
});
