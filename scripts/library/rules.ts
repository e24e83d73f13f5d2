import type { Language } from '../../src/contract/words.ts';
import { STANDARD_FIELDS } from '../../src/templates/check.ts';
import type { ShippedMessage } from '../../src/templates/library-files.ts';
import { prepareContent } from '../../src/templates/prepare.ts';
import type { TemplateContent, TemplateUses } from '../../src/templates/template.ts';

const LANGUAGES: Language[] = ['fa', 'en'];

/** A percentage, points or a code are an offer, whatever the rest says. */
const OFFERS = ['pct', 'points', 'code'];
const OFFER_WORDS = /[%٪]|تخفیف|امتیاز|\bdiscount\b|\bpoints?\b|% off/i;
/** What only an answer to the reader's own doing says; on an advertisement it would be a disguise. */
const SERVICE_WORDS =
  /تأیید کنید|کد تأیید|یادآوری نوبت|ثبت شد|انجام شد|ارسال می‌شود|\bconfirm|\breminder\b|\bverification\b|\bready to collect\b/i;
/** «مبارک» is for feasts; these are days of mourning. */
const MOURNING = /عاشورا|تاسوعا|اربعین|شهادت|رحلت|سوگ|تسلیت/;

/** What is wrong with a shipped message, in words for whoever edits its files; empty for a sound one. */
export async function faultsOf(message: ShippedMessage): Promise<string[]> {
  const [fa, en] = await Promise.all([usesOf(message, 'fa'), usesOf(message, 'en')]);
  const faults = [...fa.problems, ...en.problems];
  if (faults.length > 0) return faults;
  const own = (fields: string[]): string[] => fields.filter((field) => !isStandard(field)).toSorted();
  const same = (a: string[], b: string[]): boolean => a.toSorted().join() === b.toSorted().join();
  if (!same(fa.uses.fields, en.uses.fields)) {
    faults.push(
      `The fields differ: ${fa.uses.fields.join(', ')} in Persian, ${en.uses.fields.join(', ')} in English.`,
    );
  }
  if (fa.uses.usesMainLink !== en.uses.usesMainLink) faults.push('{{link}} stands in one language only.');
  for (const language of LANGUAGES) {
    const samples = Object.keys(message.samples[language]);
    const fields = own((language === 'fa' ? fa : en).uses.fields);
    if (!same(samples, fields))
      faults.push(
        `${language}: sample values are for ${samples.join(', ')}, fields are ${fields.join(', ')}.`,
      );
  }
  return [...faults, ...LANGUAGES.flatMap((language) => wordingFaults(message, language))];
}

type Uses = { problems: string[]; uses: TemplateUses };

async function usesOf({ content }: ShippedMessage, language: Language): Promise<Uses> {
  const { problems, uses } = await prepareContent(only(content, language));
  return {
    problems: problems.map(
      ({ part, line, column, message }) => `${language} ${part} ${line}:${column} ${message}`,
    ),
    uses,
  };
}

function only(content: TemplateContent, language: Language): TemplateContent {
  const variants = { [language]: content.variants[language] };
  return content.channel === 'sms' ? { ...content, variants } : { ...content, variants };
}

function wordingFaults(message: ShippedMessage, language: Language): string[] {
  const { purpose, samples } = message;
  const text = textOf(message.content, language);
  const faults: string[] = [];
  const say = (wrong: boolean, what: string): void => {
    if (wrong) faults.push(`${language}: ${what}`);
  };
  const offers = OFFER_WORDS.test(text) || OFFERS.some((field) => field in samples[language]);
  say(offers && purpose !== 'marketing', 'a percentage, points or a code make this marketing.');
  say(
    purpose === 'marketing' && SERVICE_WORDS.test(text),
    'marketing does not speak like a service message.',
  );
  say(!always(text).includes('{{brand}}'), 'the text does not name the brand to every reader.');
  const words = [text, ...Object.values(samples[language])].join(' ');
  say(words.includes('مبارک') && MOURNING.test(words), 'nobody is congratulated on a day of mourning.');
  say(/[يكىة]/.test(words), 'Arabic letters stand where Persian ones belong.');
  return faults;
}

/** The text without what some readers do not get. */
function always(text: string): string {
  return text.replace(/\{\{#(\w+)[^]*?\{\{\/\1\}\}/g, '');
}

/** All that a reader sees of a variant, as it is written. */
function textOf(content: TemplateContent, language: Language): string {
  if (content.channel === 'sms') return content.variants[language]?.text ?? '';
  const mail = content.variants[language];
  return mail === undefined
    ? ''
    : `${mail.subject}\n${mail.preheader ?? ''}\n${mail.html.replace(/<!--[^]*?-->|<[^>]*>/g, ' ')}`;
}

function isStandard(field: string): boolean {
  return STANDARD_FIELDS.some((standard) => standard === field);
}
