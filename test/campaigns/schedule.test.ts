import { aCampaign } from '../support/builders/campaign.ts';
import { expect } from 'chai';
import { faultsOf, type Readiness } from '../../src/campaigns/ready.ts';
import type { Campaign } from '../../src/campaigns/campaign.ts';
import { AppError, type Fault } from '../../src/lib/errors.ts';
import { aContact } from '../support/builders/contact.ts';
import { NOON } from '../support/builders/run.ts';
import { anEmailVariant, aText, prepared } from '../support/builders/template.ts';
import { aCampaignRoom, aSettings, UNDO_MS, type CampaignRoom } from '../support/campaigns.ts';

const HOUR = 3_600_000;
const later = (ms: number): Date => new Date(NOON.getTime() + ms);

async function faultsOfRefusal(promise: Promise<unknown>): Promise<Fault[]> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError && error.status === 422) return error.details.errors as Fault[];
    throw error;
  }
  return expect.fail('it was allowed');
}

describe('campaigns/schedule', () => {
  let room: CampaignRoom;

  beforeEach(async () => {
    room = await aCampaignRoom();
    room.line.world.contacts = [aContact(), aContact()];
  });

  it('starts when the undo window has passed, and lets nothing be claimed before', async () => {
    const { id } = await room.draft();
    const { startsAt } = await room.campaigns.schedule(id, null);
    expect(startsAt).to.deep.equal(later(UNDO_MS));
    room.line.advance(UNDO_MS - 1);
    await room.tick();
    await room.line.deliver();
    expect(await room.stateOf(id)).to.equal('scheduled');
    expect(room.line.world.received).to.have.length(0);
    room.line.advance(1);
    await room.tick();
    await room.line.deliver();
    expect(room.line.world.received).to.have.length(2);
  });

  it('gives the undo window also to one that is scheduled for the next second', async () => {
    const { id } = await room.draft();
    expect((await room.campaigns.schedule(id, later(1_000))).startsAt).to.deep.equal(later(UNDO_MS));
  });

  it('lets a click be undone: nothing is sent, and it can be changed again', async () => {
    const { id } = await room.draft();
    await room.campaigns.schedule(id, null);
    const undone = await room.campaigns.unschedule(id);
    expect(undone).to.include({ state: 'draft', startsAt: null, templateVersion: null });
    room.line.advance(HOUR);
    await room.tick();
    await room.line.deliver();
    expect(room.line.world.received).to.have.length(0);
  });

  it('refuses a moment that has passed, instead of sending at once', async () => {
    const { id } = await room.draft();
    const faults = await faultsOfRefusal(room.campaigns.schedule(id, later(-1)));
    expect(faults).to.deep.equal([{ path: 'at', message: 'That moment has passed; choose a later one.' }]);
    expect(await room.stateOf(id)).to.equal('draft');
  });

  it('says when it will really begin: at the first opening', async () => {
    room.world.settings = aSettings();
    const { id } = await room.draft();
    const evening = new Date('2026-11-22T18:00:00Z'); // 21:30 in Tehran
    const { firstOpening } = await room.campaigns.schedule(id, evening);
    expect(firstOpening).to.deep.equal(new Date('2026-11-23T05:30:00Z'));
  });

  it('keeps the version of the template that was checked, whatever is written into it later', async () => {
    const { id } = await room.draft();
    expect(await room.campaigns.schedule(id, null)).to.include({ templateVersion: 1 });
    const changed = aText('Changed');
    room.world.templates.get('welcome')?.push(changed);
    room.line.advance(UNDO_MS);
    await room.tick();
    await room.line.deliver();
    expect(room.line.world.received[0]?.text).to.contain('Hello');
  });

  it('does not schedule what was changed while it was checked', async () => {
    const { id } = await room.draft();
    room.world.meanwhile = async () => {
      room.world.meanwhile = null;
      await room.campaigns.change(id, { template: 'plain', link: null });
    };
    const refused = await room.campaigns.schedule(id, null).then(
      () => expect.fail('it was scheduled unchecked'),
      (error: unknown) => error,
    );
    expect(refused).to.include({ status: 409 });
    expect(String(refused)).to.contain('changed in this moment');
    expect(await room.campaigns.read(id)).to.include({ state: 'draft', template: 'plain' });
  });

  it('refuses an audience that cannot be read by its place, when it is drafted, changed and scheduled', async () => {
    const rule = { field: 'x', op: 'is' as const, value: 'y' };
    const path = async (promise: Promise<unknown>): Promise<string | undefined> =>
      (await faultsOfRefusal(promise))[0]?.path;
    expect(await path(room.draft({ audience: { segment: 'gone' } }))).to.equal('audience.segment');
    expect(await path(room.draft({ audience: { rule } }))).to.equal('audience.rule.field');
    const { id } = await room.draft({ audience: { segment: 'loyal' } });
    expect(await path(room.campaigns.change(id, { audience: { rule } }))).to.equal('audience.rule.field');
    room.world.segments.clear();
    expect(await path(room.campaigns.schedule(id, null))).to.equal('audience.segment');
  });

  it('refuses a template that is not there', async () => {
    expect(await faultsOfRefusal(room.draft({ template: 'gone' }))).to.deep.equal([
      { path: 'template', message: 'There is no template gone.' },
    ]);
  });

  it('takes the channel from the template, also from another one', async () => {
    const variants = { en: anEmailVariant({ subject: 'Hi', html: '<p>Hi</p>' }) };
    room.world.templates.set('mail', [prepared({ channel: 'email', variants })]);
    const { id, channel } = await room.draft();
    expect(channel).to.equal('sms');
    expect((await room.campaigns.change(id, { template: 'mail' })).channel).to.equal('email');
  });

  it('lists newest first, page by page', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) {
      ids.push((await room.draft()).id);
      room.line.advance(1);
    }
    const first = await room.campaigns.list(2, null);
    expect(first.items.map(({ id }) => id)).to.deep.equal([ids[2], ids[1]]);
    const rest = await room.campaigns.list(2, first.next);
    expect(rest.items.map(({ id }) => id)).to.deep.equal([ids[0]]);
    expect(rest.next).to.equal(null);
  });

  it('says why nothing leaves at the moment, and how far planning has come', async () => {
    const { id } = await room.draft();
    await room.campaigns.schedule(id, null);
    room.line.advance(UNDO_MS);
    await room.tick();
    room.world.waiting = 'sms:fake rests';
    expect(await room.campaigns.read(id)).to.deep.include({
      state: 'sending',
      waiting: 'sms:fake rests',
      progress: { matched: 2, planned: 2, refused: 0, planningDone: true },
    });
    expect(await room.campaigns.read(id)).to.not.have.any.keys('revision', 'phase');
  });
});

