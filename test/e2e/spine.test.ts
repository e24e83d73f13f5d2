import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { expect } from 'chai';
import { freshDatabase } from '../support/mongo.ts';
import {
  aDraft,
  aTemplate,
  finished,
  keptOf,
  launched,
  leavingOut,
  preflightOf,
  recipients,
  reportOf,
  start,
  until,
  untilFinished,
  type Report,
} from './club.ts';
import { aClock, inTehran, startClub, type Club, type SetClock } from './in-process.ts';

const PEOPLE = `mobile,email,first name,last name,language,tags,consent sms,consent email
09120000001,sara@club.example,سارا,رضایی,fa,gold,yes,yes
09120000002,alex@club.example,Alex,Morgan,en,gold,yes,yes
09120000003,nima@club.example,نیما,کریمی,fa,silver,yes,no
09120000004,leila@club.example,لیلا,احمدی,fa,silver,no,yes
,omid@club.example,Omid,Rad,en,silver,yes,yes
`;
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';
const MACHINE_S = 3;

type Contact = { id: string; email: string; mobile: string | null };

describe('e2e/spine', function () {
  this.timeout(90_000);
  let clock: SetClock;
  let club: Club;
  let template: Record<'sms' | 'email', string>;

  const imported = (csv: string) =>
    club.api<{ counts: Record<string, number> }>('POST', '/imports?consentSource=shop', csv, 'text/csv');
  const contact = async (email: string): Promise<Contact> => {
    const { items } = await club.api<{ items: Contact[] }>('GET', `/contacts?search=${email}`);
    return items[0]!;
  };
  const mailTo = async (campaign: string, email: string) =>
    (await keptOf(club, campaign)).find(({ to }) => to === email)!;
  const post = (url: string, action: string) =>
    club.call('POST', url, {
      body: new URLSearchParams(action === 'one-click' ? { 'List-Unsubscribe': 'One-Click' } : { action }),
    });

  before(async () => {
    clock = aClock(inTehran(1, '12:00'));
    club = await startClub(await freshDatabase(), clock);
    await club.api('PATCH', '/settings', { hours: { holidays: [] }, brand: { fa: 'پارسا', en: 'Parsa' } });
    expect((await imported(PEOPLE)).counts).to.include({ created: 5, invalid: 0 });
    template = { sms: await aTemplate(club, 'sms'), email: await aTemplate(club, 'email') };
  });
  after(() => club.stop());

  it('writes to everyone, to a segment and to a list, by SMS and by mail, to each in their language', async () => {
    const gold = { rule: { field: 'tags', op: 'has', value: 'gold' } };
    const { id: segment } = await club.api<{ id: string }>('POST', '/segments', { name: 'gold', ...gold });
    const list = [(await contact('alex@club.example')).id, (await contact('nima@club.example')).id];
    const audiences = [{ everyone: true }, { segment }, { contacts: list }, gold];
    const asks = audiences.flatMap((audience) => [
      { template: template.sms, audience },
      { template: template.email, audience },
    ]);
    const ids = await Promise.all(asks.map((ask) => finished(club, ask)));
    const went = await Promise.all(ids.map(async (id) => (await keptOf(club, id)).map(({ to }) => to)));
    const [sara, alex, nima] = ['+989120000001', '+989120000002', '+989120000003'];
    expect(went).to.deep.equal([
      [sara, alex, nima],
      ['alex@club.example', 'leila@club.example', 'omid@club.example', 'sara@club.example'],
      [sara, alex],
      ['alex@club.example', 'sara@club.example'],
      [alex, nima],
      ['alex@club.example'],
      [sara, alex],
      ['alex@club.example', 'sara@club.example'],
    ]);
    const [first, second] = await keptOf(club, ids[0]!);
    expect(first!.text).to.match(/^سارا رضایی، حراج پارسا: http\S+\nلغو11$/);
    expect(second!.text).to.match(/^Dear Alex Morgan, the Parsa sale: http\S+ Stop: send 11$/);
    const { skipped } = await reportOf(club, ids[0]!);
    expect(skipped).to.deep.equal({ total: 2, reasons: { 'no-consent': 1, 'no-address': 1 } });
  });

  it('sends nothing while the office is closed, says when it opens, and sends then', async () => {
    clock.set(inTehran(1, '20:30'));
    const id = await launched(club, { template: template.sms });
    const read = () => club.api<Record<string, unknown>>('GET', `/campaigns/${id}`);
    await until('it is planned', async () => (await read()).state === 'sending');
    expect((await read()).firstOpening).to.equal(inTehran(2, '09:00').toISOString());
    await sleep(1_500);
    expect(await reportOf(club, id)).to.include({ planned: 5, waiting: 5, submitted: 0 });
    clock.set(new Date(inTehran(2, '09:00').getTime() - 2_000));
    await sleep(500);
    expect(await keptOf(club, id)).to.deep.equal([]);
    await untilFinished(club, id); // the clock goes on: the office opens
    const submitted = await recipients(club, id, '&state=submitted');
    expect(submitted).to.have.length(3);
    for (const { submittedAt } of submitted)
      expect(new Date(String(submittedAt)).getTime()).to.be.at.least(inTehran(2, '09:00').getTime());
  });

  it('leaves out who has left, although they were deleted and come again with an import that says yes', async () => {
    const sent = await finished(club, { template: template.email });
    const [alex, omid] = [await contact('alex@club.example'), await contact('omid@club.example')];
    const links = await Promise.all(
      ['alex@club.example', 'omid@club.example'].map(async (to) => (await mailTo(sent, to)).unsubscribeUrl!),
    );
    expect((await post(links[0]!, 'one-click')).status).to.equal(200);
    for (const { id } of [alex, omid]) await club.api('DELETE', `/contacts/${id}`);
    const page = await post(links[1]!, 'unsubscribe'); // Omid is deleted already, and his mail's link still works
    expect([page.status, page.text.includes('lang="')]).to.deep.equal([200, true]);
    expect((await imported(PEOPLE)).counts).to.include({ created: 2 });
    expect((await contact('alex@club.example')).id).not.to.equal(alex.id);
    const next = await finished(club, { template: template.email });
    expect((await keptOf(club, next)).map(({ to }) => to)).to.deep.equal([
      'leila@club.example',
      'sara@club.example',
    ]);
    expect((await reportOf(club, next)).skipped.reasons).to.deep.equal({ suppressed: 2, 'no-consent': 1 });
    const texts = await finished(club, { template: template.sms });
    expect((await keptOf(club, texts)).map(({ to }) => to)).to.include('+989120000002'); // only mail was left
    expect((await post(links[0]!, 'undo')).status).to.equal(200);
    expect((await post(links[1]!, 'undo')).status).to.equal(200);
    const last = await finished(club, { template: template.email });
    expect(await keptOf(club, last)).to.have.length(4);
  });

  it('heeds who leaves while a campaign is being sent', async () => {
    const sent = await finished(club, { template: template.email });
    const links = (await keptOf(club, sent)).map(({ to, unsubscribeUrl }) => ({ to, url: unsubscribeUrl! }));
    await club.api('PATCH', '/settings', { rates: { email: 0.5 } }); // one mail in two seconds
    const id = await launched(club, { template: template.email });
    await until('the first mail went', async () => (await keptOf(club, id)).length > 0);
    const served = new Set((await keptOf(club, id)).map(({ to }) => to));
    const leaving = links.findLast(({ to }) => !served.has(to))!;
    await post(leaving.url, 'one-click');
    await club.api('PATCH', '/settings', { rates: { email: 100 } });
    await untilFinished(club, id);
    expect((await keptOf(club, id)).map(({ to }) => to)).not.to.include(leaving.to);
    expect((await reportOf(club, id)).skipped.reasons).to.include({ suppressed: 1 });
    await post(leaving.url, 'undo');
  });

  it('reports the same numbers as JSON, as CSV and as lists of people', async () => {
    const id = await finished(club, { template: template.email });
    const [alex, leila] = [await mailTo(id, 'alex@club.example'), await mailTo(id, 'leila@club.example')];
    const follow = (mail: typeof alex, agent: string) =>
      club.call('GET', /http\S+\/l\/\w+/.exec(mail.text)![0], { headers: { 'User-Agent': agent } });
    const open = (mail: typeof alex, agent: string) =>
      club.call('GET', /http[^"]+\.gif/.exec(mail.html!)![0], { headers: { 'User-Agent': agent } });
    expect((await follow(alex, IPHONE)).headers.get('location')).to.equal('https://shop.example/sale');
    clock.set(new Date(clock.now().getTime() + (MACHINE_S + 1) * 1_000)); // the first click came too soon for a person
    for (const mail of [alex, leila]) await follow(mail, IPHONE);
    await open(alex, IPHONE);
    await open(leila, 'Mozilla/5.0'); // Apple's proxy, which loads every picture
    await post(alex.unsubscribeUrl!, 'unsubscribe');

    const report = await reportOf(club, id);
    expect(report).to.deep.include({
      ...{ matched: 5, planned: 5, refused: 0, submitted: 4, unsubscribed: 1 },
      skipped: { total: 1, reasons: { 'no-consent': 1 } },
      clicked: { people: 2, peopleHuman: 2, hits: 3, hitsHuman: 2 },
      opened: { people: 2, peopleHuman: 1, hits: 2, hitsHuman: 1 },
    });
    expect(report.links).to.deep.include({
      ...{ index: 0, url: 'https://shop.example/sale', hits: 3, hitsHuman: 2, people: 2 },
    });
    await expectPeopleBehind(report, id);
    expect(await csvOf(id)).to.deep.equal(rowsOf(report));
    await post(alex.unsubscribeUrl!, 'undo');
  });

  it('a test send works like the real thing and leaves the figures alone', async () => {
    const id = await finished(club, { template: template.sms });
    const before = await reportOf(club, id);
    const { id: sara } = await contact('sara@club.example');
    const test = await club.api<{ outcome: string; text: string; delivery: string }>(
      ...(['POST', `/campaigns/${id}/test`, { contact: sara, to: '+12025550143' }] as const),
    );
    expect(test.outcome).to.equal('accepted');
    const link = await club.call('GET', /http\S+/.exec(test.text)![0], { headers: { 'User-Agent': IPHONE } });
    expect(link.headers.get('location')).to.equal('https://shop.example/sale');
    expect(await reportOf(club, id)).to.deep.equal(before);
    expect(await recipients(club, id)).to.have.length(before.planned);
  });

  it('a repeated call with the same Idempotency-Key drafts and starts one campaign', async () => {
    const body = {
      name: 'once',
      template: template.sms,
      audience: { everyone: true },
      link: 'https://a.example/',
    };
    const key = { 'Idempotency-Key': 'once-1' };
    const drafts = await Promise.all([1, 2].map(() => club.ask('POST', '/campaigns', body, key)));
    const created = drafts.filter(({ status }) => status === 201);
    expect(
      drafts.every(({ status }) => status === 201 || status === 409),
      'made, or being made',
    ).to.equal(true);
    const again = await club.ask('POST', '/campaigns', body, key);
    expect(again.text).to.equal(created[0]!.text);
    expect(again.headers.get('idempotency-replayed')).to.equal('true');
    const { status } = await club.ask('POST', '/campaigns', { ...body, name: 'other' }, key);
    expect(status).to.equal(422);
    const { items } = await club.api<{ items: { id: string; name: string }[] }>(
      'GET',
      '/campaigns?limit=200',
    );
    const [draft, ...others] = items.filter(({ name }) => name === 'once');
    expect(others).to.deep.equal([]);
    const wish = leavingOut(await preflightOf(club, draft!.id));
    const schedule = () => club.ask('POST', `/campaigns/${draft!.id}/schedule`, wish, key);
    const first = await schedule();
    await untilFinished(club, draft!.id);
    const second = await schedule();
    expect([first.status, second.status, second.text]).to.deep.equal([202, 202, first.text]);
    expect((await club.ask('POST', `/campaigns/${draft!.id}/schedule`, {})).status).to.equal(409);
    expect(await keptOf(club, draft!.id)).to.have.length(3);
  });

  it('a draft for nobody ends at once, and says so', async () => {
    const nobody = { rule: { field: 'city', op: 'is', value: 'Atlantis' } };
    const id = await aDraft(club, { template: template.sms, audience: nobody });
    expect((await club.ask('GET', `/campaigns/${id}/report`)).status).to.equal(409);
    await start(club, id);
    await untilFinished(club, id);
    expect(await reportOf(club, id)).to.include({ matched: 0, planned: 0, submitted: 0 });
  });

  /** Each number of a report against the people it stands for. */
  async function expectPeopleBehind(report: Report, id: string): Promise<void> {
    const count = async (query: string) => (await recipients(club, id, query)).length;
    const numbers: [string, number][] = [
      ['', report.planned],
      ['&state=planned', report.waiting],
      ['&state=submitted', report.submitted - report.delivered - report.bounced.total],
      ['&state=delivered', report.delivered],
      ['&state=bounced', report.bounced.total],
      ['&state=failed', report.failed.total],
      ['&state=uncertain', report.uncertain],
      ['&state=skipped', report.skipped.total],
      ...Object.entries(report.skipped.reasons).map(([reason, n]): [string, number] => [
        `&state=skipped&reason=${reason}`,
        n,
      ]),
      ['&did=opened', report.opened.people],
      ['&did=opened-by-human', report.opened.peopleHuman],
      ['&did=clicked', report.clicked.people],
      ['&did=clicked-by-human', report.clicked.peopleHuman],
      ['&did=replied', report.replied],
      ['&did=unsubscribed', report.unsubscribed],
      ...report.links.map(({ index, people }): [string, number] => [`&link=${index}`, people]),
    ];
    for (const [query, number] of numbers) {
      expect(await count(query), query).to.equal(number);
      const { text } = await club.ask('GET', `/campaigns/${id}/recipients.csv?${query.slice(1)}`);
      expect(parse(text, { bom: true, columns: true }), `${query} as CSV`).to.have.length(number);
    }
  }

  async function csvOf(id: string): Promise<string[][]> {
    const { text } = await club.ask('GET', `/campaigns/${id}/report.csv`);
    return parse(text, { bom: true, from_line: 2 }).toSorted();
  }

  function rowsOf(report: Report): string[][] {
    const rows: [string, string, number][] = [];
    for (const [figure, value] of Object.entries(report)) {
      if (typeof value === 'number') rows.push([figure, '', value]);
      if (typeof value === 'object' && 'reasons' in value) {
        rows.push([figure, '', value.total]);
        for (const [reason, n] of Object.entries(value.reasons)) rows.push([figure, reason, n]);
      }
    }
    for (const figure of ['opened', 'clicked'] as const)
      for (const [detail, n] of Object.entries(report[figure])) rows.push([figure, detail, n]);
    for (const { part } of report.changes.world) rows.push(['changed', part, 1]);
    for (const { from, to, rewritten, count } of report.changes.people)
      rows.push(['changed', rewritten ? 'rewritten' : `${from} → ${to}`, count]);
    for (const { url, people, hits } of report.links)
      rows.push(['link', url, people], ['link hits', url, hits]);
    return rows.map(([figure, detail, n]) => [figure, detail, String(n)]).toSorted();
  }
});
