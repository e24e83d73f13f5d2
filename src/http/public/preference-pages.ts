import type { ConsentScope, Language } from '../../contract/words.ts';
import { escapeHtml } from '../../templates/mail-writers.ts';
import { birthdayFields, typedBirthday, type Birthday, type TypedBirthday } from './birthday.ts';
import { button, form, group, notice, paragraph, row, selectField, textField, tick } from './fields.ts';
import { shownAddress } from './language.ts';
import { switchLanguage, type Page } from './page.ts';
import { HONORIFICS, PREFERENCE_WORDS } from './preference-words.ts';

export type ScopeState = 'on' | 'off' | 'blocked';

/** What the holder of a token may see; an address is masked before it comes here. */
export type PreferenceFacts = {
  brand: Record<Language, string>;
  /** of the messages, and of the page while no other is chosen */
  language: Language;
  /** null: there is nothing to choose; `address` null: it is no address that is written to */
  scopes: Record<ConsentScope, { state: ScopeState; address: string | null } | null>;
  title: string | null;
  firstName: string | null;
  lastName: string | null;
  /** how messages begin, in their own language */
  greeting: string;
  birthday: Birthday | null;
};

/** What stands in the fields: what is known, or what was typed, with what is wrong with it. */
export type Filled = {
  scopes: Partial<Record<ConsentScope, boolean>>;
  language: Language;
  title: string;
  firstName: string;
  lastName: string;
  birthday: TypedBirthday;
  errors: Partial<Record<'title' | 'firstName' | 'lastName' | 'birthday', string | null>>;
};

export type News = 'saved' | 'allLeft' | 'faulty' | null;

const SCOPES: ConsentScope[] = ['sms', 'email', 'spouse'];
const LANGUAGES = [
  { value: 'fa', label: 'فارسی' },
  { value: 'en', label: 'English' },
];

export function filledFrom(facts: PreferenceFacts, language: Language): Filled {
  const { title, firstName, lastName, birthday } = facts;
  return {
    scopes: Object.fromEntries(SCOPES.map((scope) => [scope, facts.scopes[scope]?.state === 'on'])),
    language: facts.language,
    title: title ?? '',
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    birthday: typedBirthday(birthday, language),
    errors: {},
  };
}

/** The scopes that a page offers to choose: only these are taken from its answer. */
export function offered(facts: PreferenceFacts): ConsentScope[] {
  return SCOPES.filter((scope) => (facts.scopes[scope]?.state ?? 'blocked') !== 'blocked');
}

type Shown = { language: Language; filled: Filled; news: News };

export function preferencePage(facts: PreferenceFacts, { language, filled, news }: Shown): Page {
  const brand = facts.brand[language];
  const words = PREFERENCE_WORDS[language](brand);
  const offers = `<input type="hidden" name="offers" value="${offered(facts).join(' ')}">`;
  const content = [
    `<p class="brand">${escapeHtml(brand)}</p><h1>${escapeHtml(words.title)}</h1>`,
    news === null ? '' : notice(words[news], news === 'faulty'),
    form(
      offers,
      group(words.what, ...scopeTicks(facts, filled, language)),
      group(words.name, nameFields(facts, filled, language)),
      group(words.birthday, birthdayFields(filled.birthday, language, filled.errors.birthday ?? null)),
      `<p class="hint">${escapeHtml(words.birthdayHint)}</p>`,
      languageField(filled, language),
      button(words.save, 'save'),
    ),
    '<section>',
    `<h2>${escapeHtml(words.leaveAll)}</h2>`,
    paragraph(words.leaveAllExplain),
    form(button(words.leave, 'leave-all', true)),
    '</section>',
  ];
  return {
    language,
    title: escapeHtml(words.title),
    content: content.join(''),
    links: [switchLanguage(language)],
  };
}

function scopeTicks(facts: PreferenceFacts, filled: Filled, language: Language): string[] {
  const words = PREFERENCE_WORDS[language](facts.brand[language]);
  return SCOPES.flatMap((scope) => {
    const held = facts.scopes[scope];
    if (held === null) return [];
    const blocked = held.state === 'blocked';
    const address =
      held.address === null ? {} : { hint: words.at(shownAddress(scope, held.address, language)) };
    const hint = blocked ? { hint: words.blocked } : address;
    const on = filled.scopes[scope] === true;
    return [tick({ name: scope, label: words.scopes[scope], on, disabled: blocked, error: null, ...hint })];
  });
}

function nameFields(facts: PreferenceFacts, filled: Filled, language: Language): string {
  const words = PREFERENCE_WORDS[language](facts.brand[language]);
  const { errors } = filled;
  const known = [...new Set([...HONORIFICS[language], ...(filled.title === '' ? [] : [filled.title])])];
  const options = [
    { value: '', label: words.none },
    ...known.map((title) => ({ value: title, label: title })),
  ];
  const greeted = `${words.greeted} <bdi lang="${facts.language}"><b>${escapeHtml(facts.greeting)}</b></bdi>`;
  const common = { type: 'text', maxLength: 100 } as const;
  return [
    `<p class="hint">${greeted}</p>`,
    selectField({
      name: 'title',
      label: words.honorific,
      value: filled.title,
      options,
      error: errors.title ?? null,
    }),
    row(
      textField({
        ...{ ...common, name: 'firstName', label: words.firstName, value: filled.firstName },
        ...{ autocomplete: 'given-name', error: errors.firstName ?? null },
      }),
      textField({
        ...{ ...common, name: 'lastName', label: words.lastName, value: filled.lastName },
        ...{ autocomplete: 'family-name', error: errors.lastName ?? null },
      }),
    ),
  ].join('');
}

function languageField(filled: Filled, language: Language): string {
  const words = PREFERENCE_WORDS[language]('');
  return group(
    words.language,
    selectField({
      ...{ name: 'language', label: words.languageHint, value: filled.language },
      ...{ options: LANGUAGES, error: null },
    }),
  );
}
