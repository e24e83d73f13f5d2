import type { Role } from '../contract/words.ts';

export const PERMISSIONS = [
  'contacts:read',
  'contacts:write',
  'contacts:export',
  'templates:read',
  'templates:write',
  'campaigns:read',
  'campaigns:write',
  'campaigns:launch',
  'reports:read',
  'settings:read',
  'settings:write',
  'staff:manage',
  'self',
] as const;

/** What a signed-in person or key may do; a route names exactly one. */
export type Permission = (typeof PERMISSIONS)[number];

/** Who is acting: a member of staff, or a program with a key. */
export type Actor = { kind: 'user' | 'key'; id: string; name: string; role: Role };

const READS: Permission[] = [
  'contacts:read',
  'templates:read',
  'campaigns:read',
  'reports:read',
  'settings:read',
];

const GRANTS: Record<Role, ReadonlySet<Permission>> = {
  admin: new Set(PERMISSIONS),
  marketer: new Set<Permission>([
    ...READS,
    'contacts:write',
    'contacts:export',
    'templates:write',
    'campaigns:write',
    'campaigns:launch',
    'self',
  ]),
  // A manager looks at everything and changes nothing. Taking the customers' addresses out of the house
  // in bulk is more than looking, so contacts:export is not a manager's.
  manager: new Set<Permission>([...READS, 'self']),
};

/**
 * Whether an actor may do a thing; what is not granted is denied.
 * `self` is one's own session and password: only a person has these, a key never does.
 */
export function may(actor: Actor, permission: Permission): boolean {
  if (permission === 'self' && actor.kind === 'key') return false;
  return GRANTS[actor.role].has(permission);
}
