import type { Schemas } from '../../../app/session.ts';

type Entry = Schemas['AuditEntry'];

const PLACES: Record<string, (id: string) => string> = {
  campaigns: (id) => `/campaigns/${id}`,
  contacts: (id) => `/contacts/${id}`,
  segments: (id) => `/segments/${id}`,
  templates: (id) => `/templates/${id}`,
  imports: (id) => `/contacts/import/${id}`,
  users: () => '/settings/team',
  keys: () => '/settings/keys',
  forms: () => '/settings/forms',
};

/** The page on which the object of an entry is seen; null for what has none, and for what was removed by it. */
export function placeOf(object: Entry['object'], action: Entry['action']): string | null {
  if (object === null || action.endsWith('.remove')) return null;
  return PLACES[object.kind]?.(encodeURIComponent(object.id)) ?? null;
}
