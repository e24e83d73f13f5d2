import type { Language } from './i18n.ts';

/** What a reader has chosen on this device. `calendar` decides how days are written and picked. */
export type Prefs = { language: Language; calendar: 'jalali' | 'gregorian' };
