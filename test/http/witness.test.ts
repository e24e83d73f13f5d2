import { expect } from 'chai';
import { z } from 'zod';
import type { NewEntry } from '../../src/audit/entry.ts';
import { AuditAction } from '../../src/contract/audit.ts';
import { route, type Route } from '../../src/http/route.ts';
import { actionOf, createWitness } from '../../src/http/witness.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { aKey, aSession, PASSWORD, send, signIn } from '../support/caller.ts';
import { freshDatabase } from '../support/mongo.ts';
import { everyRoute } from '../support/route-table.ts';

const Draft = z.strictObject({ name: z.string(), note: z.string().optional() });
const Made = z.object({ id: z.string(), name: z.string() });
const CONTACT = { firstName: 'Nasrin', mobile: '+989121234567' };

/** Stand-ins with the paths of the real ones. */
function someRoutes(): Route[] {
  const one = z.strictObject({ id: z.string() });
  const permission = 'campaigns:write';
  const campaign = (id: string) => ({ json: { id, name: 'Yalda' } });
  return [
    route({
      method: 'post',
      path: '/campaigns',
      tag: 'T',
      summary: 'S',
      permission,
      body: Draft,
      idempotent: true,
      answers: { 201: Made },
      handle: () => Promise.resolve({ status: 201, ...campaign('c1') }),
    }),
    route({
      method: 'post',
      path: '/campaigns/{id}/pause',
      tag: 'T',
      summary: 'S',
      permission,
      params: one,
      answers: { 200: Made },
      handle: ({ params }) => Promise.resolve(campaign(params.id)),
    }),
    route({
      method: 'post',
      path: '/campaigns/{id}/duplicate',
      tag: 'T',
      summary: 'S',
      permission,
      params: one,
      answers: { 201: Made },
      handle: () => Promise.resolve({ status: 201, ...campaign('its copy') }),
    }),
    route({
      method: 'post',
      path: '/segments/preview',
      tag: 'T',
      summary: 'S',
      permission: 'contacts:read',
      answers: { 204: null },
      handle: () => Promise.resolve({ status: 204 }),
    }),
    route({
      method: 'post',
      path: '/contacts',
      tag: 'T',
      summary: 'S',
      permission,
      body: z.strictObject({ firstName: z.string(), mobile: z.string() }),
      answers: { 201: Made },
      handle: () => Promise.resolve({ status: 201, json: { id: 'p1', name: 'Nasrin' } }),
    }),
    route({
      method: 'post',
      path: '/orders',
      tag: 'T',
      summary: 'S',
      permission,
      body: z.array(z.unknown()),
      answers: { 204: null },
      handle: () => Promise.resolve({ status: 204 }),
    }),
  ];
}

describe('http/witness', () => {
  let app: TestApp;
  let key: Record<string, string>;
  const noted: NewEntry[] = [];

  before(async () => {
    const connection = await freshDatabase();
    const pending: Promise<NewEntry>[] = [];
    const watch = createWitness({
      note: (what) => void pending.push(Promise.resolve(what())),
      userOf: async (email) => (await app.users.byEmail(email))?.user ?? null,
    });
    app = await startApp(connection, {
      routes: someRoutes(),
      watch: (deed, handle) =>
        watch(deed, handle).finally(async () => noted.push(...(await Promise.all(pending.splice(0))))),
    });
    key = { authorization: `Bearer ${await aKey(app, 'marketer')}` };
  });
  after(() => app.close());
  beforeEach(() => void noted.splice(0));

  it('has a word in the contract for every route that does something', async () => {
    const actions = (await everyRoute()).flatMap((one) => actionOf(one) ?? []);
    const words: string[] = AuditAction.options;
    expect(actions.filter((action) => !words.includes(action))).to.deep.equal([]);
  });

  it('tells who did what to which object, with names of what was sent and no values', async () => {
    await send(app.api, 'POST /campaigns', { name: 'Yalda', note: 'secret' }, key);
    await send(app.api, 'POST /campaigns/c7/pause', undefined, key);
    expect(noted.map(({ action, object, changed }) => ({ action, object, changed }))).to.deep.equal([
      {
        action: 'campaigns.create',
        object: { kind: 'campaigns', id: 'c1', name: 'Yalda' },
        changed: ['name', 'note'],
      },
      { action: 'campaigns.pause', object: { kind: 'campaigns', id: 'c7', name: 'Yalda' }, changed: [] },
    ]);
    expect(noted[0]?.actor).to.include({ kind: 'key', name: 'marketer key' });
    expect(noted[0]).to.deep.include({ area: 'campaigns', rows: null, from: '127.0.0.0/24' });
  });

  it('does not give a campaign the name of its copy', async () => {
    await send(app.api, 'POST /campaigns/c7/duplicate', undefined, key);
    expect(noted[0]?.object).to.deep.equal({ kind: 'campaigns', id: 'c7', name: null });
  });

  it('keeps no name, number or value of a contact', async () => {
    await send(app.api, 'POST /contacts', CONTACT, key);
    expect(noted[0]).to.deep.include({
      action: 'contacts.create',
      object: { kind: 'contacts', id: 'p1', name: null },
      changed: ['firstName', 'mobile'],
    });
    expect(JSON.stringify(noted)).not.to.match(/Nasrin|98912/);
  });

  it('makes one entry of a list of a thousand', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => ({ ref: `o${index}` }));
    await send(app.api, 'POST /orders', rows, key);
    expect(noted).to.have.lengthOf(1);
    expect(noted[0]).to.deep.include({ action: 'orders.create', rows: 1_000, object: null, changed: [] });
  });

  it('notes neither what only looks, nor what was refused, nor an answer given again', async () => {
    await send(app.api, 'POST /segments/preview', undefined, key);
    await send(app.api, 'GET /users', undefined, key);
    await send(app.api, 'POST /campaigns', { nme: 'Yalda' }, key);
    expect(noted).to.deep.equal([]);
    const once = { ...key, 'idempotency-key': 'once' };
    for (let tries = 0; tries < 2; tries++) {
      expect((await send(app.api, 'POST /campaigns', { name: 'Yalda' }, once)).status).to.equal(201);
    }
    expect(noted).to.have.lengthOf(1);
  });

  it('notes signing in and out, and a refused try with whom it was aimed at', async () => {
    const email = 'sara@club.example';
    const sara = await app.staff.addUser({ email, name: 'Sara', role: 'manager', password: PASSWORD });
    const who = { kind: 'user', id: sara.id, name: 'Sara' };
    const { cookie, csrf } = await signIn(app.api, email);
    await send(app.api, 'DELETE /session', undefined, { cookie, 'x-csrf-token': csrf });
    await signIn(app.api, email, 'a wrong password');
    await signIn(app.api, 'nobody@club.example', 'a wrong password');
    const nobody = { kind: 'nobody', id: null, name: null };
    expect(noted.map(({ action, actor, object }) => ({ action, actor, object }))).to.deep.equal([
      { action: 'session.sign-in', actor: who, object: null },
      { action: 'session.sign-out', actor: who, object: null },
      { action: 'session.refused', actor: nobody, object: { kind: 'users', id: sara.id, name: 'Sara' } },
      { action: 'session.refused', actor: nobody, object: null },
    ]);
    expect(JSON.stringify(noted)).not.to.match(/example|password/);
  });

  it('notes a session under its person', async () => {
    const { cookie, csrf } = await aSession(app, 'marketer');
    await send(app.api, 'POST /campaigns/c7/pause', undefined, { cookie, 'x-csrf-token': csrf });
    expect(noted[0]?.actor).to.include({ kind: 'user', name: 'marketer' });
  });
});
