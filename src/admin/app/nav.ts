import {
  IconAddressBook,
  IconBan,
  IconBook2,
  IconCalendar,
  IconFilter,
  IconHelpCircle,
  IconHome,
  IconInbox,
  IconMessage2,
  IconSend,
  IconSettings,
} from '@tabler/icons-react';
import type { GLOSSARY } from '../words/glossary.ts';

/** Deeds that the palette offers. */
export const DEEDS = [
  { to: '/campaigns/new', word: 'newCampaign', icon: IconSend },
  { to: '/contacts/import/new', word: 'newImport', icon: IconAddressBook },
  { to: '/segments/new', word: 'newSegment', icon: IconFilter },
  { to: '/templates/new', word: 'newTemplate', icon: IconMessage2 },
] as const;

export type NavItem = { to: string; word: keyof typeof GLOSSARY; icon: typeof IconHome; key: string | null };

/** The way through the product, in the order of the work. `key`: after g, it leads there. */
export const NAV: NavItem[][] = [
  [
    { to: '/', word: 'home', icon: IconHome, key: 'h' },
    { to: '/campaigns', word: 'campaigns', icon: IconSend, key: 'c' },
    { to: '/calendar', word: 'calendar', icon: IconCalendar, key: 'd' },
  ],
  [
    { to: '/contacts', word: 'contacts', icon: IconAddressBook, key: 'p' },
    { to: '/segments', word: 'segments', icon: IconFilter, key: 's' },
    { to: '/templates', word: 'templates', icon: IconMessage2, key: 't' },
  ],
  [
    { to: '/suppressions', word: 'suppressions', icon: IconBan, key: 'x' },
    { to: '/uncertain', word: 'uncertain', icon: IconHelpCircle, key: 'u' },
    { to: '/sandbox', word: 'sandbox', icon: IconInbox, key: 'i' },
  ],
  [
    { to: '/settings', word: 'settings', icon: IconSettings, key: ',' },
    { to: '/guide', word: 'guide', icon: IconBook2, key: null },
  ],
];

/** Where a key leads. */
export const WAYS = NAV.flat().filter(({ key }) => key !== null);
