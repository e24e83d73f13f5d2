import { expect } from 'chai';
import type { SubmitResult } from '../../../src/channels/channel.ts';
import { createSmtpMail, type SmtpOptions } from '../../../src/channels/email/smtp.ts';
import { aMail } from '../../support/builders/mail.ts';
import { scriptedServer, type Script } from './scripted-server.ts';

const QUICK = { connect: 250, reply: 250, total: 900 };

function options(url: string, more: Partial<SmtpOptions> = {}): SmtpOptions {
  return {
    url,
    bounceAddress: null,
    dkim: null,
    maxConnections: 1,
    hostname: 'mail.shop.example',
    clock: () => new Date('2026-11-22T10:00:00Z'),
    timeouts: QUICK,
    ...more,
  };
}

/** What becomes of one mail under a script, and how many messages the server had in full. */
async function play(
  script: Script,
  mails = [aMail()],
  userinfo = '',
): Promise<{ results: SubmitResult[]; taken: number }> {
  const server = await scriptedServer(script);
  const smtp = createSmtpMail(options(server.url.replace('//', `//${userinfo}`)));
  const results: SubmitResult[] = [];
  for (const mail of mails) results.push(await smtp.submit(mail));
  await smtp.close();
  await server.stop();
  return { results, taken: server.taken() };
}

async function outcome(script: Script, userinfo = ''): Promise<SubmitResult> {
  const { results } = await play(script, [aMail()], userinfo);
  return results[0]!;
}

const unavailable = (reason: string, scope = 'provider') => ({ outcome: 'unavailable', scope, reason });

