import { expect } from 'chai';
import { startApp, aStaffRoom } from '../support/app.ts';
import { PASSWORD, send, signIn } from '../support/caller.ts';
import { freshDatabase } from '../support/mongo.ts';

const ADMIN = { email: 'Boss@Example.com', password: PASSWORD };
const DAY = 86_400_000;

describe('auth/first-admin', () => {
  it('makes the admin that the environment names, once', async () => {
    const app = await startApp(await freshDatabase());
    try {
      expect(await app.firstAdmin.ensure(ADMIN)).to.deep.equal({ setupToken: null });
      await app.firstAdmin.ensure({ email: 'other@example.com', password: PASSWORD });
      expect((await signIn(app.api, 'boss@example.com')).status).to.equal(201);
      expect((await signIn(app.api, 'other@example.com')).status).to.equal(401);
    } finally {
      await app.close();
    }
  });

  it('lets one holder of the setup link become admin, and nobody after', async () => {
    const app = await startApp(await freshDatabase());
    try {
      const { setupToken } = await app.firstAdmin.ensure(null);
      const ask = (token: string, email: string) =>
        send(app.api, 'POST /setup', { token, email, name: 'مینا', password: PASSWORD });
      expect((await ask('not the token', 'a@example.com')).body).to.include({
        status: 403,
        code: 'setup-refused',
      });
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) => ask(setupToken ?? '', `a${n}@example.com`)),
      );
      expect(answers.filter(({ status }) => status === 201)).to.have.lengthOf(1);
      expect(await app.users.page(null, 10)).to.have.lengthOf(1);
      expect((await ask(setupToken ?? '', 'b@example.com')).status).to.equal(409);
      const cookie =
        answers
          .find(({ status }) => status === 201)
          ?.headers.get('set-cookie')
          ?.split(';')[0] ?? '';
      expect((await send(app.api, 'GET /users', undefined, { cookie })).status).to.equal(200);
    } finally {
      await app.close();
    }
  });

  it('voids a setup link after a day, and at the next start', async () => {
    let now = new Date('2096-11-22T08:00:00Z'); // ahead of the wall clock, by which MongoDB clears away
    const room = await aStaffRoom(await freshDatabase(), () => now);
    const who = { email: 'a@example.com', name: 'A', password: PASSWORD };
    const refused = async (token: string | null): Promise<string> =>
      room.firstAdmin.setUp({ ...who, token: token ?? '' }).then(
        () => 'let in',
        (error: unknown) => (error as { code: string }).code,
      );
    const first = (await room.firstAdmin.ensure(null)).setupToken;
    const second = (await room.firstAdmin.ensure(null)).setupToken;
    expect(await refused(first)).to.equal('setup-refused');
    now = new Date(now.getTime() + DAY);
    expect(await refused(second)).to.equal('setup-refused');
    expect(await refused((await room.firstAdmin.ensure(null)).setupToken)).to.equal('let in');
  });

  it('lets the key of the environment in as admin, for as long as the environment names it', async () => {
    const room = await aStaffRoom(await freshDatabase());
    const actorOf = (bearer: string) => room.auth.identify({ bearer, session: null });
    await room.firstAdmin.seedApiKey('a key for scripts');
    expect(await actorOf('a key for scripts')).to.include({ kind: 'key', role: 'admin' });
    await room.firstAdmin.seedApiKey('another key');
    expect(await actorOf('a key for scripts')).to.equal(null);
    await room.firstAdmin.seedApiKey(null);
    expect(await actorOf('another key')).to.equal(null);
  });
});
