import { expect } from 'chai';
import type { SubmitResult } from '../../../src/channels/channel.ts';
import { createSmtpPool } from '../../../src/channels/email/smtp-pool.ts';
import type { OutgoingMail } from '../../../src/channels/email/smtp-session.ts';
import { pipeliningServer, type Answers, type Behaviour, type Taken } from './pipelining-server.ts';

const TIMEOUTS = { connect: 2_000, reply: 2_000, total: 4_000 };

/** Message `n` goes from b<n>@ to m<n>@, and says so in its body. */
const mail = (n: number): OutgoingMail => ({
  route: { from: `b${n}@shop.example`, to: `m${n}@customer.example` },
  bytes: `Subject: ${n}\r\nX-To: m${n}@customer.example\r\n\r\nHello ${n}\r\n`,
  dotless: false,
});

type Played = {
  results: SubmitResult[];
  taken: Taken[];
  breaches: string[];
  written: number;
  connections: number;
  merged: number;
};

/** Sends `count` mails at once and tells what became of them, and what the server saw. */
async function play(
  behaviour: Behaviour,
  count: number,
  options: { connections?: number; timeouts?: typeof TIMEOUTS; query?: string } = {},
): Promise<Played> {
  const server = await pipeliningServer(behaviour);
  const { connections = 1, timeouts = TIMEOUTS, query = '' } = options;
  const pool = createSmtpPool({
    url: server.url + query,
    hostname: 'mail.shop.example',
    maxConnections: connections,
    timeouts,
  });
  const results = await Promise.all(Array.from({ length: count }, (_, n) => pool.send(mail(n))));
  pool.close();
  await server.stop();
  const { taken, breaches } = server;
  const figures = {
    written: server.written(),
    connections: server.connections(),
    merged: server.merged(),
  };
  return { results, taken, breaches, ...figures };
}

async function inTens<T>(all: T[], each: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += 10) await Promise.all(all.slice(at, at + 10).map(each));
}

const outcomes = ({ results }: Played): string[] => results.map(({ outcome }) => outcome);

/** The receiver's word is the truth: nothing twice, nothing to another, no yes that was not given, no no that was a yes. */
function expectTruth({ results, taken, breaches }: Played, what: string): void {
  expect(breaches, what).to.deep.equal([]);
  for (const { to, body } of taken) expect(body, what).to.include(`X-To: ${to}\r\n`);
  for (const [n, { outcome }] of results.entries()) {
    const times = taken.filter(({ to }) => to === mail(n).route.to).length;
    const allowed = outcome === 'accepted' ? [1] : outcome === 'uncertain' ? [0, 1] : [0];
    expect(allowed, `${what}: message ${n} is ${outcome}`).to.include(times);
  }
}

const REFUSALS: Record<number, Answers> = {
  1: { RCPT: '550 5.1.1 no' },
  3: { MAIL: '550 5.7.1 no' },
  5: { DATA: '451 later' },
  7: { RCPT: '550 5.1.1 no', DATA: '354 go' },
  8: { RCPT: '450 4.2.1 no', DATA: '354 go', end: '250 took nothing' },
  10: { end: '554 5.7.1 spam' },
  11: { end: '451 later' },
};

/** The same with fewer yeses in between: every byte of its replies gets a session of its own. */
const EACH_ONCE: Record<number, Answers> = {
  1: { RCPT: '550 no' },
  2: { MAIL: '550 no' },
  3: { DATA: '451 no' },
  4: { RCPT: '550 no', DATA: '354 go' },
  5: { end: '554 no' },
};

