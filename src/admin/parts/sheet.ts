import type { PropsBase } from '@daypicker/react';
import type { Language } from '../words/i18n.ts';

/** What both calendars' sheets are given. */
export type SheetProps = Omit<PropsBase, 'mode' | 'required' | 'locale' | 'weekStartsOn'> & {
  language: Language;
};
