import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { createAppointmentStore, type AppointmentStore } from '../../../src/contacts/appointment.store.ts';
import { createAppointments } from '../../../src/contacts/appointments.ts';
import { createContactStore } from '../../../src/contacts/contact.store.ts';
import { AppointmentPage, AppointmentView } from '../../../src/contract/appointments.ts';
import { appointmentsRoutes } from '../../../src/http/api/appointments.routes.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aContact } from '../../support/builders/contact.ts';
import { aKey, send } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';

type Problem = { errors: { path: string; message: string }[] };

describe('http/appointments', () => {
  let connection: Connection;
  let store: AppointmentStore;
  let app: TestApp;
  let key: string;

  before(async () => {
    connection = await freshDatabase();
    const contacts = createContactStore(connection);
    store = createAppointmentStore(connection);
    await Promise.all([contacts.ready(), store.ready()]);
    const appointments = createAppointments({
      store,
      knownBy: contacts.knownBy,
      zone: () => Promise.resolve('Asia/Tehran'),
      clock: () => new Date('2026-11-22T09:00:00Z'),
    });
    await contacts.writeMany(
      ['c1', 'c2'].map((id, at) => ({
        contact: aContact({ id, mobile: `+98912123456${at}` }),
        readAt: null,
      })),
    );
    app = await startApp(connection, { routes: appointmentsRoutes(appointments) });
    key = await aKey(app, 'marketer');
  });
  after(() => app.close());
  beforeEach(async () => {
    await connection.collection('appointments').deleteMany({});
  });

  const call = (request: string, body?: unknown) =>
    send(app.api, request, body, { authorization: `Bearer ${key}` });

  async function put(ref: string, body: object) {
    const answer = await call(`PUT /appointments/${encodeURIComponent(ref)}`, body);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return AppointmentView.parse(answer.body);
  }

  async function placesOf(ref: string, body: unknown): Promise<string[]> {
    const answer = await call(`PUT /appointments/${ref}`, body);
    expect(answer.status).to.equal(422);
    return (answer.body as Problem).errors.map(({ path }) => path);
  }

  it('raises the revision with every change, and never when the same is told again', async () => {
    const booked = { contact: 'c1', at: '2026-12-01T17:30:00+03:30', title: 'Haircut', data: { chair: 2 } };
    const first = await put('T-1', booked);
    expect(first).to.deep.include({
      revision: 1,
      at: '2026-12-01T14:00:00.000Z',
      zone: 'Asia/Tehran',
      status: 'booked',
    });
    expect(await put('T-1', { ...booked, at: '2026-12-01T14:00:00Z' })).to.deep.equal(first);
    expect(await put('T-1', { ...booked, at: '2026-12-02T17:30:00+03:30' })).to.deep.include({ revision: 2 });
    expect(await put('T-1', { ...booked, status: 'kept' })).to.deep.include({ revision: 3, status: 'kept' });
    expect((await call('GET /appointments/T-1')).body).to.deep.include({ revision: 3 });
  });

  it('is cancelled by a delete, once, and can be booked again', async () => {
    const booked = { customer: { mobile: '0912 123 4561' }, at: '2026-12-01T17:30', zone: 'Europe/London' };
    expect(await put('T-1', booked)).to.deep.include({ contact: 'c2', at: '2026-12-01T17:30:00.000Z' });
    const cancelled = AppointmentView.parse((await call('DELETE /appointments/T-1')).body);
    expect(cancelled).to.deep.include({ status: 'cancelled', revision: 2 });
    expect((await call('DELETE /appointments/T-1')).body).to.deep.equal(cancelled);
    expect(await put('T-1', booked)).to.deep.include({ status: 'booked', revision: 3 });
    expect((await call('DELETE /appointments/none')).status).to.equal(404);
    expect((await call('GET /appointments/none')).status).to.equal(404);
  });

  it('reads a local time by the clock on the wall, also where that clock is changed', async () => {
    const at = async (local: string, zone: string) => (await put('T', { contact: 'c1', at: local, zone })).at;
    expect(await at('2026-12-01T17:30:00', 'Asia/Tehran')).to.equal('2026-12-01T14:00:00.000Z');
    expect(await at('2026-03-29T01:30', 'Europe/London')).to.equal('2026-03-29T01:00:00.000Z'); // jumped over
    expect(await at('2026-10-25T01:30:20', 'Europe/London')).to.equal('2026-10-25T00:30:20.000Z'); // the earlier one
  });

  it('names each place that cannot be taken', async () => {
    const good = { contact: 'c1', at: '2026-12-01T17:30' };
    expect(await placesOf('T', { ...good, contact: 'nobody' })).to.deep.equal(['contact']);
    expect(await placesOf('T', { ...good, contact: null })).to.deep.equal(['customer']);
    expect(await placesOf('T', { at: good.at, customer: { mobile: '09350000000' } })).to.deep.equal([
      'customer',
    ]);
    expect(
      await placesOf('T', { ...good, at: '1405-09-10T10:00', zone: 'Tehran', status: 'maybe', x: 1 }),
    ).to.have.members([...['at', 'zone', 'status', 'x']]);
    expect(await placesOf('T', { ...good, at: '2026-02-30T10:00' })).to.deep.equal(['at']);
    expect(await placesOf('T', { ...good, at: { $gt: '' }, data: { $where: '1' } })).to.have.members([
      'at',
      'data.$where',
    ]);
    expect((await call('GET /appointments?contact[$ne]=x')).status).to.equal(422);
  });

  it('lists by contact and window, the earliest first, page by page', async () => {
    for (const [at, contact] of ['c1', 'c2', 'c1', 'c1'].entries()) {
      await put(`T ${at}`, { contact, at: `2026-12-0${9 - at}T10:00:00Z` });
    }
    const refs = async (query: string) => {
      const page = AppointmentPage.parse((await call(`GET /appointments?${query}`)).body);
      return { refs: page.items.map(({ ref }) => ref), next: page.next };
    };
    const first = await refs('contact=c1&limit=2');
    expect(first.refs).to.deep.equal(['T 3', 'T 2']);
    expect(await refs(`contact=c1&limit=2&after=${encodeURIComponent(first.next ?? '')}`)).to.deep.equal({
      refs: ['T 0'],
      next: null,
    });
    const window = 'from=2026-12-07T10:00:00Z&to=2026-12-09T10:00:00Z';
    expect((await refs(window)).refs).to.deep.equal(['T 2', 'T 1']);
    expect((await call('GET /appointments?after=x')).status).to.equal(422);
  });

  it('tells the line which booked ones are due in a window, from an index', async () => {
    for (let at = 1; at <= 5; at++) await put(`T${at}`, { contact: 'c1', at: `2026-12-0${at}T10:00:00Z` });
    await call('DELETE /appointments/T3');
    const [from, to] = [new Date('2026-12-02T10:00:00Z'), new Date('2026-12-05T10:00:00Z')];
    const first = await store.dueBetween(from, to, null, 1);
    const second = await store.dueBetween(from, to, first.next, 1);
    expect([...first.items, ...second.items].map(({ ref }) => ref)).to.deep.equal(['T2', 'T4']);
    expect(second.next).to.equal(null);
    expect((await store.findMany(['T1', 'none'])).map(({ ref }) => ref)).to.deep.equal(['T1']);
    const due = connection.collection('appointments').find({ status: 'booked', at: { $gte: from, $lt: to } });
    const plan = JSON.stringify(await due.sort({ at: 1, _id: 1 }).explain('queryPlanner'));
    expect(plan.slice(0, plan.indexOf('rejectedPlans')))
      .to.include('IXSCAN')
      .and.not.include('"SORT"');
  });

  it('loses none of many changes at once', async () => {
    await put('T', { contact: 'c1', at: '2026-12-01T10:00:00Z' });
    const titles = Array.from({ length: 6 }, (_, at) => `title ${at}`);
    await Promise.all(titles.map((title) => put('T', { contact: 'c1', at: '2026-12-01T10:00:00Z', title })));
    expect((await store.find('T'))?.revision).to.equal(7);
  });
});
