import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { createProbe, type Lookup } from '../../src/links/probe.ts';
import { isPublicAddress } from '../../src/links/public-address.ts';

const soon = () => AbortSignal.timeout(300);

/** A resolver that says what it is told. */
const resolvingTo =
  (address: string): Lookup =>
  (_name, _options, done) =>
    done(null, [{ address, family: 4 }]);

describe('links/probe', () => {
  let server: Server;
  let own: string;
  let asked: string[];

  before((done) => {
    server = createServer((req, res) => {
      asked.push(`${req.method ?? ''} ${req.url ?? ''}`);
      if (req.url === '/moved') res.writeHead(301, { location: '/there' }).end();
      else if (req.method === 'HEAD' && /head|endless/.test(req.url ?? '')) res.writeHead(405).end();
      else if (req.url === '/gone') res.writeHead(410).end();
      else if (req.url === '/endless') res.write('x'.repeat(1_000));
      else if (req.url !== '/silent') res.writeHead(200).end('hello');
    }).listen(0, '127.0.0.1', done);
  });
  beforeEach(() => {
    own = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    asked = [];
  });
  after(() => void (server.closeAllConnections(), server.close()));

  const ask = (path: string) => createProbe({ ownHost: own })(`http://${own}${path}`, soon());

  it('tells what an address answers, and follows nothing', async () => {
    expect(await ask('/')).to.deep.equal({ outcome: 'answered', status: 200, location: null });
    expect(await ask('/gone')).to.deep.equal({ outcome: 'answered', status: 410, location: null });
    expect(await ask('/moved')).to.deep.equal({ outcome: 'answered', status: 301, location: '/there' });
    expect(asked).to.deep.equal(['HEAD /', 'HEAD /gone', 'HEAD /moved']);
  });

  it('asks for the page itself where a server does not know HEAD', async () => {
    expect(await ask('/head')).to.include({ status: 200 });
    expect(asked).to.deep.equal(['HEAD /head', 'GET /head']);
  });

  it('waits for no body, and not for ever', async () => {
    expect(await ask('/endless')).to.include({ status: 200 });
    expect(await ask('/silent')).to.deep.equal({
      outcome: 'unreachable',
      reason: 'It did not answer in time.',
    });
  });

  it('says why nobody answers', async () => {
    const probe = createProbe({ ownHost: '127.0.0.1:1' });
    expect(await probe('http://127.0.0.1:1/', soon())).to.include({ outcome: 'unreachable' });
  });

  it('never asks this machine or a private network, by whatever name', async () => {
    const { port } = server.address() as AddressInfo;
    for (const host of [
      '127.0.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0x7f.1',
      '2130706433',
      '169.254.169.254',
      '0.0.0.0',
    ]) {
      const answer = await createProbe({ ownHost: 'club.test' })(`http://${host}:${port}/`, soon());
      expect(answer, host).to.deep.equal({
        outcome: 'unreachable',
        reason: 'It leads into a private network, which is not asked.',
      });
    }
    for (const address of ['127.0.0.1', '10.0.0.1', '192.168.1.1']) {
      const probe = createProbe({ ownHost: 'club.test', lookup: resolvingTo(address) });
      const answer = await probe(`http://rebound.test:${port}/`, soon());
      expect(answer.outcome, address).to.equal('unreachable');
    }
    expect(asked).to.deep.equal([]);
  });
});

describe('links/public-address', () => {
  it('tells the public internet from all else', () => {
    for (const address of ['8.8.8.8', '185.143.232.1', '2a00:1450:4001::1', '::ffff:8.8.8.8'])
      expect(isPublicAddress(address), address).to.equal(true);
    const closed = [
      '127.0.0.1',
      '::1',
      '::',
      '::ffff:10.0.0.1',
      '::7f00:1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      'fe80::1',
      'fd00::1',
      '100.64.0.1',
      '255.255.255.255',
      'name',
    ];
    for (const address of closed) expect(isPublicAddress(address), address).to.equal(false);
  });
});
