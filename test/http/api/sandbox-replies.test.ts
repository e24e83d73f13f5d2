import { expect } from 'chai';
import { freshDatabase } from '../../support/mongo.ts';
import { aTemplate, finished, importPeople, recipients, reportOf } from '../../e2e/club.ts';
import { aClock, inTehran, startClub, type Club } from '../../e2e/in-process.ts';

const TWILIO = {
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'x'.repeat(32),
  TWILIO_FROM: '+15005550006',
};
const noon = () => aClock(inTehran(1, '12:00'));

describe('http/sandbox-replies', function () {
  this.timeout(60_000);
  let club: Club;
  before(async () => {
    club = await startClub(await freshDatabase(), noon());
    await importPeople(club, 3);
  });
  after(() => club.stop());

  const reply = (from: string, text: string) => club.ask('POST', '/sandbox/replies', { from, text });
  const people = (id: string, did: string) => recipients(club, id, `&did=${did}`);

  it('a customer of the sandbox replies: «لغو» leaves and is answered, thanks are counted', async () => {
    const id = await finished(club, { template: await aTemplate(club, 'sms') });
    const left = await reply('۰۹۱۲۱۰۰۰۰۰۰', 'لغو');
    expect(left.status).to.equal(200);
    expect((JSON.parse(left.text) as { answer: string | null }).answer).to.be.a('string');
    const thanked = await reply('+989121000001', 'ممنون');
    expect(JSON.parse(thanked.text)).to.deep.equal({ answer: null });
    expect(await reportOf(club, id)).to.include({ replied: 1, unsubscribed: 1 });
    expect((await people(id, 'unsubscribed')).map(({ address }) => address)).to.deep.equal(['+989121000000']);
    const next = await finished(club, { template: await aTemplate(club, 'sms') });
    expect((await reportOf(club, next)).skipped.reasons).to.deep.equal({ suppressed: 1 });
  });

  it('says so when the number is none', async () => {
    const { status, text } = await reply('12', 'ممنون');
    expect([status, text.includes('is not a mobile number')]).to.deep.equal([422, true]);
  });

  it('is refused when SMS really leaves: then replies come from the provider alone', async () => {
    const real = await startClub(await freshDatabase(), noon(), {
      ...TWILIO,
      PUBLIC_URL: 'https://club.example',
    });
    const { status } = await real.ask('POST', '/sandbox/replies', { from: '09121000000', text: 'STOP' });
    const sample = JSON.parse((await real.ask('GET', '/sample-club')).text) as { reason: string };
    await real.stop();
    expect([status, sample.reason]).to.deep.equal([409, 'sends-for-real']);
  });
});
