import { expect } from 'chai';
import { createAttemptStore } from '../../src/auth/attempts.store.ts';
import { passwordMatches } from '../../src/auth/password.ts';
import { startApp } from '../support/app.ts';
import { PASSWORD, signIn } from '../support/caller.ts';
import { freshDatabase } from '../support/mongo.ts';

const EMAIL = 'mina@example.com';

describe('auth: tries at a password', () => {
  it('refuses the eleventh try at an account from anywhere, in two processes that share the count', async () => {
    const connection = await freshDatabase();
    const one = await startApp(connection);
    const other = createAttemptStore(connection);
    try {
      await one.staff.addUser({ email: EMAIL, name: 'Mina', role: 'admin', password: PASSWORD });
      for (let n = 0; n < 5; n++) {
        expect(await other.spend(EMAIL, `192.0.2.${n}`)).to.equal(0);
        const from = { 'x-forwarded-for': `198.51.100.${n}` };
        expect((await signIn(one.api, EMAIL, 'not this password', from)).status).to.equal(401);
      }
      const eleventh = await fetch(`${one.api}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9' },
        body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
      });
      expect(eleventh.status, 'even the right password').to.equal(429);
      expect(Number(eleventh.headers.get('retry-after'))).to.be.within(800, 900);
      expect(await eleventh.json()).to.include({ code: 'too-many-tries', status: 429 });
    } finally {
      await one.close();
    }
  });

  it('refuses the eleventh try of one address, whichever accounts it tries', async () => {
    const attempts = createAttemptStore(await freshDatabase());
    await attempts.ready();
    for (let n = 0; n < 10; n++)
      expect(await attempts.spend(`user${n}@example.com`, '192.0.2.1')).to.equal(0);
    expect(await attempts.spend('user10@example.com', '192.0.2.1')).to.be.greaterThan(0);
    expect(await attempts.spend('user11@example.com', '192.0.2.2')).to.equal(0);
  });

  it('does not count a success against the account or the office that shares an address', async () => {
    const attempts = createAttemptStore(await freshDatabase());
    await attempts.ready();
    for (let n = 0; n < 25; n++) {
      expect(await attempts.spend(EMAIL, '192.0.2.1')).to.equal(0);
      await attempts.forgive(EMAIL, '192.0.2.1');
    }
  });

  it('counts parallel tries one by one', async () => {
    const attempts = createAttemptStore(await freshDatabase());
    await attempts.ready();
    const waits = await Promise.all(
      Array.from({ length: 40 }, (_, n) => attempts.spend(EMAIL, `192.0.2.${n}`)),
    );
    expect(waits.filter((wait) => wait === 0)).to.have.lengthOf(10);
  });

  it('stores no address, neither of mail nor of the network', async () => {
    const connection = await freshDatabase();
    const attempts = createAttemptStore(connection);
    await attempts.spend(EMAIL, '192.0.2.77');
    const dump = JSON.stringify(await connection.collection('sign_in_attempts').find({}).toArray());
    expect(dump).to.include('points').and.not.include(EMAIL).and.not.include('192.0.2.77');
  });

  it('takes as long for an unknown user as for a known one', async () => {
    const { hashPassword } = await import('../../src/auth/password.ts');
    const stored = await hashPassword(PASSWORD);
    const timed = async (hash: string | null): Promise<number> => {
      const times: number[] = [];
      for (let n = 0; n < 7; n++) {
        const start = performance.now();
        expect(await passwordMatches(hash, 'not this password')).to.equal(false);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[0] ?? 0;
    };
    const ratio = (await timed(null)) / (await timed(stored));
    expect(ratio).to.be.within(0.4, 2.5);
  });
});
