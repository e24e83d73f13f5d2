import { expect } from 'chai';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { createAuditStore } from '../../../src/audit/audit.store.ts';
import { createUserStore } from '../../../src/auth/user.store.ts';
import { AuditPage } from '../../../src/contract/audit.ts';
import { auditRoutes } from '../../../src/http/api/audit.routes.ts';
import { systemClock } from '../../../src/lib/clock.ts';
import { createIds } from '../../../src/lib/ids.ts';
import { createAuditing } from '../../../src/wire/audit.ts';
import { startApp } from '../../support/app.ts';
import { aKey, PASSWORD, send, signIn } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';

async function aHouse() {
  const connection = await freshDatabase();
  const stores = { audit: createAuditStore(connection), users: createUserStore(connection) };
  await stores.audit.ready();
  const metrics = new Registry();
  const base = {
    stores,
    metrics,
    clock: systemClock,
    newId: createIds(systemClock),
    log: pino({ level: 'silent' }),
  };
  const { audit, watch } = createAuditing(base);
  const app = await startApp(connection, { routes: auditRoutes(audit), watch });
  const admin = { authorization: `Bearer ${await aKey(app, 'admin')}` };
  return {
    app,
    admin,
    stores,
    settled: audit.settled,
    lost: async () => (await metrics.getSingleMetric('chapar_audit_lost_total')?.get())?.values[0]?.value,
    async look(query = '') {
      await audit.settled();
      const { body } = await send(app.api, `GET /audit${query}`, undefined, admin);
      return AuditPage.strict().parse(body);
    },
  };
}

describe('http/audit', () => {
  it('shows an admin who did what, and nobody else', async () => {
    const { app, admin, look } = await aHouse();
    const sara = { email: 'sara@club.example', name: 'Sara', role: 'manager', password: PASSWORD };
    const { body } = await send(app.api, 'POST /users', sara, admin);
    const { id } = body as { id: string };
    const { cookie } = await signIn(app.api, sara.email);
    const { items } = await look();
    expect(items.map(({ action, actor }) => [action, actor.name])).to.deep.equal([
      ['session.sign-in', 'Sara'],
      ['users.create', 'admin key'],
    ]);
    expect(items[1]).to.deep.include({
      object: { kind: 'users', id, name: null },
      changed: ['email', 'name', 'role', 'password'],
    });
    expect(JSON.stringify(items)).not.to.contain('club.example');
    const newest = await look('?limit=1');
    expect((await look(`?after=${newest.next}`)).items).to.have.lengthOf(1);
    expect((await look(`?actor=${id}&area=session`)).items).to.have.lengthOf(1);
    expect((await send(app.api, 'GET /audit', undefined, { cookie })).status).to.equal(403);
    await app.close();
  });

  it('answers as ever when an entry cannot be written, and counts the loss', async () => {
    const { app, admin, stores, settled, lost } = await aHouse();
    stores.audit.append = () => Promise.reject(new Error('away'));
    const { status } = await send(app.api, 'POST /keys', { name: 'Shop', role: 'marketer' }, admin);
    await settled();
    expect([status, await lost()]).to.deep.equal([201, 1]);
    await app.close();
  });
});
