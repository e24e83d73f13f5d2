import { useSyncExternalStore } from 'react';
import { keepText, keptText } from '../kept.ts';

const listeners = new Set<() => void>();
const decisions = new Map<string, ReadonlySet<string>>();

/**
 * What a person has decided upon for a campaign: groups of its preflight whose people are left out, or which are
 * accepted. It goes along when the start is set, and is kept on the device until then.
 */
export function useDecisions(campaign: string) {
  const decided = useSyncExternalStore(subscribe, () => decidedOf(campaign));
  return {
    decided,
    settle: (key: string) => put(campaign, new Set([...decided, key])),
    takeBack: (key: string) => put(campaign, new Set([...decided].filter((one) => one !== key))),
  };
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

const keyOf = (campaign: string): string => `chapar.decided.${campaign}`;

function put(campaign: string, next: ReadonlySet<string>): void {
  decisions.set(campaign, next);
  keepText(keyOf(campaign), JSON.stringify([...next]));
  for (const tell of listeners) tell();
}

function decidedOf(campaign: string): ReadonlySet<string> {
  const known = decisions.get(campaign);
  if (known !== undefined) return known;
  const read = new Set(kept(keyOf(campaign)));
  decisions.set(campaign, read);
  return read;
}

function kept(key: string): string[] {
  try {
    const read: unknown = JSON.parse(keptText(key) ?? '[]');
    return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : [];
  } catch {
    return []; // not what we wrote
  }
}