describe('channels/email: a server that offers PIPELINING', () => {
  it('gets the next envelope in one piece with the body before it', async () => {
    const played = await play({}, 8);
    expectTruth(played, 'eight');
    expect(outcomes(played)).to.deep.equal(Array(8).fill('accepted'));
    expect([played.connections, played.merged]).to.deep.equal([1, 7]);
  });

  it('may refuse any of them in any way without a body going astray', async () => {
    const played = await play({ script: REFUSALS }, 13);
    expectTruth(played, 'refusals');
    expect(played.connections).to.equal(1);
    expect(outcomes(played)).to.deep.equal([
      'accepted',
      'rejected',
      'accepted',
      'unavailable',
      'accepted',
      'deferred',
      'accepted',
      'rejected',
      'deferred',
      'accepted',
      'rejected',
      'deferred',
      'accepted',
    ]);
  });

  it('may refuse one mail and get the next one later', async () => {
    const server = await pipeliningServer({ script: REFUSALS });
    const pool = createSmtpPool({
      url: server.url,
      hostname: 'x.example',
      maxConnections: 1,
      timeouts: TIMEOUTS,
    });
    for (const [n, expected] of ['accepted', 'rejected', 'accepted', 'unavailable', 'accepted'].entries()) {
      expect(await pool.send(mail(n))).to.include({ outcome: expected });
    }
    pool.close();
    await server.stop();
    expect([server.connections(), server.breaches]).to.deep.equal([1, []]);
  });

  for (const [way, offers, step] of [
    ['offered', ['PIPELINING'], 1],
    ['not offered', [], 3],
  ] as const) {
    it(`is told the truth about when cut at any byte of its replies, with PIPELINING ${way}`, async () => {
      const script = EACH_ONCE;
      const whole = await play({ script, offers }, 7);
      expectTruth(whole, 'not cut');
      const cuts = Array.from({ length: whole.written - 1 }, (_, n) => n + 1).filter((n) => n % step === 0);
      await inTens(cuts, async (cutAfter) => {
        const played = await play({ script, offers, cutAfter, reset: cutAfter % 2 === 0 }, 7);
        expectTruth(played, `cut after ${cutAfter} bytes`);
        const doubts = outcomes(played).filter((outcome) => outcome === 'uncertain');
        expect(doubts.length, `doubts, cut after ${cutAfter} bytes`).to.be.at.most(1);
      });
    });
  }

  it('may send its replies byte by byte', async () => {
    const played = await play({ script: REFUSALS, trickle: true }, 13);
    expectTruth(played, 'trickle');
    expect(outcomes(played).filter((outcome) => outcome === 'accepted')).to.have.length(6);
  });

  it('is left when it takes DATA after refusing the sender; the next mail goes elsewhere', async () => {
    const played = await play({ script: { 1: { MAIL: '451 later', DATA: '354 go' } } }, 3);
    expectTruth(played, 'DATA without a sender');
    expect(outcomes(played)).to.deep.equal(['accepted', 'deferred', 'accepted']);
    expect(played.connections).to.equal(2);
  });

  it('that says yes twice is not believed the second time', async () => {
    const twice = { end: '250 queued\r\n250 queued\r\n' };
    for (const script of [{ 0: twice }, { 1: twice }, { 2: twice }, { 0: twice, 1: twice, 2: twice }]) {
      const played = await play({ script }, 3);
      expectTruth(played, JSON.stringify(script));
      expect(outcomes(played)).to.deep.equal(['accepted', 'accepted', 'accepted']);
    }
  });

  it('that says yes before it had the message is not believed, and gets none', async () => {
    const played = await play({ script: { 0: { DATA: '354 go\r\n250 queued\r\n' } } }, 1);
    expectTruth(played, 'a hasty yes');
    expect(outcomes(played)).to.deep.equal(['unavailable']);
  });

  const strange: [string, Answers, string][] = [
    ['garbage for a sender', { MAIL: 'what?' }, 'unavailable'],
    ['garbage for a recipient', { RCPT: '2ok' }, 'unavailable'],
    ['a yes instead of 354', { DATA: '250 ok' }, 'unavailable'],
    ['a reply whose lines disagree', { RCPT: '250-ok\r\n550 no\r\n' }, 'unavailable'],
    ['garbage for a message', { end: '2perhaps' }, 'uncertain'],
    ['354 for a message', { end: '354 more?' }, 'uncertain'],
    ['goodbye for a message', { end: '221 bye' }, 'uncertain'],
    ['lines that disagree about a message', { end: '250-ok\r\n550 no\r\n' }, 'uncertain'],
    ['421 for a sender', { MAIL: '421 bye' }, 'deferred'],
    ['421 for a recipient', { RCPT: '421 bye' }, 'deferred'],
    ['421 for DATA', { DATA: '421 bye' }, 'deferred'],
    ['421 for a message', { end: '421 bye' }, 'deferred'],
  ];
  for (const [name, answers, outcome] of strange) {
    it(`${name} concerns that mail alone; those behind it go over another connection`, async () => {
      const first = await play({ script: { 0: answers } }, 1);
      expect(outcomes(first)).to.deep.equal([outcome]);
      const amid = await play({ script: { 1: answers } }, 4);
      expectTruth(amid, name);
      expect(outcomes(amid)).to.deep.equal(['accepted', outcome, 'accepted', 'accepted']);
    });
  }

  it('that is silent about one mail holds up no other for longer than the limit of a reply', async () => {
    const timeouts = { connect: 500, reply: 150, total: 4_000 };
    const played = await play({ script: { 1: { end: '' } } }, 4, { timeouts });
    expectTruth(played, 'silence');
    expect(outcomes(played)).to.deep.equal(['accepted', 'uncertain', 'accepted', 'accepted']);
  });

  it('gets no mail whose time was over before its turn', async () => {
    const timeouts = { connect: 2_000, reply: 2_000, total: 250 };
    const played = await play({ delay: 40 }, 4, { timeouts });
    expectTruth(played, 'slow');
    expect(outcomes(played)).to.include('deferred');
    expect(outcomes(played)).not.to.include('unavailable');
  });

  it('gets no mail that is larger than it said it takes', async () => {
    const played = await play({ offers: ['PIPELINING', 'SIZE 20'] }, 1);
    expect(played.results[0]).to.include({ outcome: 'rejected', reason: 'too-large' });
    expect(played.taken).to.deep.equal([]);
  });

  it('gets mails over as many connections as are allowed, and no more', async () => {
    const played = await play({ delay: 2 }, 30, { connections: 3 });
    expectTruth(played, 'three connections');
    expect(played.connections).to.equal(3);
  });

  it('gets them one by one when the setting says so', async () => {
    const played = await play({}, 4, { query: '?pipelining=false' });
    expect([outcomes(played), played.merged]).to.deep.equal([Array(4).fill('accepted'), 0]);
  });

  it('stuffs a dot at the start of a line', async () => {
    const server = await pipeliningServer();
    const pool = createSmtpPool({
      url: server.url,
      hostname: 'x.example',
      maxConnections: 1,
      timeouts: TIMEOUTS,
    });
    const bytes = 'Subject: dots\r\n\r\n.\r\n.a\r\nb.\r\n';
    expect(await pool.send({ ...mail(0), bytes })).to.include({ outcome: 'accepted' });
    pool.close();
    await server.stop();
    expect(server.taken[0]?.body).to.equal('Subject: dots\r\n\r\n..\r\n..a\r\nb.');
  });

  it('gets nothing that could open another command', async () => {
    const pool = createSmtpPool({
      url: 'smtp://127.0.0.1:1',
      hostname: 'x.example',
      maxConnections: 1,
      timeouts: TIMEOUTS,
    });
    const route = { from: 'a@b.test', to: 'c@d.test>\r\nRCPT TO:<e@f.test' };
    expect(await pool.send({ ...mail(0), route })).to.include({ outcome: 'rejected', reason: 'refused' });
  });
});
