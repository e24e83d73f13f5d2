import {
  DiffQuery,
  RestoreRequest,
  TemplateDiff,
  TemplateVersionPage,
  TemplateVersionRead,
  VersionId,
  VersionsPage,
} from '../../contract/template-versions.ts';
import { TemplateId, TemplateWithFacts } from '../../contract/templates.ts';
import type { TemplateActions } from '../../templates/templates.ts';
import type { VersionActions } from '../../templates/versions.ts';
import { nameOf } from '../actor.ts';
import { route, type Route } from '../route.ts';
import { shownWithFacts } from './template-view.ts';

const tag = 'Templates';
const refusals = { 404: 'There is no such template or version' };

export function templateVersionsRoutes(
  versions: VersionActions,
  templates: Pick<TemplateActions, 'withFacts'>,
): Route[] {
  return [...readRoutes(versions), restoreRoute(versions, templates)];
}

function readRoutes(versions: VersionActions): Route[] {
  return [
    route({
      method: 'get',
      path: '/templates/{id}/versions',
      tag,
      summary: 'Tell who made which version when, and what changed in one line; newest first',
      permission: 'templates:read',
      params: TemplateId,
      query: VersionsPage,
      answers: { 200: TemplateVersionPage },
      refusals,
      handle: async ({ params, query }) => ({
        json: await versions.list(params.id, query.after ?? null, query.limit),
      }),
    }),
    route({
      method: 'get',
      path: '/templates/{id}/versions/{version}',
      tag,
      summary: 'Read one version; those of a removed template too',
      permission: 'templates:read',
      params: VersionId,
      answers: { 200: TemplateVersionRead },
      refusals,
      handle: async ({ params }) => ({ json: await versions.read(params.id, params.version) }),
    }),
    route({
      method: 'get',
      path: '/templates/{id}/versions/{version}/diff',
      tag,
      summary: 'Show two versions side by side, by language and part, lines and words',
      permission: 'templates:read',
      params: VersionId,
      query: DiffQuery,
      answers: { 200: TemplateDiff },
      refusals,
      handle: async ({ params, query }) => ({
        json: await versions.diff(params.id, params.version, query.against ?? null),
      }),
    }),
  ];
}

function restoreRoute(versions: VersionActions, templates: Pick<TemplateActions, 'withFacts'>): Route {
  return route({
    method: 'post',
    path: '/templates/{id}/versions/{version}/restore',
    tag,
    summary: 'Bring an old content back as a new version, with the newest blocks',
    permission: 'templates:write',
    params: VersionId,
    body: RestoreRequest,
    idempotent: true,
    answers: { 200: TemplateWithFacts },
    refusals: { ...refusals, 409: 'Somebody has changed it meanwhile' },
    async handle({ params: { id, version }, body, actor }) {
      const by = nameOf(actor);
      const restored = await versions.restore(id, version, { edited: body.version ?? null, by });
      return { json: shownWithFacts(await templates.withFacts(restored)) };
    },
  });
}
