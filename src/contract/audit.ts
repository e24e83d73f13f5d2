import { z } from 'zod';
import { Page, pageOf } from './page.ts';

/**
 * What people and programs do, as words that never change: entries are kept for more than a year. A route that
 * changes something has its word here (a test holds it); a word whose route has gone stays.
 */
export const AuditAction = z
  .enum([
    'appointments.change',
    'appointments.remove',
    'blocks.change',
    'blocks.create',
    'blocks.refresh',
    'blocks.remove',
    'campaigns.change',
    'campaigns.create',
    'campaigns.duplicate',
    'campaigns.export',
    'campaigns.pause',
    'campaigns.preflight',
    'campaigns.remove',
    'campaigns.resume',
    'campaigns.schedule',
    'campaigns.stop',
    'campaigns.test',
    'campaigns.unschedule',
    'contacts.change',
    'contacts.consents',
    'contacts.create',
    'contacts.remove',
    'forms.change',
    'forms.create',
    'forms.remove',
    'groups.change',
    'groups.contacts',
    'groups.create',
    'groups.remove',
    'imports.create',
    'keys.create',
    'keys.remove',
    'library.use',
    'media.create',
    'orders.create',
    'ready-made.use',
    'sample-club.create',
    'sample-club.remove',
    'sandbox.remove',
    'sandbox.replies',
    'segments.change',
    'segments.create',
    'segments.remove',
    'session.refused',
    'session.sign-in',
    'session.sign-out',
    'settings.change',
    'setup.create',
    'suppressions.create',
    'suppressions.remove',
    'templates.change',
    'templates.create',
    'templates.remove',
    'templates.restore',
    'uncertain.decide',
    'users.change',
    'users.create',
    'users.password',
    'users.remove',
  ])
  .meta({ id: 'AuditAction' });
export type AuditAction = z.infer<typeof AuditAction>;

/** `nobody`: a try at signing in that was refused. */
export const AuditActorKind = z.enum(['user', 'key', 'nobody']);
export type AuditActorKind = z.infer<typeof AuditActorKind>;

export const AuditEntry = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    actor: z.object({
      kind: AuditActorKind,
      id: z.string().nullable(),
      name: z.string().nullable().describe('As it was at the time'),
    }),
    action: AuditAction,
    area: z.string().describe('The part of the API: campaigns, contacts …'),
    object: z
      .object({
        kind: z.string().describe('The list that it is found in: campaigns, contacts …'),
        id: z.string(),
        name: z.string().nullable().describe('Of campaigns, templates, segments and members of staff alone'),
      })
      .nullable(),
    changed: z.array(z.string()).describe('Names of what was sent, never its values'),
    rows: z.int().nullable().describe('How many, where a list was sent'),
    from: z.string().nullable().describe('The network of the caller: an address without its end'),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditQuery = Page.extend({
  actor: z.string().min(1).max(64).optional().describe('Id of a user or a key'),
  area: z.string().min(1).max(40).optional(),
});
export const AuditPage = pageOf(AuditEntry);