describe('campaigns/ready', () => {
  const campaign = aCampaign();
  const ready = (over: Partial<Readiness> = {}): Readiness => ({
    content: aText('Hello'),
    fields: [],
    usesMainLink: false,
    settings: aSettings(),
    withoutPublicUrl: false,
    startsAt: NOON,
    ...over,
  });
  const closed = (weekly: Readiness['settings']['hours']['weekly'], holidays: string[] = []) =>
    aSettings({ hours: { weekly, holidays } });
  const paths = (facts: Readiness, over: Partial<Campaign> = {}): string[] =>
    faultsOf({ ...campaign, ...over }, facts).map(({ path }) => path);

  it('finds nothing wrong with a campaign that is ready', () => {
    expect(faultsOf(campaign, ready())).to.deep.equal([]);
  });

  const faulty: [string, Readiness, string, RegExp][] = [
    ['has no text', ready({ content: prepared({ channel: 'sms', variants: {} }) }), 'template', /write one/],
    [
      'names a field that nobody fills',
      ready({ fields: ['pct'] }),
      'data.pct',
      /give it a value here, or add/,
    ],
    ['has {{link}} and no target', ready({ usesMainLink: true }), 'link', /say where it leads/],
    ['would print links that lead nowhere', ready({ withoutPublicUrl: true }), 'publicUrl', /set PUBLIC_URL/],
    ['is for an office that never opens', ready({ settings: closed({}) }), 'hours', /set its hours/],
    [
      'would have expired before the first opening',
      ready({ settings: closed({ 7: [{ from: '09:00', to: '10:00' }] }) }),
      'at',
      /start later/,
    ],
  ];
  for (const [what, facts, path, cure] of faulty) {
    it(`refuses a campaign that ${what}, naming the place and the cure`, () => {
      const faults = faultsOf(campaign, facts);
      expect(faults.map((fault) => fault.path)).to.deep.equal([path]);
      expect(faults[0]?.message).to.match(cure);
    });
  }

  it('names all faults at once', () => {
    const facts = ready({ fields: ['pct', 'code'], usesMainLink: true, withoutPublicUrl: true });
    expect(paths(facts)).to.deep.equal(['data.pct', 'data.code', 'link', 'publicUrl']);
  });

  it('accepts a field that the campaign or the contacts have', () => {
    const settings = aSettings({ fields: [{ name: 'size', type: 'text' }] });
    expect(paths(ready({ fields: ['pct', 'size'], settings }), { data: { pct: '20' } })).to.deep.equal([]);
  });
});
