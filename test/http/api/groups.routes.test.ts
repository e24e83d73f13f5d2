import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { createConsentLogStore } from '../../../src/consent/consent-log.store.ts';
import { createContactStore, type ContactStore } from '../../../src/contacts/contact.store.ts';
import { createContacts } from '../../../src/contacts/contacts.ts';
import { createGroupStore } from '../../../src/contacts/group.store.ts';
import { createGroups } from '../../../src/contacts/groups.ts';
import { GroupPage, GroupView, MembersAnswer } from '../../../src/contract/groups.ts';
import { contactsRoutes } from '../../../src/http/api/contacts.routes.ts';
import { groupsRoutes } from '../../../src/http/api/groups.routes.ts';
import { systemClock } from '../../../src/lib/clock.ts';
import { createIds } from '../../../src/lib/ids.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aContact } from '../../support/builders/contact.ts';
import { aKey, send } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';

describe('http/groups', () => {
  let connection: Connection;
  let store: ContactStore;
  let app: TestApp;
  let key: string;

  before(async () => {
    connection = await freshDatabase();
    store = createContactStore(connection);
    const groupStore = createGroupStore(connection);
    const consentLog = createConsentLogStore(connection);
    await Promise.all([store.ready(), groupStore.ready(), consentLog.ready()]);
    const deps = { clock: systemClock, newId: createIds(systemClock) };
    const groups = createGroups({ store: groupStore, contacts: store, ...deps });
    const contacts = createContacts({
      filterOfSegment: (id) => Promise.resolve({ city: id }),
      store,
      consentLog,
      groupsAmong: groupStore.among,
      defaultLanguage: () => Promise.resolve('fa'),
      ...deps,
    });
    app = await startApp(connection, { routes: [...groupsRoutes(groups), ...contactsRoutes(contacts)] });
    key = await aKey(app, 'marketer');
  });
  after(() => app.close());

  beforeEach(async () => {
    await connection.collection('groups').deleteMany({});
    await connection.collection('contacts').deleteMany({});
    await store.writeMany(['c1', 'c2', 'c3'].map((id) => ({ contact: aContact({ id }), readAt: null })));
  });

  const call = (request: string, body?: unknown) =>
    send(app.api, request, body, { authorization: `Bearer ${key}` });

  async function aGroup(name: string): Promise<GroupView> {
    const answer = await call('POST /groups', { name });
    expect(answer.status).to.equal(201);
    return GroupView.parse(answer.body);
  }
  type GroupView = ReturnType<typeof GroupView.parse>;

  const members = async (id: string, change: object) =>
    MembersAnswer.parse((await call(`POST /groups/${id}/contacts`, change)).body);
  const groupsOf = async (id: string) => (await store.get(id))?.groups;

  it('carries a group through its life', async () => {
    const group = await aGroup('باشگاه');
    const added = await members(group.id, { add: ['c1', 'c2', 'c2', 'nobody'] });
    expect(added).to.deep.equal({ added: 2, removed: 0, unknown: ['nobody'], full: [], size: 2 });
    expect(await members(group.id, { add: ['c1'] })).to.deep.include({ added: 0, size: 2 });
    expect(await members(group.id, { add: ['c3'], remove: ['c1', 'c3x'] })).to.deep.include({
      added: 1,
      removed: 1,
      size: 2,
    });
    const renamed = GroupView.parse((await call(`PATCH /groups/${group.id}`, { name: 'club' })).body);
    expect(renamed).to.deep.include({ name: 'club', size: 2 });
    const other = await aGroup('other');
    const listed = GroupPage.parse((await call('GET /groups')).body);
    expect(listed.items.map(({ name, size }) => [name, size])).to.deep.equal([
      ['club', 2],
      ['other', 0],
    ]);
    await members(other.id, { add: ['c2'] });
    expect((await call(`DELETE /groups/${group.id}`)).status).to.equal(204);
    expect(await groupsOf('c2')).to.deep.equal([other.id]);
    for (const request of ['GET', 'DELETE'])
      expect((await call(`${request} /groups/${group.id}`)).status).to.equal(404);
    expect((await call(`POST /groups/${group.id}/contacts`, { add: ['c1'] })).status).to.equal(404);
  });

  it('has one group of a name, in whatever spelling', async () => {
    const group = await aGroup('گروه علی');
    const again = await call('POST /groups', { name: 'گروه  علي' });
    expect(again.status).to.equal(409);
    expect(again.body).to.deep.include({ code: 'group-exists', group: group.id });
    const other = await aGroup('B');
    expect((await call(`PATCH /groups/${other.id}`, { name: 'گروه علی' })).status).to.equal(409);
    expect((await call(`PATCH /groups/${other.id}`, { name: 'b' })).status).to.equal(200);
  });

  it('lets a contact’s change set its groups, and refuses ids of no group by their places', async () => {
    const group = await aGroup('A');
    const changed = await call('PATCH /contacts/c1', { groups: [group.id] });
    expect(changed.body).to.deep.include({ groups: [group.id] });
    const bad = await call('PATCH /contacts/c1', { groups: [group.id, 'none'] });
    expect(bad.status).to.equal(422);
    expect((bad.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).to.deep.equal([
      'groups.1',
    ]);
    expect((await call('POST /contacts', { groups: ['none'] })).status).to.equal(422);
    expect((await call('POST /contacts', { groups: [group.id] })).status).to.equal(201);
    expect((await call('PATCH /contacts/c1', { groups: [] })).body).to.deep.include({ groups: [] });
  });

  it('loses no change of a contact that was read before it came into a group, nor the group', async () => {
    const group = await aGroup('A');
    const read = (await store.get('c1'))!;
    await members(group.id, { add: ['c1'] });
    const write = { contact: { ...read, city: 'یزد', updatedAt: new Date() }, readAt: read.updatedAt };
    expect(await store.writeMany([write])).to.deep.equal([{ outcome: 'stale' }]);
    await call('PATCH /contacts/c1', { city: 'یزد' });
    expect(await store.get('c1')).to.deep.include({ city: 'یزد', groups: [group.id] });
  });

  it('says who is in as many groups as one can be', async () => {
    const group = await aGroup('A');
    const many = Array.from({ length: 100 }, (_, at) => `g${at}`);
    await store.writeMany([{ contact: aContact({ id: 'c4', groups: many }), readAt: null }]);
    expect(await members(group.id, { add: ['c4', 'c1'] })).to.deep.include({
      added: 1,
      full: ['c4'],
      unknown: [],
    });
    expect(await groupsOf('c4')).to.have.lengthOf(100);
  });

  it('refuses what is no list of ids, and operators everywhere', async () => {
    const { id } = await aGroup('A');
    const bodies = [
      { add: 'c1' },
      { add: [{ $ne: 1 }] },
      { add: ['c1'], remove: ['c1'] },
      { add: Array(1001).fill('c') },
    ];
    for (const body of bodies) expect((await call(`POST /groups/${id}/contacts`, body)).status).to.equal(422);
    for (const name of ['', '  ', { $gt: '' }, null, 7, 'x'.repeat(101)]) {
      expect((await call('POST /groups', { name })).status, JSON.stringify(name)).to.equal(422);
    }
    await aGroup('$where');
    await aGroup('؟!');
  });
});
