import { expect } from 'chai';
import { greetingOf, personName, shortAddress } from '../../src/admin/parts/person.ts';
import { greeting } from '../../src/contacts/names.ts';

describe('admin/person', () => {
  it('greets on the pages as the messages do, whatever is known of a name', () => {
    const titles = [null, 'خانم'];
    const names = [null, 'سارا'];
    const families = [null, 'رضایی'];
    for (const title of titles)
      for (const firstName of names)
        for (const lastName of families)
          for (const language of ['fa', 'en'] as const) {
            const person = { title, firstName, lastName };
            expect(greetingOf(person, language)).to.equal(greeting(person, language));
          }
  });

  it('names a contact by its names, else by what it can be reached at', () => {
    const nobody = { title: 'خانم', firstName: null, lastName: null, ref: null, mobile: null, email: null };
    expect(personName({ ...nobody, lastName: 'رضایی' })).to.equal('خانم رضایی');
    expect(personName({ ...nobody, email: 'a@b.example', ref: 'C1' })).to.equal('a@b.example');
    expect(personName(nobody)).to.equal(null);
  });

  it('shows enough of an address to tell two people apart, and no more', () => {
    expect(shortAddress({ mobile: '+989121234567', email: null })).to.equal('+98912•••4567');
    expect(shortAddress({ mobile: null, email: 'maryam@club.example' })).to.equal('mar•••@club.example');
    expect(shortAddress({ mobile: null, email: null })).to.equal('');
  });
});
