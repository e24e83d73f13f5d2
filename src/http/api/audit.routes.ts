import type { Audit } from '../../audit/audit.ts';
import { AuditPage, AuditQuery } from '../../contract/audit.ts';
import { route, type Route } from '../route.ts';

export function auditRoutes(audit: Pick<Audit, 'page'>): Route[] {
  return [
    route({
      method: 'get',
      path: '/audit',
      tag: 'Audit',
      summary: 'Who did what, newest first',
      // Looking over colleagues' shoulders is the admins' part; settings:read is everybody's, keys' too.
      permission: 'staff:manage',
      query: AuditQuery,
      answers: { 200: AuditPage },
      handle: async ({ query: { limit, after, actor, area } }) => ({
        json: await audit.page({ actor: actor ?? null, area: area ?? null }, { limit, after: after ?? null }),
      }),
    }),
  ];
}
