import { expect } from 'chai';
import { createContactStore } from '../../../src/contacts/contact.store.ts';
import { NO_HISTORY } from '../../../src/contacts/contact.ts';
import { fullName } from '../../../src/contacts/names.ts';
import { Explanation, SegmentPreview, SegmentView } from '../../../src/contract/segments.ts';
import { segmentsRoutes } from '../../../src/http/api/segments.routes.ts';
import { createIds } from '../../../src/lib/ids.ts';
import { createSegments } from '../../../src/segments/segments.ts';
import { createSegmentStore } from '../../../src/segments/segments.store.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aContact } from '../../support/builders/contact.ts';
import { aKey, send, type Sent } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';

const NOW = new Date('2026-11-22T08:30:00Z');
const at = (day: string) => new Date(`${day}T10:00:00Z`);
const names = (known: Record<string, string>) => (ids: string[]) =>
  Promise.resolve(new Map(ids.flatMap((id) => (known[id] === undefined ? [] : [[id, known[id]]]))));

const bought = (days: number) => ({ field: 'orders.count', op: 'gte', value: 1, days });
const isIn = (value: string) => ({ field: 'segment', op: 'is', value });

const sara = aContact({
  id: 'sara',
  groups: ['g1'],
  history: {
    orders: {
      ...NO_HISTORY.orders,
      count: 2,
      sum: 700_000,
      firstAt: at('2026-01-05'),
      lastAt: at('2026-11-02'),
      recent: [
        { ref: 'o2', at: at('2026-11-02'), sum: 500_000, products: ['چای'], categories: ['نوشیدنی'] },
        { ref: 'o1', at: at('2026-01-05'), sum: 200_000, products: ['قهوه'], categories: ['نوشیدنی'] },
      ],
      products: ['چای', 'قهوه'],
      categories: ['نوشیدنی'],
    },
    contactedAt: { sms: at('2026-11-20'), email: null },
    campaigns: [{ id: 'k1', at: at('2026-11-20'), openedAt: null, clickedAt: null }],
  },
  occasions: [{ kind: 'birthday', calendar: 'jalali', month: 9, day: 5, year: null, raw: null }],
});

