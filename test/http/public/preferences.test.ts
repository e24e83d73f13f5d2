import { expect } from 'chai';
import type { Collection } from 'mongoose';
import { aTemplate, aDraft, everyPage, type Kept } from '../../e2e/club.ts';
import { aClock, startClub, type Club } from '../../e2e/in-process.ts';
import { freshDatabase } from '../../support/mongo.ts';
import { post, textOf, visit } from '../../support/public-pages.ts';

type Contact = {
  consents: Record<string, { granted: boolean; source: string } | undefined>;
  occasions: Record<string, unknown>[];
} & Record<string, unknown>;
type Entry = { channel: string; granted: boolean; source: string; wording: string | null };

const SPOUSE = { kind: 'spouse-birthday', calendar: 'jalali', month: 2, day: 3, year: null, raw: null };
const BORN = { kind: 'birthday', calendar: 'jalali', month: 5, day: 14, year: 1370, raw: null };
const YES = { granted: true, source: 'shop' };

describe('http/public/preferences', function () {
  this.timeout(40_000);
  let club: Club;
  let campaign: string;
  let deliveries: Collection;
  let people = 0;

  before(async () => {
    const connection = await freshDatabase();
    deliveries = connection.collection('deliveries');
    club = await startClub(connection, aClock(new Date()));
    campaign = await aDraft(club, { template: await aTemplate(club, 'email') });
  });
  after(() => club.stop());

  /** Somebody with a mail in hand that leads to their choices. */
  async function aReader(more: object = {}) {
    const [email, mobile] = [
      `reader${++people}@example.com`,
      `+9891200000${String(people).padStart(2, '0')}`,
    ];
    const { id } = await club.api<{ id: string }>('POST', '/contacts', {
      ...{ email, mobile, title: 'خانم', firstName: 'سارا', lastName: 'رضایی', language: 'fa' },
      ...{ occasions: [BORN, SPOUSE], consents: { sms: YES, email: YES, spouse: YES } },
      ...more,
    });
    await club.api('POST', `/campaigns/${campaign}/test`, { contact: id });
    const mails = await everyPage<Kept>(club, '/sandbox?limit=200');
    const leave = mails.find(({ to }) => to === email)!.unsubscribeUrl!;
    return { id, email, mobile, leave, url: leave.replace('/u/', '/p/') };
  }
  const contactOf = (id: string) => club.api<Contact>('GET', `/contacts/${id}`);
  const entriesOf = async (id: string) =>
    (await club.api<{ items: Entry[] }>('GET', `/contacts/${id}/consents`)).items;
  const isSuppressed = async (channel: string, address: string) =>
    (await club.api<{ suppressed: boolean }>('POST', '/suppressions/check', { channel, address })).suppressed;

  /** The form as a browser would send it back untouched. */
  const untouched = {
    ...{
      action: 'save',
      offers: 'sms email spouse',
      sms: 'yes',
      email: 'yes',
      spouse: 'yes',
      language: 'fa',
    },
    ...{ title: 'خانم', firstName: 'سارا', lastName: 'رضایی', calendar: 'jalali', month: '5', day: '14' },
  };

  it('shows what is chosen in the reader’s language and never a whole address', async () => {
    const { url, email, mobile } = await aReader();
    const { status, html } = await visit(url);
    expect(status).to.equal(200);
    expect(html).to.include('<html lang="fa" dir="rtl">').and.include('href="?lang=en"');
    expect(html).not.to.include(email).and.not.include(mobile).and.not.include(mobile.slice(3));
    expect(textOf(html)).to.include('خانم رضایی گرامی').and.include('r•••@example.com').and.include('مرداد');
    expect(html.match(/checked/g)).to.have.length(3);
    const other = await visit(`${url}?lang=en`);
    expect(textOf(other.html)).to.include('Choose what you get').and.include('Mordad');
    expect(other.headers.get('content-security-policy')).to.include("default-src 'none'");
  });

  it('shows how messages begin in their own language, whatever the language of the page', async () => {
    const { url } = await aReader();
    const { html } = await visit(`${url}?lang=en`);
    expect(textOf(html)).to.include('خانم رضایی گرامی').and.not.include('Dear');
  });

  it('is one quiet link away from leaving', async () => {
    const { leave, url } = await aReader();
    const { html } = await visit(leave);
    expect(html).to.include(`href="${new URL(url).pathname}"`);
  });

  it('changes nothing when it is looked at, or answered with what it showed', async () => {
    const { url, id } = await aReader();
    const before = await contactOf(id);
    await visit(`${url}?action=leave-all`);
    await post(url, { 'List-Unsubscribe': 'One-Click' });
    expect(await contactOf(id)).to.deep.equal(before);
    expect(textOf((await post(url, untouched)).html)).to.include('ذخیره شد');
    expect(await contactOf(id)).to.deep.equal(before);
    expect(await entriesOf(id)).to.have.length(3);
  });

  it('stops one channel at once and brings it back with the words that were agreed to', async () => {
    const { url, id, mobile, email } = await aReader();
    const { sms: _, ...without } = untouched;
    await post(url, without);
    expect(await isSuppressed('sms', mobile)).to.equal(true);
    expect(await isSuppressed('email', email)).to.equal(false);
    expect((await contactOf(id)).consents['sms']).to.deep.include({ granted: false, source: 'preferences' });
    await post(url, untouched);
    expect(await isSuppressed('sms', mobile)).to.equal(false);
    const [last] = await entriesOf(id);
    expect(last).to.include({ channel: 'sms', granted: true, source: 'preferences' });
    expect(last!.wording).to.match(/^پیامک‌های تبلیغاتی /);
  });

  it('counts leaving here to the campaign whose mail led here', async () => {
    const { url, id, email } = await aReader();
    const { email: _, ...without } = untouched;
    await post(url, without);
    expect(await isSuppressed('email', email)).to.equal(true);
    expect((await entriesOf(id))[0]).to.include({ channel: 'email', granted: false, source: 'preferences' });
    const { unsubscribedAt } = (await deliveries.findOne({ contact: id }))!;
    expect(unsubscribedAt).to.be.instanceOf(Date);
    await post(url, untouched);
    expect(await isSuppressed('email', email)).to.equal(false);
  });

  it('stops everything with one button, the spouse’s birthday too', async () => {
    const { url, id, email, mobile } = await aReader();
    const { html } = await post(url, { action: 'leave-all' });
    expect(textOf(html)).to.include('دیگر هیچ پیام تبلیغاتی دریافت نمی‌کنید.');
    expect(html).not.to.include('checked');
    expect([await isSuppressed('sms', mobile), await isSuppressed('email', email)]).to.deep.equal([
      true,
      true,
    ]);
    const { consents } = await contactOf(id);
    for (const scope of ['sms', 'email', 'spouse'])
      expect(consents[scope]).to.deep.include({ granted: false, source: 'preferences' });
  });

  it('corrects names, language and birthday, and keeps the year and the other days', async () => {
    const { url, id } = await aReader();
    await post(url, { ...untouched, firstName: ' Sara ', title: '', language: 'en', day: '15' });
    const contact = await contactOf(id);
    expect(contact).to.include({ firstName: 'Sara', title: null, language: 'en' });
    expect(contact.occasions).to.have.deep.members([{ ...BORN, day: 15 }, SPOUSE]);
    await post(url, { ...untouched, day: '', month: '' });
    expect((await contactOf(id)).occasions).to.deep.equal([SPOUSE]);
  });

  it('says beside the field what cannot be taken, keeps what was typed and changes nothing', async () => {
    const { url, id } = await aReader();
    const before = await contactOf(id);
    const typed = { ...untouched, firstName: '"><i>'.repeat(30), day: '', email: 'no' };
    const { status, html } = await post(`${url}?lang=en`, typed);
    expect(status).to.equal(422);
    expect(html).to.include('id="firstName-error"').and.include('id="day-error"').and.not.include('<i>');
    expect(html).to.include('value="&quot;&gt;&lt;i&gt;');
    expect(await contactOf(id)).to.deep.equal(before);
  });

  it('does not let a link undo what a complaint, a bounce or a manager has closed', async () => {
    const { url, email } = await aReader({ consents: { email: YES } });
    await club.api('POST', '/suppressions', { channel: 'email', address: email, reason: 'complaint' });
    const { html } = await visit(url);
    expect(html).to.match(/name="email" value="yes" disabled/);
    await post(url, untouched);
    expect(await isSuppressed('email', email)).to.equal(true);
  });

  it('offers the spouse’s birthday only to whom it concerns', async () => {
    const { url } = await aReader({ occasions: [], consents: { email: YES } });
    expect((await visit(url)).html).not.to.include('name="spouse"');
  });

  it('has nothing for a foreign token, a cut one, or somebody who is no contact any more', async () => {
    const { url, id } = await aReader();
    const token = url.split('/').at(-1)!;
    await club.api('DELETE', `/contacts/${id}`);
    const urls = [url, `${club.url}/p/x`, `${club.url}/p/%ff`, `${club.url}/p/${token.slice(0, -2)}`];
    for (const one of urls) {
      expect((await visit(one)).status).to.equal(404);
      expect((await post(one, untouched)).status).to.equal(404);
      expect(textOf((await post(one, { action: 'leave-all' })).html)).to.include('This link does not work');
    }
  });
});
