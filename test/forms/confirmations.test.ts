import { expect } from 'chai';
import type { Channel } from '../../src/contract/words.ts';
import { sendConfirmations, type HandedOver } from '../../src/forms/confirmations.ts';
import type { Signup } from '../../src/forms/form.ts';
import { createSignupStore, type SignupStore } from '../../src/forms/signup.store.ts';
import { after } from '../../src/lib/clock.ts';
import { freshDatabase } from '../support/mongo.ts';

const NOW = new Date('2026-11-22T08:00:00Z');

function aSignup(more: Partial<Signup>): Signup {
  return {
    ...{ id: 's1', form: 'f1', channel: 'sms', address: '+989121234567', language: 'fa', wording: 'yes' },
    ...{ message: 'queued', notBefore: NOW, tries: 0, confirmedAt: null, contact: null },
    ...{ createdAt: NOW, expiresAt: after(NOW, 86_400_000) },
    ...more,
  };
}

describe('forms/confirmations', () => {
  let store: SignupStore;
  let now: Date;
  let handed: string[];
  let outcomes: HandedOver[];
  let tokens: Record<Channel, number>;

  before(async () => {
    store = createSignupStore(await freshDatabase());
    await store.ready();
  });
  beforeEach(async () => {
    await store.forgetForm('f1');
    [now, handed, outcomes, tokens] = [NOW, [], [], { sms: 100, email: 100 }];
  });

  const round = () =>
    sendConfirmations({
      store,
      clock: () => now,
      mayHandOver: (channel) => Promise.resolve(tokens[channel]-- > 0),
      handOver: async ({ id }) => {
        handed.push(id);
        expect((await store.find(id, now))?.message, 'marked before it is handed over').to.equal(
          'submitting',
        );
        return outcomes.shift() ?? 'sent';
      },
    });
  const messageOf = async (id: string) => (await store.find(id, now))?.message;

  it('hands each message over once, and none to who is withheld or has expired', async () => {
    await store.insert(aSignup({}));
    await store.insert(aSignup({ id: 's2', message: 'withheld' }));
    await store.insert(aSignup({ id: 's3', expiresAt: NOW }));
    await store.insert(aSignup({ id: 's4', channel: 'email', address: 'a@example.com' }));
    await Promise.all([round(), round()]);
    expect(handed.sort()).to.deep.equal(['s1', 's4']);
    expect([await messageOf('s1'), await messageOf('s2')]).to.deep.equal(['sent', 'withheld']);
  });

  it('hands nothing over any more an hour after it was asked for, be it after a night without a server', async () => {
    await store.insert(aSignup({}));
    await store.insert(aSignup({ id: 's2', createdAt: after(NOW, 600_000) }));
    now = after(NOW, 3_600_000);
    await round();
    expect(handed).to.deep.equal(['s2']);
    expect(await messageOf('s1')).to.equal('queued');
  });

  it('comes back later to what nobody took, and never to what may have left', async () => {
    await store.insert(aSignup({}));
    await store.insert(aSignup({ id: 's2', channel: 'email' }));
    outcomes = ['later', 'uncertain'];
    await round();
    const [later, doubt] = handed as [string, string];
    expect([await messageOf(later), await messageOf(doubt)]).to.deep.equal(['queued', 'uncertain']);
    await round();
    expect(handed, 'not at once').to.have.length(2);
    now = after(NOW, 60_000);
    await round();
    expect(handed.slice(2)).to.deep.equal([later]);
  });

  it('leaves what was being handed over when the process died', async () => {
    await store.insert(aSignup({}));
    await store.markSubmitting('sms', NOW);
    now = after(NOW, 3_600_000);
    await round();
    expect(handed).to.deep.equal([]);
  });

  it('keeps to the rate of the line', async () => {
    for (const id of ['s1', 's2', 's3']) await store.insert(aSignup({ id }));
    tokens.sms = 2;
    await round();
    expect(handed).to.have.length(2);
  });
});
