import { expect } from 'chai';
import { faultOf } from '../../src/admin/words/fault-of.ts';
import { copied, withOneMore, type Week } from '../../src/admin/pages/settings/hours/week.ts';
import { changesOf, hasGap } from '../../src/admin/pages/settings/changes.ts';

describe('admin/pages/settings', () => {
  const before = {
    brand: { fa: 'ترنج', en: 'Toranj' },
    phone: null as string | null,
    hours: { weekly: { 1: [{ from: '09:00', to: '17:00' }], 2: [] }, holidays: ['2026-03-21'] },
    touches: 7,
  };

  it('sends only what was changed, within objects too, so that colleagues do not undo each other', () => {
    expect(changesOf(before, { ...before, brand: { ...before.brand, en: 'Toranj Club' } })).to.deep.equal({
      brand: { en: 'Toranj Club' },
    });
  });

  it('sends a list as a whole', () => {
    const hours = { ...before.hours, holidays: ['2026-03-21', '2026-03-22'] };
    expect(changesOf(before, { ...before, hours })).to.deep.equal({
      hours: { holidays: ['2026-03-21', '2026-03-22'] },
    });
  });

  it('knows that what was changed and changed back is no change', () => {
    expect(changesOf(before, structuredClone(before))).to.equal(null);
    expect(changesOf(before, { ...before, phone: '021' })).to.deep.equal({ phone: '021' });
  });

  it('does not take a number that cannot be read for none', () => {
    const changes = changesOf(before, { ...before, touches: Number.NaN });
    expect(hasGap(changes)).to.equal(true);
    expect(hasGap(before)).to.equal(false);
  });

  it('copies the hours of a day to others without tying them together', () => {
    const day = [{ from: '09:00', to: '13:00' }];
    const week: Week = { 1: day, 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    const next = copied(week, 1, [2, 3]);
    expect(next[2]).to.deep.equal(day);
    expect(next[2][0]).not.to.equal(day[0]);
    expect(next[4]).to.deep.equal([]);
  });

  it('puts another opening behind the last of the day', () => {
    expect(withOneMore([])).to.deep.equal([{ from: '09:00', to: '17:00' }]);
    expect(withOneMore([{ from: '09:00', to: '13:00' }])[1]).to.deep.equal({ from: '14:00', to: '20:00' });
    expect(withOneMore([{ from: '09:00', to: '21:00' }])[1]).to.deep.equal({ from: '22:00', to: '23:00' });
  });

  it('says what the API found wrong in words of its own, with the bound', () => {
    expect(faultOf('Too big: expected number to be <=10')).to.deep.equal({ word: 'most', bound: 10 });
    expect(faultOf('Too small: expected number to be >0')).to.deep.equal({ word: 'above', bound: 0 });
    expect(faultOf('Too small: expected string to have >=1 characters')).to.deep.equal({ word: 'empty' });
    expect(faultOf('Too small: expected string to have >=10 characters')).to.deep.equal({
      word: 'short',
      bound: 10,
    });
    expect(faultOf('overlaps with 09:00-13:00')).to.deep.equal({ word: 'overlap' });
    expect(faultOf('something new')).to.deep.equal({ word: 'other' });
  });
});
