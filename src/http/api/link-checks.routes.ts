import { LinkChecks, type LinkVerdict } from '../../contract/link-checks.ts';
import { TemplateId } from '../../contract/templates.ts';
import { route, type Route } from '../route.ts';

/** @param check asks each web address of a template; AppError 404 when there is no such template */
export function linkChecksRoutes(check: (template: string) => Promise<LinkVerdict[]>): Route[] {
  return [
    route({
      method: 'post',
      path: '/templates/{id}/links',
      tag: 'Templates',
      summary: 'Ask each web address of a template whether it is there; takes up to a minute',
      permission: 'templates:write',
      params: TemplateId,
      answers: { 200: LinkChecks },
      refusals: { 404: 'There is no such template' },
      handle: async ({ params }) => ({ json: { items: await check(params.id) } }),
    }),
  ];
}