describe('channels/email/smtp: what became of a message', () => {
  it('is accepted under the name that the server queued it as', async () => {
    expect(await outcome({})).to.deep.equal({ outcome: 'accepted', providerMessageId: '4XyZ12' });
  });

  it('is accepted under its Message-ID when the server gives no name', async () => {
    expect(await outcome({ end: '250 fine\r\n' })).to.deep.equal({
      outcome: 'accepted',
      providerMessageId: '<plan1.contact1.email.0@mail.shop.example>',
    });
  });

  it('goes over one kept connection', async () => {
    const server = await scriptedServer({});
    const smtp = createSmtpMail(options(server.url));
    await smtp.submit(aMail());
    await smtp.submit(aMail());
    await smtp.close();
    await server.stop();
    expect([server.connections(), server.taken()]).to.deep.equal([1, 2]);
  });

  describe('when the connection fails before the message is begun: nothing was accepted', () => {
    const cases: [string, Script, string][] = [
      ['cut before the greeting', { greeting: 'cut' }, 'connection'],
      ['silence instead of a greeting', { greeting: 'stall' }, 'timeout'],
      ['a greeting that is no reply', { greeting: 'hello there\r\n' }, 'protocol'],
      ['a refusing greeting', { greeting: '554 no service\r\n' }, 'refused'],
      ['cut after EHLO', { EHLO: 'cut' }, 'connection'],
      ['silence after EHLO', { EHLO: 'stall' }, 'timeout'],
      ['cut after MAIL FROM', { MAIL: 'cut' }, 'connection'],
      ['silence after MAIL FROM', { MAIL: 'stall' }, 'timeout'],
      ['garbage after MAIL FROM', { MAIL: 'what?\r\n' }, 'protocol'],
      ['cut after RCPT TO', { RCPT: 'cut' }, 'connection'],
      ['half a refusal, then a cut', { RCPT: { thenCut: '550 5.1.1 no su' } }, 'connection'],
      ['garbage after RCPT TO', { RCPT: 'what?\r\n' }, 'protocol'],
      ['cut after DATA', { DATA: 'cut' }, 'connection'],
      ['silence after DATA', { DATA: 'stall' }, 'timeout'],
    ];
    for (const [name, script, reason] of cases) {
      it(name, async () => {
        const { results, taken } = await play(script);
        expect(results[0]).to.include(unavailable(reason));
        expect(taken).to.equal(0);
      });
    }

    it('a port where nobody listens', async () => {
      const server = await scriptedServer({});
      await server.stop();
      const smtp = createSmtpMail(options(server.url));
      expect(await smtp.submit(aMail())).to.include(unavailable('connection'));
      await smtp.close();
    });

    it('a host that has no address', async () => {
      const smtp = createSmtpMail(options('smtp://no-such-host.invalid:25'));
      expect(await smtp.submit(aMail())).to.include(unavailable('dns'));
      await smtp.close();
    });

    it('a server that speaks no TLS where TLS was asked for', async () => {
      const server = await scriptedServer({});
      const smtp = createSmtpMail(options(server.url.replace('smtp:', 'smtps:')));
      expect(await smtp.submit(aMail())).to.include({ outcome: 'unavailable', scope: 'provider' });
      await smtp.close();
      await server.stop();
    });

    it('a password that the server refuses', async () => {
      const script: Script = {
        EHLO: '250-test\r\n250 AUTH PLAIN\r\n',
        AUTH: '535 5.7.8 bad credentials\r\n',
      };
      expect(await outcome(script, 'user:wrong@')).to.include(unavailable('credentials'));
    });
  });

  describe('when the connection fails after the message was begun: nobody knows', () => {
    const cases: [string, Script][] = [
      ['cut in the middle of the message', { body: 'cut' }],
      ['silence in the middle of the message', { body: 'stall' }],
      ['cut after the final dot', { end: 'cut' }],
      ['silence after the final dot', { end: 'stall' }],
      ['a reply that is none', { end: 'perhaps\r\n' }],
      ['a reply that starts like a yes', { end: '2perhaps\r\n' }],
      ['a reply of the wrong kind', { end: '354 go on\r\n' }],
      ['half a refusal', { end: { thenCut: '550 5.7.1 I do n' } }],
    ];
    for (const [name, script] of cases) {
      it(name, async () => expect(await outcome(script)).to.include({ outcome: 'uncertain' }));
    }

    const yes = '250-2.0.0 well\r\n250 2.0.0 Ok: queued as 9\r\n';
    it('a yes cut after any byte is a doubt until its last line is whole', async () => {
      for (let length = 0; length < yes.length; length += 3) {
        const result = await outcome({ end: { thenCut: yes.slice(0, length) } });
        expect(result.outcome, `after ${length} bytes`).to.equal('uncertain');
      }
      expect(await outcome({ end: { thenCut: yes } })).to.include({ outcome: 'accepted' });
    });
  });

  describe('when the server answers', () => {
    const rejected = (reason: string, providerCode: string) => ({
      outcome: 'rejected',
      reason,
      providerCode,
    });
    const cases: [string, Script, object][] = [
      ['no such mailbox', { RCPT: '550 5.1.1 unknown\r\n' }, rejected('invalid-address', '5.1.1')],
      ['no such domain', { RCPT: '550 5.1.2 unknown\r\n' }, rejected('invalid-address', '5.1.2')],
      ['a closed mailbox', { RCPT: '550 5.2.1 disabled\r\n' }, rejected('invalid-address', '5.2.1')],
      ['a full mailbox', { RCPT: '552 5.2.2 full\r\n' }, rejected('unreachable', '5.2.2')],
      ['a plain 550, which marks no address as bad', { RCPT: '550 no\r\n' }, rejected('unreachable', '550')],
      ['policy at RCPT', { RCPT: '554 5.7.1 relay denied\r\n' }, rejected('refused', '5.7.1')],
      ['too large', { end: '552 5.3.4 too big\r\n' }, rejected('too-large', '5.3.4')],
      ['content refused', { end: '554 5.7.1 spam\r\n' }, rejected('content-refused', '5.7.1')],
      ['the sender refused', { MAIL: '550 5.7.1 not you\r\n' }, unavailable('refused', 'sender')],
      ['the sender refused at RCPT', { RCPT: '550 5.1.8 bad sender\r\n' }, unavailable('refused', 'sender')],
      ['a login wanted', { MAIL: '530 5.7.0 log in first\r\n' }, unavailable('credentials')],
      [
        'closing at the greeting',
        { greeting: '421 busy\r\n' },
        { outcome: 'deferred', retryAfterMs: 30_000 },
      ],
      ['not now at MAIL FROM', { MAIL: '451 later\r\n' }, { outcome: 'deferred', retryAfterMs: 60_000 }],
      ['greylisting', { RCPT: '450 4.7.1 later\r\n' }, { outcome: 'deferred', retryAfterMs: 60_000 }],
      ['no room', { RCPT: '452 4.2.2 full\r\n' }, { outcome: 'deferred', retryAfterMs: 60_000 }],
      ['not now after the message', { end: '451 later\r\n' }, { outcome: 'deferred', retryAfterMs: 60_000 }],
      ['closing after the message', { end: '421 bye\r\n' }, { outcome: 'deferred', retryAfterMs: 30_000 }],
    ];
    for (const [name, script, expected] of cases) {
      it(name, async () => expect(await outcome(script)).to.include(expected));
    }

    it('its words are kept without the addresses in them', async () => {
      const result = await outcome({ RCPT: '550 5.1.1 <sara@customer.example>: unknown\r\n' });
      expect(result).to.have.property('detail', '550 5.1.1 <…>: unknown');
    });

    it('the same holds when the commands go out together', async () => {
      const EHLO = '250-test\r\n250 PIPELINING\r\n';
      expect(await outcome({ EHLO, RCPT: '550 5.1.1 no\r\n', DATA: '554 nobody\r\n' })).to.include(
        rejected('invalid-address', '5.1.1'),
      );
      expect(await outcome({ EHLO, RCPT: '450 4.2.0 later\r\n', DATA: '554 nobody\r\n' })).to.include({
        outcome: 'deferred',
      });
      expect(await outcome({ EHLO, MAIL: 'cut' })).to.include(unavailable('connection'));
      expect(await outcome({ EHLO, end: 'cut' })).to.include({ outcome: 'uncertain' });
      expect(await outcome({ EHLO })).to.include({ outcome: 'accepted' });
    });
  });

  it('a refused message does not spoil the connection for the next', async () => {
    const server = await scriptedServer({ RCPT: '550 5.1.1 unknown\r\n' });
    const smtp = createSmtpMail(options(server.url));
    expect(await smtp.submit(aMail())).to.include({ outcome: 'rejected' });
    expect(await smtp.submit(aMail())).to.include({ outcome: 'rejected' });
    await smtp.close();
    await server.stop();
    expect(server.connections()).to.equal(1);
  });

  it('a kept connection that the server dropped is replaced, and the message goes once', async () => {
    const server = await scriptedServer({ end: { thenCut: '250 ok\r\n' } });
    const smtp = createSmtpMail(options(server.url));
    for (let i = 0; i < 3; i++) expect(await smtp.submit(aMail())).to.include({ outcome: 'accepted' });
    await smtp.close();
    await server.stop();
    expect([server.connections(), server.taken()]).to.deep.equal([3, 3]);
  });

  it('waits no longer than its deadline, and says "not now" for what was never begun', async () => {
    const patient = { timeouts: { connect: 5_000, reply: 5_000, total: 300 } };
    for (const [script, outcomes, taken] of [
      [{ end: 'stall' }, ['uncertain'], 1],
      [{ EHLO: 'stall' }, ['deferred', 'deferred'], 0], // the second never left our own queue
    ] as const) {
      const server = await scriptedServer(script);
      const smtp = createSmtpMail(options(server.url, patient));
      const started = performance.now();
      const results = await Promise.all(outcomes.map(() => smtp.submit(aMail())));
      expect(performance.now() - started).to.be.below(3_000);
      expect(results.map(({ outcome }) => outcome)).to.deep.equal(outcomes);
      await smtp.close();
      await server.stop();
      expect(server.taken()).to.equal(taken);
    }
  });

  it('a closed provider takes nothing', async () => {
    const smtp = createSmtpMail(options('smtp://127.0.0.1:1'));
    await smtp.close();
    expect(await smtp.submit(aMail())).to.include(unavailable('closed'));
  });
});
