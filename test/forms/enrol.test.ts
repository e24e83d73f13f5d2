import { expect } from 'chai';
import type { Contact } from '../../src/contacts/contact.ts';
import type { ContactChange } from '../../src/contract/contacts.ts';
import { enrol, type EnrolDeps } from '../../src/forms/enrol.ts';
import type { Signup } from '../../src/forms/form.ts';
import type { PublishedForm } from '../../src/forms/forms.ts';
import { conflict } from '../../src/lib/errors.ts';
import { aContact } from '../support/builders/contact.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
const SIGNUP: Signup = {
  ...{ id: 's1', form: 'f1', channel: 'sms', address: '+989121234567', language: 'fa', wording: 'yes' },
  ...{ message: 'sent', notBefore: NOW, tries: 1, confirmedAt: NOW, contact: null },
  ...{ createdAt: NOW, expiresAt: NOW },
};
const FORM: PublishedForm = {
  ...{ id: 'f1', slug: 'club', channel: 'sms', groups: ['g1'], tags: ['form'], open: true, joined: 0 },
  ...{ name: { fa: 'باشگاه', en: 'Club' }, consent: { fa: null, en: null }, shown: { fa: 'yes', en: 'yes' } },
  ...{ createdAt: NOW, updatedAt: NOW, url: 'https://club.example/f/club' },
};

describe('forms/enrol', () => {
  it('writes the consent of somebody whom an import brings in the same moment', async () => {
    const imported: Contact = aContact({ mobile: SIGNUP.address, consents: {}, groups: [], tags: ['vip'] });
    const known = [null, imported];
    const said: string[] = [];
    let change: ContactChange = {};
    const deps: EnrolDeps = {
      contacts: {
        create: () => Promise.reject(conflict('contact-exists', 'Another contact has this mobile already.')),
        amend: (_id, changeOf) => {
          said.push('consent');
          change = changeOf(imported);
          return Promise.resolve(imported);
        },
      },
      contactWith: () => Promise.resolve(known.shift() ?? null),
      groupsAmong: (ids) => Promise.resolve(new Set(ids)),
      liftOwnNo: () => Promise.resolve(said.push('lifted')),
    };
    expect(await enrol(FORM, SIGNUP, deps)).to.equal(imported.id);
    expect(said).to.deep.equal(['consent', 'lifted']);
    expect(change).to.deep.include({ groups: ['g1'], tags: ['vip', 'form'] });
    expect(change.consents?.sms).to.deep.include({ granted: true, wording: 'yes' });
  });
});
