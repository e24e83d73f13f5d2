import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { SubmitResult } from '../../../src/channels/channel.ts';
import { createSmtpPool } from '../../../src/channels/email/smtp-pool.ts';

type Seen = { to: string; secure: boolean; user: string; body: string };
type Case = { scheme: 'smtp' | 'smtps'; pipelining: boolean; more?: SMTPServerOptions };

const TIMEOUTS = { connect: 4_000, reply: 4_000, total: 6_000 };

/** Three mails to a real server that wants a login, and what it saw. */
async function send({ scheme, pipelining, more = {} }: Case, login = 'club:hunter2') {
  const seen: Seen[] = [];
  const server = new SMTPServer({
    secure: scheme === 'smtps',
    logger: false, // it would warn of its own certificate
    hidePIPELINING: !pipelining,
    onAuth: ({ username, password }, _session, done) =>
      password === 'hunter2' ? done(null, { user: username }) : done(new Error('no')),
    onData(stream, session, done) {
      let body = '';
      stream.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        seen.push({ to, secure: session.secure, user: String(session.user), body });
        done();
      });
    },
    ...more,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const pool = createSmtpPool({
    url: `${scheme}://${login}@127.0.0.1:${port}/?tls.rejectUnauthorized=false`,
    hostname: 'mail.shop.example',
    maxConnections: 1,
    timeouts: TIMEOUTS,
  });
  const mail = (n: number) => ({
    route: { from: 'club@shop.example', to: `m${n}@customer.example` },
    bytes: `Subject: ${n}\r\n\r\n${'long '.repeat(10_000 * n)}\r\n`,
    dotless: false,
  });
  const results = await Promise.all([0, 1, 2].map((n) => pool.send(mail(n))));
  pool.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return { results, seen };
}

const said = (results: SubmitResult[]) => results.map(({ outcome }) => outcome);

describe('channels/email: a server that wants TLS and a login', () => {
  for (const scheme of ['smtp', 'smtps'] as const) {
    for (const pipelining of [true, false]) {
      const way = scheme === 'smtp' ? 'STARTTLS' : 'TLS from the start';
      it(`gets mails over ${way}, ${pipelining ? 'pipelined' : 'one by one'}`, async () => {
        const { results, seen } = await send({ scheme, pipelining });
        expect(said(results)).to.deep.equal(['accepted', 'accepted', 'accepted']);
        expect(seen.map(({ to }) => to)).to.deep.equal([0, 1, 2].map((n) => `m${n}@customer.example`));
        expect(new Set(seen.map(({ secure, user }) => `${secure} ${user}`))).to.deep.equal(
          new Set(['true club']),
        );
        expect(seen[2]?.body).to.equal(`Subject: 2\r\n\r\n${'long '.repeat(20_000)}\r\n`);
      });
    }
  }

  for (const method of ['PLAIN', 'LOGIN', 'CRAM-MD5']) {
    it(`takes a login by ${method}`, async () => {
      const more: SMTPServerOptions = {
        authMethods: [method],
        ...(method === 'CRAM-MD5' && {
          onAuth: (auth, _session, done) =>
            auth.validatePassword('hunter2') ? done(null, { user: 'club' }) : done(new Error('no')),
        }),
      };
      const { results } = await send({ scheme: 'smtps', pipelining: true, more });
      expect(said(results)).to.deep.equal(['accepted', 'accepted', 'accepted']);
    });
  }

  it('refuses a wrong password, and gets no mail', async () => {
    const { results, seen } = await send({ scheme: 'smtp', pipelining: true }, 'club:wrong');
    for (const result of results) {
      expect(result).to.include({ outcome: 'unavailable', reason: 'credentials' });
    }
    expect(seen).to.deep.equal([]);
  });
});
