import { lazy, type ComponentType } from 'react';

/** Each tab is a chunk of its own. `admin`: what is behind it is answered to admins alone. */
type Tab = { id: TabId; admin: boolean; Body: ComponentType };

export const TAB_GROUPS = [
  { id: 'organisation', tabs: ['brand', 'hours', 'fields'] },
  { id: 'messages', tabs: ['channels', 'engine', 'limits', 'prices', 'forms'] },
  { id: 'access', tabs: ['team', 'keys', 'audit', 'sample'] },
] as const;
export type TabId = (typeof TAB_GROUPS)[number]['tabs'][number];

const ADMIN: TabId[] = ['keys', 'audit', 'sample'];

const BODIES: Record<TabId, ComponentType> = {
  brand: lazy(async () => ({ default: (await import('./brand/BrandTab.tsx')).BrandTab })),
  hours: lazy(async () => ({ default: (await import('./hours/HoursTab.tsx')).HoursTab })),
  fields: lazy(async () => ({ default: (await import('./fields/FieldsTab.tsx')).FieldsTab })),
  channels: lazy(async () => ({ default: (await import('./channels/ChannelsTab.tsx')).ChannelsTab })),
  engine: lazy(async () => ({ default: (await import('./engine/EngineTab.tsx')).EngineTab })),
  limits: lazy(async () => ({ default: (await import('./limits/LimitsTab.tsx')).LimitsTab })),
  prices: lazy(async () => ({ default: (await import('./prices/PricesTab.tsx')).PricesTab })),
  forms: lazy(async () => ({ default: (await import('./forms/FormsTab.tsx')).FormsTab })),
  team: lazy(async () => ({ default: (await import('./team/TeamTab.tsx')).TeamTab })),
  keys: lazy(async () => ({ default: (await import('./keys/KeysTab.tsx')).KeysTab })),
  audit: lazy(async () => ({ default: (await import('./audit/AuditTab.tsx')).AuditTab })),
  sample: lazy(async () => ({ default: (await import('./SampleTab.tsx')).SampleTab })),
};

export function tabOf(id: string | undefined): Tab | null {
  const known = TAB_GROUPS.flatMap(({ tabs }) => [...tabs]).find((one) => one === id);
  return known === undefined ? null : { id: known, admin: ADMIN.includes(known), Body: BODIES[known] };
}
