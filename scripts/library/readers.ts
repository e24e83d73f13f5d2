import { NO_HISTORY, type Contact } from '../../src/contacts/contact.ts';
import type { Language } from '../../src/contract/words.ts';

/** Somebody with a name of common length, in each language. */
export const ORDINARY = {
  fa: reader('fa', { title: 'خانم', firstName: null, lastName: 'رضایی' }),
  en: reader('en', { title: 'Ms', firstName: null, lastName: 'Rezaei' }),
};
/** Somebody with a long one. */
export const LONG = {
  fa: reader('fa', { title: 'آقای', firstName: 'محمدرضا', lastName: 'حسینی‌نژاد' }),
  en: reader('en', { title: 'Mr', firstName: 'Mohammadreza', lastName: 'Hosseini-Nejad' }),
};

function reader(language: Language, who: Partial<Contact>): Contact {
  const at = new Date(0);
  return {
    id: 'reader',
    ref: null,
    title: null,
    firstName: null,
    lastName: null,
    mobile: '+989123456789',
    email: 'reader@club.example',
    language,
    zone: null,
    city: null,
    province: null,
    tags: [],
    groups: [],
    fields: {},
    occasions: [],
    consents: {},
    aliases: [],
    history: NO_HISTORY,
    createdAt: at,
    updatedAt: at,
    ...who,
  };
}
