import { expect } from 'chai';
import { countLibrary, readmeWith, tableOf, type Count, type Counts } from '../../scripts/library/counts.ts';
import { faultsOf } from '../../scripts/library/rules.ts';
import { ENDINGS } from '../../scripts/library/writing.ts';
import { readLibrary, type ShippedMessage } from '../../src/templates/library-files.ts';

const SMS = [
  ...['join_confirm', 'welcome', 'purchase_thanks', 'nth_purchase', 'birthday', 'wedding', 'spouse_bday'],
  ...['appointment', 'follow_up', 'survey', 'apology_date', 'apology_lost', 'apology_code', 'draw_entry'],
  ...['draw_winner', 'weekly_brand', 'occasion_sale', 'season_loyal', 'tier_up', 'tier_warning', 'tier_down'],
  ...[
    'points_expiry',
    'referral',
    'order_confirmed',
    'service_done',
    'dispatch_time',
    'winback',
    'threshold',
  ],
  ...['event_invite', 'service_change', 'greeting', 'optout_done', 'complaint_received', 'points_earned'],
  'membership',
];
const EMAIL = [
  ...['welcome', 'birthday', 'wedding', 'purchase_thanks', 'appointment', 'apology', 'newsletter'],
  ...['occasion_sale', 'survey', 'event_invite', 'occasion_card'],
];
const MAX = { units: 160, parts: 3 };

describe('templates/library', () => {
  let messages: ShippedMessage[] = [];
  let counts: Counts[] = [];

  before(async () => {
    messages = await readLibrary();
    counts = await countLibrary();
  });

  const byId = (id: string): ShippedMessage => {
    const found = messages.find((message) => message.id === id);
    if (found === undefined) throw new Error(`There is no ${id}.`);
    return found;
  };

  it('holds a message for every occasion of a club, by SMS and by mail', () => {
    const ids = [...SMS.map((name) => `sms_${name}`), ...EMAIL.map((name) => `email_${name}`)];
    expect(messages.map(({ id }) => id)).to.have.members(ids);
  });

  it('has the same fields in both languages, the brand, an honest purpose and sound sources in every message', async () => {
    for (const message of messages) expect(await faultsOf(message), message.id).to.deep.equal([]);
  });

  it('has every SMS within the limits with either opt-out line, and a Persian one in two parts with an ordinary name', () => {
    const within = ({ units, parts }: Count): boolean => units <= MAX.units && parts <= MAX.parts;
    for (const { id, sizes } of counts) {
      for (const ending of ENDINGS) {
        expect(sizes.fa[ending].parts, `${id} ${ending}`).to.be.at.most(2);
        expect(sizes.en[ending].parts, `${id} ${ending}`).to.equal(1);
        expect(
          [sizes.fa, sizes.en].every((size) => within(size[ending]) && within(size.long)),
          id,
        ).to.equal(true);
      }
    }
  });

  it('keeps the greetings without a link in one part, the opt-out line of an Iranian line included', () => {
    for (const id of ['sms_birthday', 'sms_wedding', 'sms_greeting', 'sms_winback']) {
      expect(counts.find((one) => one.id === id)?.sizes.fa.iranian.parts, id).to.equal(1);
    }
  });

  it('shows in its README what the texts come to today (npm run library:counts writes it)', async () => {
    const { now, wanted } = await readmeWith(tableOf(counts));
    expect(now).to.include('| birthday | marketing |');
    expect(now).to.equal(wanted);
  });

  describe('its judge', () => {
    const changed = (parts: Partial<ShippedMessage>): ShippedMessage => ({ ...byId('sms_survey'), ...parts });
    const saying = (fa: string, en: string): ShippedMessage =>
      changed({ content: { channel: 'sms', variants: { fa: { text: fa }, en: { text: en } } } });

    it('finds fields and links that only one language has', async () => {
      const faults = await faultsOf(saying('{{brand}} {{city}}', '{{brand}} {{link}}'));
      expect(faults.join(' '))
        .to.include('The fields differ')
        .and.include('{{link}} stands in one language only');
    });

    it('finds a field without a sample value, and a sample value without a field', async () => {
      const missing = saying('{{brand}} {{prize}}', '{{brand}} {{prize}}');
      expect((await faultsOf(missing)).join(' ')).to.include('sample values are for');
      const spare = changed({ samples: { fa: { prize: 'x' }, en: { prize: 'x' } } });
      expect((await faultsOf(spare)).join(' ')).to.include('sample values are for prize');
    });

    it('finds a text whose brand some readers do not see', async () => {
      const text = 'سلام {{#if city}}{{brand}}{{/if}}';
      expect((await faultsOf(saying(text, '{{brand}} {{city}}'))).join(' ')).to.include(
        'does not name the brand',
      );
    });

    it('finds an offer that calls itself service, and marketing that speaks like service', async () => {
      expect((await faultsOf(saying('{{brand}} ۲۰٪', '{{brand}} 20%'))).join(' ')).to.include(
        'make this marketing',
      );
      const disguised = {
        ...saying('{{brand}}: سفارش ثبت شد', '{{brand}}: it is confirmed'),
        purpose: 'marketing' as const,
      };
      expect((await faultsOf(disguised)).join(' ')).to.include('does not speak like a service message');
    });

    it('finds congratulations on a day of mourning', async () => {
      const faults = await faultsOf(saying('{{brand}}: عاشورا مبارک', '{{brand}}: greetings'));
      expect(faults.join(' ')).to.include('mourning');
    });

    it('names the place of a source that cannot be read', async () => {
      expect((await faultsOf(saying('{{brand}} {{log}} {{#each}}', '{{brand}}'))).join(' ')).to.match(
        /fa text 1:\d+/,
      );
    });
  });
});
