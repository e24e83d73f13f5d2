import { createHash } from 'node:crypto';
import type { Channel, Language } from '../../contract/words.ts';
import type { PublishedForm } from '../../forms/forms.ts';
import { escapeHtml } from '../../templates/mail-writers.ts';
import { birthdayFields, type TypedBirthday } from './birthday.ts';
import { button, form, group, notice, paragraph, row, textField, tick } from './fields.ts';
import { FORM_WORDS } from './form-words.ts';
import { countryName, shownAddress } from './language.ts';
import { switchLanguage, type Page } from './page.ts';

/** What every page of a form is made for. */
export type Frame = { form: PublishedForm; brand: Record<Language, string>; language: Language };

type Errors<Name extends string> = Partial<Record<Name, string | null>>;

/** The hidden field that people leave empty and programs fill in. */
export const TRAP = 'website';

/** The hidden field that tells which sentence stood beside the tick. */
export const READ = 'read';

/** A short name of a sentence: another sentence has another. */
export function printOf(sentence: string): string {
  return createHash('sha256').update(sentence).digest('base64url').slice(0, 16);
}

const INPUT = {
  sms: { type: 'tel', autocomplete: 'tel', maxLength: 60 },
  email: { type: 'email', autocomplete: 'email', maxLength: 254 },
} as const satisfies Record<Channel, object>;

export type AskFilled = { address: string; agreed: boolean; errors: Errors<'address' | 'agreed'> };

/** One field and a tick; everything else is asked later. */
export function askPage(frame: Frame, { address, agreed, errors }: AskFilled): Page {
  const { channel, shown } = frame.form;
  const { language } = frame;
  const words = FORM_WORDS[language];
  if (!frame.form.open) return pageOf(frame, words.closed, paragraph(words.closedExplain));
  const field = textField({
    ...{ name: 'address', label: words.field[channel], hint: words.fieldHint[channel], value: address },
    ...{ ...INPUT[channel], leftToRight: true, required: true, error: errors.address ?? null },
  });
  const consent = { name: 'agreed', label: shown[language], on: agreed, error: errors.agreed ?? null };
  const read = `<input type="hidden" name="${READ}" value="${printOf(shown[language])}">`;
  const trap = `<div class="trap" aria-hidden="true"><label>${words.trap}<input name="${TRAP}" tabindex="-1" autocomplete="off"></label></div>`;
  return pageOf(
    frame,
    frame.form.name[language],
    form(field, trap, read, tick(consent), button(words.join, 'join')),
  );
}

export type CodeFilled = {
  /** masked */
  address: string;
  /** of a number from abroad, so that one that was mistyped is noticed */
  country: string | null;
  code: string;
  error: 'wrong' | 'spent' | null;
};

/** Says where the message went and what to do with it. */
export function waitingPage(frame: Frame, { address, country, code, error }: CodeFilled): Page {
  const { channel, slug } = frame.form;
  const { language } = frame;
  const words = FORM_WORDS[language];
  const abroad = country === null ? '' : ` (${countryName(country, language)})`;
  const to = shownAddress(channel, address, language) + abroad;
  const sent = paragraph(`${words.sent[channel](to)} ${words.next[channel]}`);
  const again = `<p class="hint"><a href="/f/${slug}?lang=${language}">${words.again}</a></p>`;
  if (channel === 'email') return pageOf(frame, words.lastStep, sent + again);
  // No code helps any more, so none is asked for.
  if (error === 'spent') return pageOf(frame, words.lastStep, notice(words.spentCode, true) + again);
  const said = error === null ? null : words.wrongCode;
  const field = textField({
    ...{ name: 'code', label: words.code, value: code, type: 'text', autocomplete: 'one-time-code' },
    ...{ maxLength: 20, leftToRight: true, required: true, error: said },
  });
  return pageOf(frame, words.lastStep, sent + form(field, button(words.checkCode, 'code')) + again);
}

/** Asks once more: mail programs and scanners open every link, so opening one confirms nothing. */
export function confirmPage(frame: Frame): Page {
  const words = FORM_WORDS[frame.language];
  const content = paragraph(words.confirmExplain) + form(button(words.confirm, 'confirm'));
  return pageOf(frame, frame.form.name[frame.language], content);
}

export type AboutFilled = {
  firstName: string;
  lastName: string;
  birthday: TypedBirthday;
  errors: Errors<'firstName' | 'lastName' | 'birthday'>;
};

export function aboutPage(frame: Frame, filled: AboutFilled): Page {
  const { language } = frame;
  const words = FORM_WORDS[language];
  const { errors } = filled;
  const common = { type: 'text', maxLength: 100 } as const;
  const names = row(
    textField({
      ...{ ...common, name: 'firstName', label: words.firstName, value: filled.firstName },
      ...{ autocomplete: 'given-name', error: errors.firstName ?? null },
    }),
    textField({
      ...{ ...common, name: 'lastName', label: words.lastName, value: filled.lastName },
      ...{ autocomplete: 'family-name', error: errors.lastName ?? null },
    }),
  );
  const birthday = birthdayFields(filled.birthday, language, errors.birthday ?? null);
  const hint = `<p class="hint">${words.birthdayHint}</p>`;
  const fields = form(names, group(words.birthday, birthday, hint), button(words.save, 'save'));
  return pageOf(frame, words.about, paragraph(words.aboutExplain) + fields, notice(words.welcome));
}

export function thanksPage(frame: Frame): Page {
  const words = FORM_WORDS[frame.language];
  return pageOf(frame, words.thanks, paragraph(words.thanksExplain));
}

function pageOf({ brand, language }: Frame, title: string, content: string, news = ''): Page {
  const head = `<p class="brand">${escapeHtml(brand[language])}</p>${news}<h1>${escapeHtml(title)}</h1>`;
  return { language, title: escapeHtml(title), content: head + content, links: [switchLanguage(language)] };
}