describe('http/segments over histories and one another', () => {
  let app: TestApp;
  let segments: ReturnType<typeof createSegments>;
  let store: ReturnType<typeof createSegmentStore>;
  let key: string;

  before(async () => {
    const connection = await freshDatabase();
    store = createSegmentStore(connection);
    const contacts = createContactStore(connection);
    await Promise.all([store.ready(), contacts.ready()]);
    await contacts.writeMany(
      [sara, aContact({ id: 'ali', city: 'قم' })].map((contact) => ({ contact, readAt: null })),
    );
    segments = createSegments({
      isInUse: () => Promise.resolve(false),
      store,
      contacts,
      nameOf: (contact) => fullName(contact, contact.language),
      names: { groups: names({ g1: 'طلایی' }), campaigns: names({ k1: 'نوروز' }) },
      settings: () =>
        Promise.resolve({
          zone: 'Asia/Tehran',
          fields: [],
          occasions: { hours: { from: '09:00', to: '20:00' }, leapDay: 'last-day' },
          currency: 'IRT',
        }),
      clock: () => NOW,
      newId: createIds(() => NOW),
    });
    app = await startApp(connection, {
      routes: segmentsRoutes(segments, () => expect.fail('nobody asked for reach')),
    });
    key = await aKey(app, 'marketer');
  });

  after(() => app.close());

  const call = (request: string, body?: unknown): Promise<Sent> =>
    send(app.api, request, body, { authorization: `Bearer ${key}` });

  async function kept(name: string, rule: unknown): Promise<string> {
    return SegmentView.parse((await call('POST /segments', { name, rule })).body).id;
  }

  const faultOf = ({ status, body }: Sent) => {
    expect(status, JSON.stringify(body)).to.equal(422);
    return (body as { errors: { path: string; message: string }[] }).errors[0];
  };

  it('counts by histories and occasions in the real store', async () => {
    const counts: [unknown, number][] = [
      [{ field: 'orders.last', op: 'withinDays', value: 30 }, 1],
      [{ field: 'orders.last', op: 'notWithinDays', value: 10 }, 2],
      [{ field: 'orders.count', op: 'gte', value: 2, days: 30 }, 0],
      [{ field: 'orders.count', op: 'is', value: 0, days: 10 }, 2],
      [{ field: 'orders.sum', op: 'gte', value: 500_000, days: 30 }, 1],
      [{ field: 'orders.product', op: 'hasAll', value: ['چای', 'قهوه'] }, 1],
      [{ field: 'orders.product', op: 'hasAll', value: ['چای', 'قهوه'], days: 30 }, 0],
      [{ field: 'campaign.notOpened', op: 'has', value: 'k1', days: 7 }, 1],
      [{ field: 'campaign.opened', op: 'missing' }, 2],
      [{ field: 'contacted.any', op: 'notWithinDays', value: 1 }, 2],
      [{ field: 'contacted.any', op: 'notWithinDays', value: 2 }, 1],
      [{ field: 'groups', op: 'has', value: 'g1' }, 1],
      [{ field: 'occasion.birthday', op: 'within', value: 3 }, 0],
      [{ field: 'occasion.birthday', op: 'within', value: 4 }, 1],
      [{ field: 'occasion.birthday', op: 'inJalaliMonth', value: 9 }, 1],
    ];
    for (const [rule, count] of counts) {
      const answer = await call('POST /segments/preview', { rule });
      expect(SegmentPreview.parse(answer.body).count, JSON.stringify(rule)).to.equal(count);
    }
  });

  it('says of one contact what each clause comes to and what the contact holds there', async () => {
    const loyal = await kept('وفادار', bought(365));
    const rule = {
      all: [
        isIn(loyal),
        { not: { field: 'city', op: 'is', value: 'قم' } },
        { any: [bought(7), { field: 'occasion.birthday', op: 'within', value: 7 }] },
      ],
    };
    const answer = await call('POST /segments/explain', { rule, contact: 'sara' });
    const explanation = Explanation.parse(answer.body);
    expect(explanation).to.deep.include({ contact: { id: 'sara', name: 'خانم سارا کریمی' }, verdict: true });
    const { all } = explanation.rule as { all: Record<string, unknown>[] };
    expect(all.map(({ verdict }) => verdict)).to.deep.equal([true, true, true]);
    expect(all[0]).to.deep.include({
      words: { fa: 'در بخش «وفادار» هستند', en: 'who are in the segment “وفادار”' },
      holds: { fa: 'در آن است', en: 'is in it' },
    });
    expect(all[0]?.rule).to.deep.include({ ...bought(365), verdict: true, holds: { fa: '۲', en: '2' } });
    expect(all[1]?.not).to.deep.include({ verdict: false, holds: { fa: '«تهران»', en: '“تهران”' } });
    const { any } = all[2] as { any: Record<string, unknown>[] };
    expect(any[0]).to.deep.include({ verdict: false, holds: { fa: '۰', en: '0' } });
    expect(any[1]).to.deep.include({ verdict: true, holds: { fa: '۵ آذر', en: '5 Azar' } });
  });

  it('explains a kept segment, and finds neither one that is not there nor an unknown contact', async () => {
    const id = await kept('Unopened', { field: 'campaign.notOpened', op: 'has', value: 'k1' });
    const { body } = await call(`GET /segments/${id}/explain?contact=ali`);
    expect(Explanation.parse(body)).to.deep.include({ verdict: false });
    expect(Explanation.parse(body).rule).to.deep.include({
      words: {
        fa: 'کمپین «نوروز» را گرفته و باز نکرده‌اند',
        en: 'who received the campaign “نوروز” and left it unopened',
      },
      holds: { fa: 'چیزی معلوم نیست', en: 'nothing is known' },
    });
    expect((await call(`GET /segments/${id}/explain?contact=nobody`)).status).to.equal(404);
    expect((await call('GET /segments/none/explain?contact=ali')).status).to.equal(404);
    expect((await call(`GET /segments/${id}/explain`)).status).to.equal(422);
  });

  it('refuses groups, campaigns and segments that are not there, by their place', async () => {
    const bad: [unknown, string][] = [
      [{ all: [{ field: 'groups', op: 'has', value: 'g9' }] }, 'rule.all.0.value'],
      [{ field: 'campaign.opened', op: 'hasAny', value: ['k1', 'k9'] }, 'rule.value.1'],
      [{ not: isIn('none') }, 'rule.not.value'],
    ];
    for (const [rule, path] of bad) {
      expect(faultOf(await call('POST /segments/preview', { rule }))?.path).to.equal(path);
    }
  });

  it('asks a segment that is built on another as if its rule stood there', async () => {
    const inner = await kept('Drinks', { field: 'orders.category', op: 'has', value: 'نوشیدنی' });
    const outer = await kept('Others', { field: 'segment', op: 'isNot', value: inner });
    const filter = await segments.filterOf(outer, NOW);
    expect(filter).to.deep.equal({ $nor: [{ 'history.orders.categories': { $eq: 'نوشیدنی' } }] });
  });

  it('refuses a circle when it is saved, with the way round', async () => {
    const a = await kept('A', bought(30));
    const b = await kept('B', { all: [isIn(a)] });
    const fault = faultOf(await call(`PUT /segments/${a}`, { name: 'A', rule: { any: [isIn(b)] } }));
    expect(fault).to.deep.equal({
      path: 'rule.any.0.value',
      message: 'leads in a circle: “A” → “B” → “A”',
    });
    expect(faultOf(await call(`PUT /segments/${a}`, { name: 'A', rule: isIn(a) }))?.message).to.contain(
      '“A” → “A”',
    );
  });

  it('refuses a circle when it is asked, should one have come about by two saves at once', async () => {
    const a = await kept('A', bought(30));
    const b = await kept('B', isIn(a));
    await store.change(a, { name: 'A', rule: { field: 'segment', op: 'is', value: b }, updatedAt: NOW });
    const refused = await segments.filterOf(b, NOW).catch((error: unknown) => error);
    expect(refused).to.include({ status: 409, code: 'segment-broken' });
    expect((refused as Error).message).to.contain('“B” → “A” → “B”');
    expect((await call(`GET /segments/${b}`)).status).to.equal(200);
    expect((await call(`GET /segments/${b}/explain?contact=ali`)).status).to.equal(409);
  });

  it('does not remove a segment that another is built on', async () => {
    const inner = await kept('Inner', bought(30));
    const outer = await kept('Outer', { not: isIn(inner) });
    const refused = await call(`DELETE /segments/${inner}`);
    expect(refused.status).to.equal(409);
    expect(refused.body).to.include({ code: 'segment-in-use' });
    expect((refused.body as { detail: string }).detail).to.contain('“Outer”');
    expect((await call(`DELETE /segments/${outer}`)).status).to.equal(204);
    expect((await call(`DELETE /segments/${inner}`)).status).to.equal(204);
  });

  it('refuses a change that would make a segment built on this one too large', async () => {
    const many = (clauses: number) => ({ any: Array.from({ length: clauses }, () => bought(30)) });
    const inner = await kept('Small', bought(30));
    await kept('Half', { all: [isIn(inner), many(150)] });
    const fault = faultOf(await call(`PUT /segments/${inner}`, { name: 'Small', rule: many(60) }));
    expect(fault?.path).to.equal('rule');
    expect(fault?.message).to.contain('“Half”').and.to.contain('more than 200 clauses');
    expect((await call(`PUT /segments/${inner}`, { name: 'Small', rule: many(49) })).status).to.equal(200);
  });
});
