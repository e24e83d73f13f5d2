import { expect } from 'chai';
import { TimelinePage, type TimelineEntry } from '../../../src/contract/timeline.ts';
import { timelineRoutes } from '../../../src/http/api/timeline.routes.ts';
import { NOON } from '../../support/builders/run.ts';
import { aPageRoom, type PageRoom } from '../../support/page-room.ts';

const MINUTE = 60_000;

describe('http/timeline', function () {
  this.timeout(60_000);
  let room: PageRoom;
  let contact: string;

  before(async () => {
    room = await aPageRoom(NOON, ({ campaigning }) => timelineRoutes(campaigning.pages.timeline));
    const consents = { sms: { granted: true, source: 'shop', wording: 'Yes, write to me.' } };
    ({ id: contact } = await room.contact({
      firstName: 'Sara',
      mobile: '09121111111',
      language: 'en',
      consents,
    }));
  });
  after(() => room.close());

  async function page(query: string): Promise<{ items: TimelineEntry[]; next: string | null }> {
    const { status, body } = await room.call(
      `GET /contacts/${contact}/timeline${query}`,
      undefined,
      'manager',
    );
    return status === 200 ? TimelinePage.parse(body) : expect.fail(`${status} ${JSON.stringify(body)}`);
  }

  it('begins with how the contact came, and what it agreed to', async () => {
    const { items, next } = await page('');
    expect(items.map(({ kind }) => kind)).to.deep.equal(['consent', 'created']);
    expect(items[0]).to.include({
      scope: 'sms',
      granted: true,
      source: 'shop',
      wording: 'Yes, write to me.',
    });
    expect(next).to.equal(null);
  });

  it('tells a message with its words, who opened and clicked it and what they answered, the latest first', async () => {
    const sale = await room.scheduled(
      'Sale',
      await room.sms('sale', { fa: 'سلام {{link}}', en: 'Hi {{link}}' }),
      {
        link: 'https://shop.example/sale',
      },
    );
    await room.after(MINUTE);
    const [message] = await room.ledger();
    if (message === undefined) throw new Error('no message');
    await room.after(MINUTE);
    await room.hit(message, 'opened', 'preview');
    await room.after(MINUTE);
    await room.hit(message, 'clicked');
    await room.after(MINUTE);
    const at = room.world.now;
    const mobile = '+989121111111';
    await room.signals.reply({ kind: 'reply', id: 'reply', from: mobile, to: '1000', text: 'thanks', at });
    const { items } = await page('?limit=4');
    const campaign = { id: sale, name: 'Sale' };
    expect(items[0]).to.deep.include({ kind: 'replied', note: 'thanks', campaign });
    const link = { index: 0, url: 'https://shop.example/sale' };
    expect(items[1]).to.deep.include({ kind: 'clicked', label: 'human', campaign, link });
    expect(items[2]).to.deep.include({ kind: 'opened', label: 'preview', link: null, channel: 'sms' });
    expect(items[3]).to.deep.include({
      kind: 'delivery',
      state: 'submitted',
      campaign,
      test: false,
      reason: null,
    });
    expect(items[3])
      .to.have.property('text')
      .that.matches(/^Hi http/);
  });

  it('tells why a message was skipped, and what was bought, returned and booked', async () => {
    await room.people.contacts.setConsent(
      contact,
      'sms',
      { granted: false, source: 'phone', wording: null },
      'staff',
    );
    await room.scheduled('Again', await room.sms('again', { fa: 'سلام', en: 'Hi' }));
    await room.after(MINUTE);
    const at = room.world.now.toISOString();
    await room.order({ ref: 'order', contact, at, total: 90, returned: 40, items: [{ product: 'tea' }] });
    const asked = { contact, at: '2026-11-25T10:00:00+03:30', zone: null, title: 'Fitting', data: {} };
    await room.people.appointments.put('visit', { ...asked, status: 'booked' });
    const { items } = await page('?limit=3');
    expect(items[0]).to.deep.include({
      kind: 'appointment',
      title: 'Fitting',
      at: '2026-11-25T06:30:00.000Z',
    });
    expect(items[1]).to.deep.include({ kind: 'order', total: 90, returned: 40, products: ['tea'] });
    expect(items[2]).to.include({ kind: 'delivery', state: 'skipped', reason: 'no-consent', text: null });
  });

  it('loses and repeats nothing between pages, however many entries are of one moment', async () => {
    const at = room.world.now;
    const event = {
      contact,
      delivery: null,
      run: null,
      label: null,
      link: null,
      note: 'hello',
      kind: 'replied',
      at,
    };
    const ids = Array.from({ length: 7 }, (_, n) => `same${n}`);
    await room.connection
      .collection<{ _id: string }>('events')
      .insertMany(ids.map((_id) => ({ _id, ...event })));
    const said = {
      channel: 'sms' as const,
      granted: true,
      source: 'phone',
      wording: null,
      actor: 'staff',
      at,
    };
    await room.stores.consentLog.append(
      ['c1', 'c2', 'c3'].map((id) => ({ id, contactId: contact, ...said })),
    );
    await room.order({ ref: 'همزمان', contact, at: at.toISOString(), total: 1, items: [{ product: 'tea' }] });
    const all = (await page('?limit=200')).items.map(({ id }) => id);
    expect(all)
      .to.include.members([...ids, 'c1', 'c2', 'c3', 'همزمان'])
      .and.have.lengthOf(new Set(all).size);
    for (const limit of [1, 2, 5]) {
      const walked: string[] = [];
      for (let after: string | null = ''; after !== null;) {
        const place: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
        const { items, next } = await page(`?limit=${limit}${place}`);
        walked.push(...items.map(({ id }) => id));
        after = next;
      }
      expect(walked, `pages of ${limit}`).to.deep.equal(all);
    }
  });

  it('refuses a place that no page ended with, and knows no unknown contact', async () => {
    expect((await room.call(`GET /contacts/${contact}/timeline?after=x`)).status).to.equal(422);
    expect((await room.call('GET /contacts/nobody/timeline')).status).to.equal(404);
  });
});
