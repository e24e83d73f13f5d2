import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { everyPage, until, type Kept } from '../../e2e/club.ts';
import { aClock, startClub, type Club, type SetClock } from '../../e2e/in-process.ts';
import { freshDatabase } from '../../support/mongo.ts';
import { post, textOf, visit, type Visited } from '../../support/public-pages.ts';

type Contact = { id: string; consents: Record<string, { granted: boolean; source: string }> } & Record<
  string,
  unknown
>;
type Form = { id: string; url: string; joined: number; shown: Record<'fa' | 'en', string> };

const HOUR_MS = 3_600_000;

describe('http/public/forms', function () {
  this.timeout(40_000);
  let connection: Connection;
  let club: Club;
  let clock: SetClock;
  let group: string;
  let texts: Form;
  let mails: Form;

  before(async () => {
    connection = await freshDatabase();
    clock = aClock(new Date());
    club = await startClub(connection, clock);
    group = (await club.api<{ id: string }>('POST', '/groups', { name: 'members' })).id;
    const name = { fa: 'عضویت در باشگاه', en: 'Join the club' };
    const ask = { name, groups: [group], tags: ['form'] };
    texts = await club.api<Form>('POST', '/forms', { ...ask, slug: 'by-text', channel: 'sms' });
    mails = await club.api<Form>('POST', '/forms', { ...ask, slug: 'by-mail', channel: 'email' });
  });
  after(() => club.stop());
  beforeEach(async () => {
    await connection.collection('signup_attempts').deleteMany({});
  });

  const at = ({ location }: Visited) => club.url + location;
  const join = (form: Form, address: string, lang = 'en') =>
    post(`${form.url}?lang=${lang}`, { address, agreed: 'yes', action: 'join' });
  const sentTo = async (to: string) =>
    (await everyPage<Kept>(club, '/sandbox?limit=200')).filter((message) => message.to === to);
  const found = async (search: string) =>
    (await everyPage<Contact>(club, `/contacts?search=${encodeURIComponent(search)}`))[0] ?? null;

  /** The newest message to an address, when it has come. */
  async function messageTo(to: string, before = 0): Promise<Kept> {
    await until(`a message to ${to} came`, async () => (await sentTo(to)).length > before);
    return (await sentTo(to))[0]!;
  }
  const codeFor = async (to: string, before = 0) => /\d{6}/.exec((await messageTo(to, before)).text)![0];
  const linkFor = async (to: string) => /http\S+/.exec((await messageTo(to)).text)![0];
  const entriesOf = async ({ id }: Contact) =>
    (await club.api<{ items: Record<string, unknown>[] }>('GET', `/contacts/${id}/consents`)).items;
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

  it('makes a member of who writes back the code of the text message, in Persian digits too', async () => {
    const page = await visit(`${texts.url}?lang=fa`);
    expect(page.status).to.equal(200);
    expect(textOf(page.html)).to.include('عضویت در باشگاه').and.include(texts.shown.fa);
    const begun = await join(texts, '۰۹۱۲ ۳۴۵ ۶۷۸۹', 'fa');
    expect(begun.status).to.equal(303);
    expect(textOf((await visit(at(begun))).html))
      .to.include('کدی به')
      .and.include('•••۸۹');
    expect(await found('9123456789'), 'nobody is a contact before the code').to.equal(null);

    const code = await codeFor('+989123456789');
    const typed = code.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));
    const confirmed = await post(at(begun), { code: `${typed.slice(0, 3)} ${typed.slice(3)}` });
    expect(confirmed.status).to.equal(303);
    expect(textOf((await visit(at(confirmed))).html)).to.include('خوش آمدید');
    const named = await post(at(confirmed), {
      ...{ firstName: 'سارا', lastName: 'رضایی', calendar: 'jalali', day: '12', month: '5' },
    });
    expect(textOf(named.html)).to.include('سپاسگزاریم');

    const contact = (await found('9123456789'))!;
    expect(contact).to.deep.include({ firstName: 'سارا', lastName: 'رضایی', language: 'fa', tags: ['form'] });
    expect(contact['groups']).to.deep.equal([group]);
    expect(contact['occasions']).to.deep.equal([
      { kind: 'birthday', calendar: 'jalali', month: 5, day: 12, year: null, raw: null },
    ]);
    const [evidence] = await entriesOf(contact);
    expect(evidence).to.include({ channel: 'sms', granted: true, wording: texts.shown.fa, actor: 'contact' });
    expect(evidence!['source']).to.equal('form by-text (fa), confirmed by code sent to the mobile number');
    expect((await club.api<Form>('GET', `/forms/${texts.id}`)).joined).to.equal(1);
  });

  it('confirms by the mail’s link only when the button is pressed, and once', async () => {
    const begun = await join(mails, 'Ali@Example.com');
    expect(textOf((await visit(at(begun))).html))
      .to.include('sent an email to')
      .and.include('a•••@example.com');
    const link = await linkFor('ali@example.com');
    expect((await visit(link)).status).to.equal(200);
    expect(await found('ali@example.com'), 'a scanner opened the link').to.equal(null);
    const confirmed = await post(link, { action: 'confirm' });
    expect((await post(link, { action: 'confirm' })).status).to.equal(303);
    expect(textOf((await visit(at(confirmed))).html)).to.include('Welcome. You are a member now.');
    const contact = (await found('ali@example.com'))!;
    expect(contact.consents['email']).to.include({ granted: true });
    expect(await entriesOf(contact)).to.have.length(1);
    expect((await post(at(confirmed), {})).status).to.equal(200);
  });

  it('answers members, strangers and those who may not be written to alike', async () => {
    await club.api('POST', '/contacts', { email: 'known@example.com' });
    const closed = { channel: 'email', address: 'closed@example.com', reason: 'invalid-address' };
    await club.api('POST', '/suppressions', closed);
    const pages: string[] = [];
    for (const address of ['known@example.com', 'nobody@example.com', 'closed@example.com']) {
      const begun = await join(mails, address);
      const { status, html } = await visit(at(begun));
      pages.push(`${begun.status} ${status} ${html.replace(/\w•••/, '')}`);
    }
    expect(new Set(pages).size).to.equal(1);
    for (const address of ['known@example.com', 'nobody@example.com']) await messageTo(address);
    expect(await sentTo('closed@example.com')).to.deep.equal([]);
  });

  it('lets somebody who left come back by their own word, and adds what they had not', async () => {
    const address = '+989350000001';
    const { id } = await club.api<{ id: string }>('POST', '/contacts', { mobile: address, tags: ['old'] });
    await club.api('POST', '/suppressions', { channel: 'sms', address, reason: 'stop' });
    const begun = await join(texts, address);
    const check = () =>
      club.api<{ suppressed: boolean }>('POST', '/suppressions/check', { channel: 'sms', address });
    expect((await check()).suppressed, 'asking alone changes nothing').to.equal(true);
    await post(at(begun), { code: await codeFor(address) });
    expect((await check()).suppressed).to.equal(false);
    const contact = await club.api<Contact>('GET', `/contacts/${id}`);
    expect(contact['tags']).to.deep.equal(['old', 'form']);
    expect(contact.consents['sms']).to.include({ granted: true });
  });

  it('takes five tries at a code and then none, not even the right one', async () => {
    const address = '+989350000002';
    const begun = await join(texts, address);
    const code = await codeFor(address);
    for (let n = 0; n < 5; n++) {
      const { status, html } = await post(at(begun), { code: wrong(code) });
      expect(status).to.equal(422);
      expect(html)
        .to.include('aria-invalid="true"')
        .and.include(`value="${wrong(code)}"`);
    }
    const { status, html } = await post(at(begun), { code });
    expect(status).to.equal(422);
    expect(textOf(html)).to.include('too many wrong codes').and.include('Start again');
    expect(html, 'no code is asked for any more').not.to.include('name="code"');
    expect(await found(address)).to.equal(null);
  });

  it('says beside the field what is wrong and keeps what was typed', async () => {
    const { status, html } = await post(`${texts.url}?lang=en`, { address: '<b>021" 88', action: 'join' });
    expect(status).to.equal(422);
    expect(html).to.include('value="&lt;b&gt;021&quot; 88"').and.include('id="address-error"');
    expect(textOf(html)).to.include('not a mobile number').and.include('Tick this to join');
    const begun = await join(texts, '+989350000003');
    const about = at(await post(at(begun), { code: await codeFor('+989350000003') }));
    const born = { firstName: 'Sara', calendar: 'jalali', month: '12', day: '31' };
    const again = await post(about, born);
    expect(again.status).to.equal(422);
    expect(textOf(again.html)).to.include('That month has no such day.');
    expect(again.html).to.include('value="Sara"').and.include('<option value="31" selected>');
  });

  it('writes to one address four times an hour at the most, and says when to come again', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 5; n++) statuses.push((await join(mails, 'often@example.com')).status);
    expect(statuses).to.deep.equal([303, 303, 303, 303, 429]);
    const { html } = await join(mails, 'often@example.com');
    expect(textOf(html)).to.match(/Please try again in \d+ min/);
    expect((await join(mails, 'other@example.com')).status).to.equal(303);
  });

  it('counts an address and its ways of writing as one, and eight messages a day at the most', async () => {
    const ways = [
      'e.veryday@gmail.com',
      'every.day+1@gmail.com',
      'everyday@googlemail.com',
      'everyday@gmail.com',
    ];
    for (const way of ways) expect((await join(mails, way)).status).to.equal(303);
    expect((await join(mails, 'everyday+5@gmail.com')).status).to.equal(429);
    const forget = () =>
      connection.collection<{ _id: string }>('signup_attempts').deleteMany({ key: /^address:/ });
    await forget();
    for (const way of ways) expect((await join(mails, way)).status).to.equal(303);
    await forget();
    expect((await join(mails, 'everyday@gmail.com')).status).to.equal(429);
    const numbers = ['09350000004', '+98 935 000 0004', '0098 9350000004', '۰۹۳۵۰۰۰۰۰۰۴', '9350000004'];
    const statuses: number[] = [];
    for (const number of numbers) statuses.push((await join(texts, number)).status);
    expect(statuses).to.deep.equal([303, 303, 303, 303, 429]);
  });

  it('takes no tick for a sentence that was changed after it was shown', async () => {
    const consent = { fa: 'متن یک', en: 'First' };
    const name = { fa: 'الف', en: 'A' };
    const form = await club.api<Form>('POST', '/forms', { slug: 'words', channel: 'email', name, consent });
    const shown = /name="read" value="([^"]+)"/;
    const read = shown.exec((await visit(`${form.url}?lang=en`)).html)![1]!;
    await club.api('PATCH', `/forms/${form.id}`, { consent: { ...consent, en: 'Second' } });
    const fields = { address: 'reads@example.com', agreed: 'yes' };
    const { status, html } = await post(`${form.url}?lang=en`, { ...fields, read });
    expect(status).to.equal(422);
    expect(textOf(html)).to.include('This text has changed').and.include('Second');
    const again = shown.exec(html)![1]!;
    expect((await post(`${form.url}?lang=en`, { ...fields, read: again })).status).to.equal(303);
    await club.api('DELETE', `/forms/${form.id}`);
  });

  it('writes nothing for a form that was removed while its message waited', async () => {
    const row = {
      channel: 'email',
      address: 'gone@example.com',
      language: 'en',
      wording: 'x',
      message: 'queued',
    };
    const now = clock.now();
    const expiresAt = new Date(now.getTime() + HOUR_MS);
    const rest = {
      form: 'gone',
      tries: 0,
      confirmedAt: null,
      contact: null,
      notBefore: now,
      createdAt: now,
      expiresAt,
    };
    const signups = connection.collection<{ _id: string; message?: string }>('signups');
    await signups.insertOne({ _id: 'of-a-removed-form', ...row, ...rest });
    await until(
      'it was judged',
      async () => (await signups.findOne({ _id: 'of-a-removed-form' }))?.message === 'failed',
    );
    expect(await sentTo('gone@example.com')).to.deep.equal([]);
  });

  it('keeps the year of a birthday that is told again, and leads nowhere once the contact is removed', async () => {
    const born = { kind: 'birthday', calendar: 'gregorian', month: 5, day: 3, year: 1990 };
    const known = { email: 'year@example.com', occasions: [born] };
    const { id } = await club.api<{ id: string }>('POST', '/contacts', known);
    await join(mails, 'year@example.com');
    const about = at(await post(await linkFor('year@example.com'), { action: 'confirm' }));
    const told = { calendar: 'gregorian', month: '5', day: '3' };
    expect((await post(about, told)).status).to.equal(200);
    const { occasions } = await club.api<{ occasions: object[] }>('GET', `/contacts/${id}`);
    expect(occasions).to.have.length(1);
    expect(occasions[0]).to.include({ month: 5, day: 3, year: 1990 });
    await club.api('DELETE', `/contacts/${id}`);
    const { status, html } = await post(about, { firstName: 'Sara' });
    expect(status).to.equal(404);
    expect(html).to.include('<!doctype html>');
  });

  it('writes to nobody for a program that fills in every field', async () => {
    const fields = { address: 'bot@example.com', agreed: 'yes', website: 'http://spam.example' };
    const begun = await post(mails.url, fields);
    expect(begun.status).to.equal(303);
    expect((await visit(at(begun))).status).to.equal(404);
    expect(await connection.collection('signups').countDocuments({ address: 'bot@example.com' })).to.equal(0);
  });

  it('forgets who has not confirmed within a day', async () => {
    const begun = await join(mails, 'late@example.com');
    const link = await linkFor('late@example.com');
    clock.set(new Date(clock.now().getTime() + 25 * HOUR_MS));
    expect((await visit(at(begun))).status).to.equal(404);
    expect((await post(link, { action: 'confirm' })).status).to.equal(404);
    expect(await found('late@example.com')).to.equal(null);
    const row = await connection.collection('signups').findOne({ address: 'late@example.com' });
    const indexes = await connection.collection('signups').indexes();
    expect(indexes.find(({ key }) => 'expiresAt' in key)).to.include({ expireAfterSeconds: 0 });
    expect(row!['expiresAt']).to.be.instanceOf(Date);
  });

  it('gives one and the same page for tokens that are foreign, cut, of another step or another form', async () => {
    const begun = await join(mails, 'token@example.com');
    const token = begun.location.split('/').at(-1)!.replace(/\?.*/, '');
    const confirm = (await linkFor('token@example.com')).split('/').at(-1)!;
    const paths = [
      ...[`/f/by-mail/c/${token}`, `/f/by-mail/a/${token}`, `/f/by-mail/s/${confirm}`],
      ...[
        `/f/by-text/s/${token}`,
        `/f/by-mail/s/${token.slice(1)}`,
        '/f/none',
        '/f/by-mail/s/x',
        '/f/%00',
        '/f/%ff',
      ],
    ];
    const pages = await Promise.all(paths.map((path) => visit(club.url + path)));
    expect(pages.map(({ status }) => status)).to.deep.equal(paths.map(() => 404));
    expect(new Set(pages.map(({ html }) => html)).size).to.equal(1);
    expect((await post(`${club.url}/f/by-mail/a/${token}`, { firstName: 'x' })).status).to.equal(404);
  });

  it('takes nobody in while it is closed, and stands nowhere when it is removed', async () => {
    const name = { fa: 'الف', en: 'A <b>' };
    const form = await club.api<Form>('POST', '/forms', { slug: 'short', channel: 'email', name });
    expect((await visit(`${form.url}?lang=en`)).html)
      .to.include('A &lt;b&gt;')
      .and.not.include('A <b>');
    await club.api('PATCH', `/forms/${form.id}`, { open: false });
    const { status, html } = await join(form, 'x@example.com');
    expect(status).to.equal(409);
    expect(textOf(html)).to.include('Sign-up is closed');
    await club.api('DELETE', `/forms/${form.id}`);
    expect((await visit(form.url)).status).to.equal(404);
  });

  it('refuses forms at an address that is taken, of groups that there are not, and of another shape', async () => {
    const name = { fa: 'الف', en: 'A' };
    const ask = async (body: object) => (await club.ask('POST', '/forms', body)).status;
    expect(await ask({ slug: 'by-text', channel: 'sms', name })).to.equal(409);
    expect(await ask({ slug: 'b', channel: 'sms', name, groups: ['none'] })).to.equal(422);
    for (const slug of ['', 'A', 'a b', '-a', 'a--b', 'الف', '../x', 'x'.repeat(61)])
      expect(await ask({ slug, channel: 'sms', name }), slug).to.equal(422);
    expect((await club.ask('PATCH', `/forms/${texts.id}`, { slug: 'c' })).status).to.equal(422);
    expect((await club.ask('GET', '/forms/none')).status).to.equal(404);
    const listed = await everyPage<Form>(club, '/forms?limit=1');
    expect(listed.map(({ id }) => id)).to.deep.equal([texts.id, mails.id]);
  });
});
