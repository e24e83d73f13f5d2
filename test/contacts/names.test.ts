import { expect } from 'chai';
import { fullName, shortName } from '../../src/contacts/names.ts';

const sara = { title: 'خانم', firstName: 'سارا', lastName: 'کریمی' };
const nobody = { title: null, firstName: null, lastName: null };

describe('contacts/names', () => {
  it('greets by title, first and last name', () => {
    expect(fullName(sara, 'fa')).to.equal('خانم سارا کریمی');
    expect(fullName({ title: 'Ms', firstName: 'Ann', lastName: 'Lee' }, 'en')).to.equal('Ms Ann Lee');
  });

  it('leaves out what is not known', () => {
    expect(fullName({ ...sara, title: null }, 'fa')).to.equal('سارا کریمی');
    expect(fullName({ ...sara, firstName: null }, 'fa')).to.equal('خانم کریمی');
    expect(fullName({ ...sara, lastName: null }, 'fa')).to.equal('خانم سارا');
  });

  it('shortens to title and last name, else to what there is', () => {
    expect(shortName(sara, 'fa')).to.equal('خانم کریمی');
    expect(shortName({ ...sara, lastName: null }, 'fa')).to.equal('خانم سارا');
    expect(shortName({ ...sara, title: null, lastName: null }, 'fa')).to.equal('سارا');
  });

  it('greets a nameless customer in the language of the message, also with a title alone', () => {
    expect(fullName(nobody, 'fa')).to.equal('مشتری گرامی');
    expect(shortName(nobody, 'en')).to.equal('Dear customer');
    expect(fullName({ ...nobody, title: 'آقای' }, 'fa')).to.equal('مشتری گرامی');
    expect(shortName({ ...nobody, title: 'Mr' }, 'en')).to.equal('Dear customer');
  });
});
