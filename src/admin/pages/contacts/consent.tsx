import { Dot } from '../../parts/Dot.tsx';
import type { Contact, Scope } from './api.ts';
import { useContactsWords } from './words.ts';

/** Whether a contact may be written to on a channel, in a word. */
export function ConsentDot({ of, scope }: { of: Pick<Contact, 'consents'>; scope: Scope }) {
  const say = useContactsWords();
  const consent = of.consents[scope];
  if (consent === undefined) return <Dot tone="quiet">{say('noConsent')}</Dot>;
  return consent.granted ? <Dot tone="good">{say('granted')}</Dot> : <Dot tone="bad">{say('withdrawn')}</Dot>;
}
