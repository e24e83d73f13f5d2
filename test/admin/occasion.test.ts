import { expect } from 'chai';
import { dayInWords, monthNames, occasionFrom } from '../../src/admin/pages/contacts/occasion.ts';

const typed = { kind: 'birthday', calendar: 'jalali', day: '۱۴', month: 5, year: '' } as const;

describe('admin/occasion', () => {
  it('names the months of both calendars in their order', () => {
    expect(monthNames('jalali', 'fa')[0]).to.equal('فروردین');
    expect(monthNames('jalali', 'fa')[11]).to.equal('اسفند');
    expect(monthNames('jalali', 'en')[4]).to.equal('Mordad');
    expect(monthNames('gregorian', 'en')[0]).to.equal('January');
    expect(monthNames('gregorian', 'en')[11]).to.equal('December');
  });

  it('reads a day in either digits, with or without its year', () => {
    const occasion = { kind: 'birthday', calendar: 'jalali', day: 14, month: 5, raw: null };
    expect(occasionFrom(typed)).to.deep.equal({ occasion: { ...occasion, year: null } });
    expect(occasionFrom({ ...typed, year: '1370' })).to.deep.equal({ occasion: { ...occasion, year: 1370 } });
  });

  it('takes no day that its calendar does not have, and names what is wrong', () => {
    expect(occasionFrom({ ...typed, day: '32' })).to.deep.equal({ fault: 'day' });
    expect(occasionFrom({ ...typed, day: '30', month: 12 })).to.have.property('occasion');
    expect(occasionFrom({ ...typed, day: '30', month: 12, year: '1404' })).to.deep.equal({ fault: 'day' });
    expect(
      occasionFrom({ ...typed, calendar: 'gregorian', day: '29', month: 2, year: '2023' }),
    ).to.deep.equal({ fault: 'day' });
    expect(occasionFrom({ ...typed, year: '1990' })).to.deep.equal({ fault: 'year' });
  });

  it('writes a day in the reader’s digits and without separators in its year', () => {
    expect(dayInWords({ calendar: 'jalali', day: 14, month: 5, year: 1370 }, 'fa')).to.equal('۱۴ مرداد ۱۳۷۰');
    expect(dayInWords({ calendar: 'gregorian', day: 5, month: 8, year: null }, 'en')).to.equal('5 August');
  });
});
