import { expect } from 'chai';
import { peopleViolations, type ChangeRow, type Said, type Row } from './compare.ts';
import { digestOfReceived, type Received } from './received.ts';

const url = 'http://club.example';
const brand = { fa: 'پارسا', en: 'Parsa' };

function received(contact: string, over: Partial<Received> = {}): Received {
  return {
    channel: 'sms',
    deliveryId: `c.${contact}.sms.0`,
    to: '+989120000001',
    toName: null,
    from: null,
    subject: null,
    text: `Dear Ann: club.example/l/${contact.padEnd(8, '2')}1`,
    html: null,
    unsubscribeUrl: null,
    ...over,
  };
}

const about = { url, brand };
const digest = digestOfReceived(received('ann'), 'en', about);
const NOTHING = '0'.repeat(16);

function row(contact: string, over: Partial<Row> = {}): Row {
  const state = { state: 'submitted', reason: null, detail: null, language: 'en' as const };
  return { contact, id: `c.${contact}.sms.0`, ...state, ...over };
}

function change(contact: string, from: string, to: string, rewritten = false): ChangeRow {
  return { id: `c.${contact}.sms.0`, contact, from, to, rewritten, detail: null };
}

/** One message, said and received. */
function evidence(over: Partial<Said>): Said {
  return {
    verdicts: new Map([['ann', { outcome: 'send', digest }]]),
    groups: new Map(),
    excluded: [],
    recipients: [row('ann')],
    received: [received('ann')],
    changes: [],
    mayDiffer: () => true,
    url,
    brand,
    ...over,
  };
}

const faultsOf = (over: Partial<Said>): string[] => peopleViolations(evidence(over));
const sayingNothing = { outcome: 'no-consent', digest: NOTHING } as const;

describe('e2e/trust/compare', () => {
  it('finds nothing where what was said was received', () => {
    expect(faultsOf({})).to.deep.equal([]);
  });

  it('finds one byte more, unless it is listed as rewritten', () => {
    const more = [received('ann', { text: 'Dear Ann : club.example/l/ann222221' })];
    expect(faultsOf({ received: more })[0]).to.match(/^ann: .* no change is listed$/);
    expect(faultsOf({ received: more, changes: [change('ann', 'send', 'send', true)] })).to.deep.equal([]);
    expect(faultsOf({ received: more, changes: [change('ann', 'absent', 'send')] })).to.have.length(1);
  });

  it('finds another address and another language under the same words', () => {
    expect(faultsOf({ received: [received('ann', { to: '+989120000002' })] })).to.have.length(1);
    expect(faultsOf({ recipients: [row('ann', { language: 'fa' })] })).to.have.length(1);
  });

  it('finds a change that is listed where there is none, and one that is listed twice', () => {
    expect(faultsOf({ changes: [change('ann', 'send', 'send', true)] })).to.have.length(1);
    const twice = [change('ann', 'send', 'no-consent'), change('ann', 'send', 'no-consent')];
    const skipped = [row('ann', { state: 'skipped', reason: 'no-consent' })];
    expect(faultsOf({ recipients: skipped, received: [], changes: twice })).to.have.length(1);
  });

  it('finds a message to somebody who was to get none, and one that belongs to no delivery', () => {
    expect(faultsOf({ verdicts: new Map([['ann', sayingNothing]]) })).to.have.length(1);
    expect(faultsOf({ received: [received('ann'), received('bob')] })).to.have.length(1);
  });

  it('finds a code that stands in the messages of two people, and two codes in one', () => {
    const verdicts = new Map(['ann', 'bob'].map((one) => [one, { outcome: 'send' as const, digest }]));
    const recipients = [row('ann'), row('bob')];
    const same = [received('ann'), received('bob', { text: received('ann').text })];
    expect(faultsOf({ verdicts, recipients, received: same })).to.have.length(1);
    const two = [received('ann', { text: 'club.example/l/ann222221 club.example/l/bob222221' })];
    expect(faultsOf({ received: two })).to.include('c.ann.sms.0 prints more than one code');
  });

  it('finds a difference where nothing was changed, although it is listed', () => {
    const changes = [change('ann', 'no-consent', 'send')];
    const verdicts = new Map([['ann', sayingNothing]]);
    expect(faultsOf({ verdicts, changes })).to.deep.equal([]);
    expect(faultsOf({ verdicts, changes, mayDiffer: () => false })).to.have.length(1);
  });

  it('takes who is left out by decision as told so', () => {
    const skipped = [row('ann', { state: 'skipped', reason: 'duplicate-address' })];
    const groups = new Map([['duplicate-address', ['ann']]]);
    expect(faultsOf({ groups, recipients: skipped, received: [] })).to.have.length(1);
    const excluded = ['duplicate-address'];
    expect(faultsOf({ groups, excluded, recipients: skipped, received: [] })).to.deep.equal([]);
  });
});
