import { Language } from '../contract/words.ts';
import type { Change, TemplateContent, VersionHead, VersionNote } from './template.ts';

type Named = TemplateContent & { name: string };

/** A variant's parts, in the order in which they are written. */
export function partsOf(content: TemplateContent, language: Language): Map<string, string | null> {
  return new Map(Object.entries(content.variants[language] ?? {}));
}

/** What one version has made different from another. */
export function changesOf(before: Named, after: Named): Change[] {
  const changes: Change[] = before.name === after.name ? [] : [{ place: 'name', how: 'changed' }];
  for (const language of Language.options) {
    const [old, now] = [before.variants[language], after.variants[language]];
    if (old === undefined && now === undefined) continue;
    if (old === undefined) changes.push({ place: language, how: 'added' });
    else if (now === undefined) changes.push({ place: language, how: 'removed' });
    else changes.push(...changedParts(before, after, language));
  }
  return changes;
}

function changedParts(before: TemplateContent, after: TemplateContent, language: Language): Change[] {
  const [old, now] = [partsOf(before, language), partsOf(after, language)];
  const parts = [...new Set([...old.keys(), ...now.keys()])];
  return parts.flatMap((part): Change[] => {
    const [was, is] = [old.get(part) ?? null, now.get(part) ?? null];
    if (was === is) return [];
    const how = was === null ? 'added' : is === null ? 'removed' : 'changed';
    return [{ place: `${language}.${part}`, how }];
  });
}

const PARTS: Record<string, Record<Language, string>> = {
  text: { fa: 'متن', en: 'text' },
  subject: { fa: 'موضوع', en: 'subject' },
  preheader: { fa: 'پیش‌متن', en: 'preheader' },
  format: { fa: 'قالب', en: 'format' },
  html: { fa: 'بدنه', en: 'body' },
};
const LANGUAGES: Record<Language, Record<Language, string>> = {
  fa: { fa: 'فارسی', en: 'Persian' },
  en: { fa: 'انگلیسی', en: 'English' },
};
const VERBS: Record<Change['how'], Record<Language, string>> = {
  changed: { fa: 'عوض شد', en: 'Changed' },
  added: { fa: 'افزوده شد', en: 'Added' },
  removed: { fa: 'برداشته شد', en: 'Removed' },
};

/** One line on how a version came to be, in both languages of the staff. */
export function summaryOf({
  version,
  note,
}: Pick<VersionHead, 'version' | 'note'>): Record<Language, string> {
  return { fa: line(version, note, 'fa'), en: line(version, note, 'en') };
}

function line(version: number, note: VersionNote, language: Language): string {
  const sentences = [origin(version, note, language), ...verbs(note.changes, language)].filter(
    (sentence) => sentence !== null,
  );
  if (sentences.length === 0) return language === 'fa' ? 'بی‌تغییر دوباره ذخیره شد' : 'Saved again unchanged';
  return sentences.join(language === 'fa' ? '؛ ' : '; ');
}

function origin(version: number, { restored, refreshed }: VersionNote, language: Language): string | null {
  if (restored !== null)
    return language === 'fa' ? `بازگشت به نسخهٔ ${restored}` : `Restored version ${restored}`;
  if (refreshed !== null)
    return language === 'fa' ? `بلوک ${refreshed} نو شد` : `Took the newest ${refreshed}`;
  return version > 1 ? null : language === 'fa' ? 'ساخته شد' : 'Made';
}

function verbs(changes: Change[], language: Language): string[] {
  return (['changed', 'added', 'removed'] as const).flatMap((how) => {
    const places = changes.filter((change) => change.how === how).map(({ place }) => nameOf(place, language));
    if (places.length === 0) return [];
    const list = places.join(language === 'fa' ? '، ' : ', ');
    return [language === 'fa' ? `${list} ${VERBS[how].fa}` : `${VERBS[how].en} ${list}`];
  });
}

/** `fa.text` as "Persian text", `fa` as "Persian". */
function nameOf(place: string, language: Language): string {
  if (place === 'name') return language === 'fa' ? 'نام' : 'name';
  const [variant, part] = place.split('.');
  const whose = LANGUAGES[variant === 'fa' ? 'fa' : 'en'][language];
  if (part === undefined) return whose;
  const what = PARTS[part]?.[language] ?? part;
  return language === 'fa' ? `${what} ${whose}` : `${whose} ${what}`;
}
