import { expect } from 'chai';
import { createContactStore } from '../../../src/contacts/contact.store.ts';
import { fullName } from '../../../src/contacts/names.ts';
import { SegmentPage, SegmentPreview, SegmentView } from '../../../src/contract/segments.ts';
import { Vocabulary } from '../../../src/contract/vocabulary.ts';
import { segmentsRoutes } from '../../../src/http/api/segments.routes.ts';
import { createIds } from '../../../src/lib/ids.ts';
import { createSegments } from '../../../src/segments/segments.ts';
import { createSegmentStore } from '../../../src/segments/segments.store.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aContact } from '../../support/builders/contact.ts';
import { aKey, send, type Sent } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';

const NOW = new Date('2026-11-22T08:30:00Z');
const tehran = { field: 'city', op: 'is', value: 'تهران' };

const REACH = { matched: 3, noAddress: 1, suppressed: 0, noConsent: 1, capped: 0, willReceive: 1 };

describe('http/segments', () => {
  let app: TestApp;
  let segments: ReturnType<typeof createSegments>;
  let contacts: ReturnType<typeof createContactStore>;
  let keys: { marketer: string; manager: string };

  let inUse = false;

  before(async () => {
    const connection = await freshDatabase();
    const store = createSegmentStore(connection);
    contacts = createContactStore(connection);
    await Promise.all([store.ready(), contacts.ready()]);
    const people = [
      aContact({ id: 'a', city: 'تهران', tags: ['vip'], fields: { points: 12 } }),
      aContact({ id: 'b', city: 'تهران', consents: {} }),
      aContact({
        id: 'c',
        city: null,
        occasions: [{ kind: 'birthday', calendar: 'jalali', month: 9, day: 1, year: 1370, raw: null }],
      }),
    ];
    await contacts.writeMany(people.map((contact) => ({ contact, readAt: null })));
    segments = createSegments({
      isInUse: () => Promise.resolve(inUse),
      store,
      contacts,
      nameOf: (contact) => fullName(contact, contact.language),
      names: { groups: () => Promise.resolve(new Map()), campaigns: () => Promise.resolve(new Map()) },
      settings: () =>
        Promise.resolve({
          zone: 'Asia/Tehran',
          fields: [{ name: 'points', type: 'number' }],
          occasions: { hours: { from: '09:00', to: '20:00' }, leapDay: 'last-day' },
          currency: 'IRT',
        }),
      clock: () => NOW,
      newId: createIds(() => NOW),
    });
    app = await startApp(connection, { routes: segmentsRoutes(segments, () => Promise.resolve(REACH)) });
    keys = { marketer: await aKey(app, 'marketer'), manager: await aKey(app, 'manager') };
  });

  after(() => app.close());

  function call(request: string, body?: unknown, as: keyof typeof keys = 'marketer'): Promise<Sent> {
    return send(app.api, request, body, { authorization: `Bearer ${keys[as]}` });
  }

  it('does not remove a segment that a campaign is for', async () => {
    const { id } = SegmentView.parse((await call('POST /segments', { name: 'Needed', rule: tehran })).body);
    inUse = true;
    const refused = await call(`DELETE /segments/${id}`);
    inUse = false;
    expect(refused.status).to.equal(409);
    expect(refused.body).to.include({ code: 'segment-in-use' });
    expect((await call(`DELETE /segments/${id}`)).status).to.equal(204);
  });

  it('keeps a rule under a name, changes it, lists it and removes it', async () => {
    const made = await call('POST /segments', { name: 'Tehran', rule: tehran });
    expect(made.status).to.equal(201);
    const { id, sentence } = SegmentView.parse(made.body);
    expect(sentence.en).to.equal('Contacts whose city is “تهران”.');

    const rule = { all: [tehran, { field: 'tags', op: 'has', value: 'vip' }] };
    const changed = await call(`PUT /segments/${id}`, { name: 'Tehran VIP', rule });
    expect(SegmentView.parse(changed.body)).to.deep.include({ name: 'Tehran VIP', rule });
    expect(await contacts.count(await segments.filterOf(id, NOW))).to.equal(1);

    const list = SegmentPage.parse((await call('GET /segments', undefined, 'manager')).body);
    expect(list.items.map((item) => item.id)).to.deep.equal([id]);
    expect((await call(`DELETE /segments/${id}`)).status).to.equal(204);
    expect((await call(`GET /segments/${id}`)).status).to.equal(404);
  });

  it('counts a rule’s people in the real store, with a sample by name', async () => {
    const counts: [unknown, number][] = [
      [{ all: [] }, 3],
      [{ not: tehran }, 1],
      [{ field: 'city', op: 'isNot', value: 'تهران' }, 1],
      [
        {
          any: [
            { field: 'fields.points', op: 'gte', value: 12 },
            { field: 'occasion.birthday', op: 'isToday' },
          ],
        },
        2,
      ],
      [{ field: 'reachable.sms', op: 'is', value: false }, 1],
      [{ field: 'consent.email', op: 'missing' }, 1],
      [{ field: 'tags', op: 'exists' }, 1],
      [{ field: 'tags', op: 'hasAny', value: ['vip', 'x'] }, 1],
      [{ field: 'lastName', op: 'contains', value: 'كريم' }, 3],
      [{ field: 'createdAt', op: 'on', value: '2026-11-01' }, 3],
    ];
    for (const [rule, count] of counts) {
      const answer = await call('POST /segments/preview', { rule }, 'manager');
      expect(SegmentPreview.parse(answer.body).count, JSON.stringify(rule)).to.equal(count);
    }
    const asked = await call('POST /segments/preview', { rule: tehran, channel: 'sms' });
    expect(SegmentPreview.parse(asked.body).reach).to.deep.equal(REACH);
    const { sample } = SegmentPreview.parse((await call('POST /segments/preview', { rule: tehran })).body);
    expect(sample).to.deep.equal([
      { id: 'a', name: 'خانم سارا کریمی' },
      { id: 'b', name: 'خانم سارا کریمی' },
    ]);
  });

  it('refuses a bad rule by its place, whether its shape or what it says is wrong', async () => {
    const bad: [unknown, string][] = [
      [{ all: [tehran, { any: [{ field: 'city', op: 'gt', value: 1 }] }] }, 'rule.all.1.any.0.op'],
      [{ all: [tehran, { any: [{ field: 'city', op: '$ne', value: 1 }] }] }, 'rule.all.1.any.0.op'],
      [{ not: { field: 'city', op: 'is', value: { $ne: null } } }, 'rule.not.value'],
      [{ field: 'fields.hat', op: 'exists' }, 'rule.field'],
      [undefined, 'rule'],
    ];
    for (const [rule, path] of bad) {
      const answer = await call('POST /segments/preview', { rule });
      expect(answer.status).to.equal(422);
      expect((answer.body as { errors: { path: string }[] }).errors[0]?.path).to.equal(path);
    }
  });

  it('tells of what a rule is made, and takes every clause that can be made of it', async () => {
    const { fields, ops, limits } = Vocabulary.parse((await call('GET /segments/fields')).body);
    expect(fields).to.deep.include({
      name: 'fields.points',
      kind: 'number',
      ops: ['is', 'isNot', 'in', 'gt', 'gte', 'lt', 'lte', 'exists', 'missing'],
      windowed: false,
    });
    expect(limits).to.include({ depth: 8, clauses: 200 });
    const bare = new Set(ops.filter(({ wants }) => wants === 'nothing').map(({ op }) => op));
    const clauses = fields.flatMap(({ name, ops: suiting, windowed }) =>
      suiting
        .filter((op) => bare.has(op))
        .map((op) => ({ field: name, op, ...(windowed ? { days: limits.days } : {}) })),
    );
    const answer = await call('POST /segments/preview', { rule: { any: clauses } });
    expect(clauses.length).to.be.above(fields.length);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
  });

  it('lets a manager look, and not change', async () => {
    expect((await call('POST /segments', { name: 'x', rule: tehran }, 'manager')).status).to.equal(403);
  });
});
