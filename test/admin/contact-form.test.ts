import { expect } from 'chai';
import { changesOf, isNobody, personOf } from '../../src/admin/pages/contacts/person-values.ts';

const NOBODY = {
  title: '',
  firstName: '',
  lastName: '',
  mobile: '',
  email: '',
  language: 'fa' as const,
  ref: '',
  city: '',
  province: '',
  zone: '',
};

describe('admin/pages/contacts person-values', () => {
  it('takes a form for nobody that says nothing by which a person could be known again', () => {
    expect(isNobody(NOBODY)).to.equal(true);
    expect(isNobody({ ...NOBODY, title: 'خانم', city: 'یزد', firstName: '  ' })).to.equal(true);
    expect(isNobody({ ...NOBODY, ref: 'C1' })).to.equal(false);
    expect(isNobody({ ...NOBODY, firstName: 'مینا' })).to.equal(false);
  });

  it('sends what was written, trimmed, and nothing of what was left blank', () => {
    expect(personOf({ ...NOBODY, firstName: ' مینا ', mobile: '۰۹۱۲' })).to.deep.equal({
      firstName: 'مینا',
      mobile: '۰۹۱۲',
      language: 'fa',
    });
  });

  it('sends only what was changed, and null for what was cleared', () => {
    const before = { ...NOBODY, firstName: 'مینا', city: 'یزد' };
    expect(changesOf(before, { ...before, city: ' ', language: 'en' })).to.deep.equal({
      city: null,
      language: 'en',
    });
    expect(changesOf(before, before)).to.deep.equal({});
  });
});
