import { useNamed, type Named } from './named.ts';
import type { FieldWord, Op } from './vocabulary.ts';
import { useRuleWords } from './words.ts';
import { useGlossary } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';

export type Choice = { value: string; label: string };

/** Names of the months of a calendar in the reader's language, 1 to 12. */
export function useMonths(op: Op | null): Choice[] {
  const { language } = usePrefs();
  const jalali = op === 'inJalaliMonth';
  const locale = `${language === 'fa' ? 'fa-IR' : 'en-GB'}-u-ca-${jalali ? 'persian' : 'gregory'}`;
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1),
    label: format.format(jalali ? Date.UTC(2024, 2, 25 + 31 * at) : Date.UTC(2024, at, 15)),
  }));
}

/** Yes and no, as they are said of a field. */
export function useTruths(field: string): Choice[] {
  const say = useRuleWords();
  const consent = field.startsWith('consent.');
  return [
    { value: 'true', label: say(consent ? 'given' : 'yes') },
    { value: 'false', label: say(consent ? 'refused' : 'no') },
  ];
}

/** The few words that a field can hold. */
export function useWordChoices(field: string): Choice[] {
  const word = useGlossary();
  if (field === 'language') {
    return [
      { value: 'fa', label: word('fa') },
      { value: 'en', label: word('en') },
    ];
  }
  return Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }));
}

export type NamedKind = 'groups' | 'campaign' | 'segment';
export const isNamed = (kind: FieldWord['kind']): kind is NamedKind =>
  kind === 'groups' || kind === 'campaign' || kind === 'segment';

/** Groups, campaigns or segments by name; one that is chosen and gone says so. */
export function useNamedChoices(kind: NamedKind, chosen: string[], self: string | null): Choice[] {
  const say = useRuleWords();
  const all = useNamed(kind);
  const known: Named[] = (all.data ?? []).filter(({ id }) => kind !== 'segment' || id !== self);
  const gone = all.data === undefined ? [] : chosen.filter((id) => !known.some((one) => one.id === id));
  return [
    ...known.map(({ id, name }) => ({ value: id, label: name })),
    ...gone.map((id) => ({ value: id, label: say('removed') })),
  ];
}
