import { expect } from 'chai';
import { sampleOwn } from '../../src/campaigns/sample-own.ts';
import { RESERVED_FIELDS } from '../../src/contract/settings.ts';
import {
  EMPTY_DRAFT,
  faultsOf,
  ownFields,
  sendable,
  STANDARD_FIELDS,
  type Draft,
} from '../../src/admin/pages/campaigns/edit/draft.ts';
import { fittingTab, openTabs } from '../../src/admin/pages/campaigns/tabs.ts';
import { minutesOf, spanOf } from '../../src/admin/pages/campaigns/span.ts';

const draft: Draft = { ...EMPTY_DRAFT, name: 'Yalda', template: 't1', audience: { everyone: true } };

describe('a campaign as it is being written', () => {
  it('has no fault once it has a name, a text and people', () => {
    expect(faultsOf(draft)).to.deep.equal({});
    expect(faultsOf(EMPTY_DRAFT)).to.deep.equal({
      name: 'missing',
      template: 'missing',
      audience: 'missing',
    });
  });

  it('names a link that is no address, a week without days and a list without people', () => {
    expect(faultsOf({ ...draft, link: 'shop.example' })).to.deep.equal({ link: 'not-an-address' });
    expect(faultsOf({ ...draft, link: 'https://shop.example/yalda' })).to.deep.equal({});
    expect(faultsOf({ ...draft, repeat: { kind: 'weekly', weekdays: [], time: '10:00' } })).to.deep.equal({
      repeat: 'no-weekday',
    });
    expect(faultsOf({ ...draft, audience: { contacts: [] } })).to.deep.equal({ audience: 'no-contact' });
  });

  it('sends only what is sound, and no empty values', () => {
    const change = { name: ' ', data: { code: 'YALDA', pct: ' ' } };
    expect(sendable(change, { ...draft, ...change })).to.deep.equal({ data: { code: 'YALDA' } });
  });

  it('asks for what the text names and nobody else brings', () => {
    const facts = { fields: ['name', 'code', 'tier', 'order'], links: [], usesMainLink: false } as never;
    expect(ownFields({ facts }, ['tier'], { kind: 'once' })).to.deep.equal(['code', 'order']);
    expect(ownFields({ facts }, [], { kind: 'order', afterMinutes: 60, catchUp: false })).to.deep.equal([
      'code',
      'tier',
    ]);
  });

  it('knows the same standard fields as the server, and what orders and appointments bring', () => {
    expect([...STANDARD_FIELDS].sort()).to.deep.equal([...RESERVED_FIELDS].sort());
    for (const repeat of [
      { kind: 'order', afterMinutes: 0, catchUp: false },
      { kind: 'appointment', beforeMinutes: 60, catchUp: false },
    ] as const) {
      const fields = Object.keys(sampleOwn(repeat, new Date(0)));
      expect(ownFields({ facts: { fields } as never }, [], repeat), repeat.kind).to.deep.equal([]);
    }
  });

  it('tells a length of time in the largest unit that holds it whole', () => {
    expect(spanOf(1_440)).to.deep.equal({ count: 1, unit: 'day' });
    expect(spanOf(90)).to.deep.equal({ count: 90, unit: 'minute' });
    expect(spanOf(120)).to.deep.equal({ count: 2, unit: 'hour' });
    expect(spanOf(0)).to.deep.equal({ count: 0, unit: 'minute' });
    expect(minutesOf({ count: 2, unit: 'day' })).to.equal(2_880);
  });

  it('is opened where its state wants a person', () => {
    expect(fittingTab({ state: 'draft', run: null })).to.equal('edit');
    expect(fittingTab({ state: 'missed', run: null })).to.equal('live');
    expect(fittingTab({ state: 'finished', run: 'r1' })).to.equal('report');
    expect(openTabs({ state: 'draft', run: null })).to.deep.equal(['edit', 'review']);
    expect(openTabs({ state: 'sending', run: 'r1' })).to.include.members(['live', 'report', 'recipients']);
  });
});
