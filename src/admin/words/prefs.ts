import { useSyncExternalStore } from 'react';
import { LANGUAGES, speak, type Language } from './i18n.ts';
import type { Prefs } from './reader.ts';

const KEY = 'chapar.prefs';
const listeners = new Set<() => void>();
let prefs = stored();
apply();

function stored(): Prefs {
  const fallback: Prefs = { language: 'fa', calendar: 'jalali' };
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Prefs>;
    const language = LANGUAGES.find((one) => one === kept.language) ?? browserLanguage();
    const own = language === 'fa' ? 'jalali' : 'gregorian';
    return {
      language,
      calendar: kept.calendar === 'jalali' || kept.calendar === 'gregorian' ? kept.calendar : own,
    };
  } catch {
    return fallback; // storage is closed to us: the choice lasts as long as the page
  }
}

function browserLanguage(): Language {
  return navigator.language.startsWith('en') ? 'en' : 'fa';
}

function apply(): void {
  document.documentElement.lang = prefs.language;
  document.documentElement.dir = directionOf(prefs.language);
  speak(prefs.language);
}

export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'fa' ? 'rtl' : 'ltr';
}

/** A new language brings its own calendar along, unless one was chosen with it. */
export function choose(change: Partial<Prefs>): void {
  const calendar =
    change.language === undefined ? prefs.calendar : change.language === 'fa' ? 'jalali' : 'gregorian';
  prefs = { ...prefs, calendar, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(prefs));
  } catch {
    // storage is closed to us: the choice lasts as long as the page
  }
  apply();
  for (const tell of listeners) tell();
}

export function usePrefs(): Prefs {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => prefs,
  );
}

/** The choices of now, for code outside of components. */
export function currentPrefs(): Prefs {
  return prefs;
}
