import type { Campaign } from './api.ts';

export const TABS = ['edit', 'review', 'live', 'report', 'recipients'] as const;
export type Tab = (typeof TABS)[number];

type Facts = Pick<Campaign, 'state' | 'run'>;

/** Where a person most likely wants to look at a campaign in this state. */
export function fittingTab({ state, run }: Facts): Tab {
  switch (state) {
    case 'draft':
      return 'edit';
    case 'scheduled':
      return 'review';
    case 'finished':
      return 'report';
    case 'stopped':
      return run === null ? 'edit' : 'report';
    case 'missed':
    case 'planning':
    case 'sending':
    case 'paused':
      return 'live';
  }
}

/** What there is to see: nothing of a sending that has not begun. */
export function openTabs({ state, run }: Facts): Tab[] {
  const begun: Tab[] = run === null ? [] : ['report', 'recipients'];
  const live: Tab[] = state === 'draft' || (state === 'stopped' && run === null) ? [] : ['live'];
  return ['edit', 'review', ...live, ...begun];
}
