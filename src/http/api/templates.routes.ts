import { z } from 'zod';
import { Page } from '../../contract/page.ts';
import {
  NewTemplate,
  PreviewRequest,
  TemplateChange,
  TemplateCheckAnswer,
  TemplateContent,
  TemplatePage,
  TemplatePreview,
  TemplateWithFacts,
} from '../../contract/templates.ts';
import type { TemplateActions } from '../../templates/templates.ts';
import { route, type Route } from '../route.ts';

const Id = z.strictObject({ id: z.string().min(1).max(60) });
const tag = 'Templates';
const refusals = { 404: 'There is no such template' };

type Actions = Omit<TemplateActions, 'version'>;

export function templatesRoutes(templates: Actions): Route[] {
  return [...collectionRoutes(templates), ...templateRoutes(templates), previewRoute(templates)];
}

function collectionRoutes(templates: Actions): Route[] {
  return [
    route({
      method: 'get',
      path: '/templates',
      tag,
      summary: 'List the templates, oldest first',
      permission: 'templates:read',
      query: Page,
      answers: { 200: TemplatePage },
      handle: async ({ query }) => ({ json: await templates.list(query.after ?? null, query.limit) }),
    }),
    route({
      method: 'post',
      path: '/templates',
      tag,
      summary: 'Keep a new template; every problem is told with its line and column',
      permission: 'templates:write',
      body: NewTemplate,
      idempotent: true,
      answers: { 201: TemplateWithFacts },
      handle: async ({ body }) => ({ status: 201, json: await templates.create(body) }),
    }),
    route({
      method: 'post',
      path: '/templates/check',
      tag,
      summary: 'Judge a text that is not saved: problems, fields, links, length',
      permission: 'templates:read',
      body: TemplateContent,
      answers: { 200: TemplateCheckAnswer },
      handle: async ({ body }) => ({ json: await templates.check(body) }),
    }),
  ];
}

function templateRoutes(templates: Actions): Route[] {
  return [
    route({
      method: 'get',
      path: '/templates/{id}',
      tag,
      summary: 'Read a template',
      permission: 'templates:read',
      params: Id,
      answers: { 200: TemplateWithFacts },
      refusals,
      handle: async ({ params }) => ({ json: await templates.read(params.id) }),
    }),
    route({
      method: 'put',
      path: '/templates/{id}',
      tag,
      summary: 'Change a template: a new version, while runs keep the one they were opened with',
      permission: 'templates:write',
      params: Id,
      body: TemplateChange,
      answers: { 200: TemplateWithFacts },
      refusals: { ...refusals, 409: 'Somebody has changed it meanwhile' },
      handle: async ({ params, body: { version, ...content } }) => ({
        json: await templates.change(params.id, content, version ?? null),
      }),
    }),
    route({
      method: 'delete',
      path: '/templates/{id}',
      tag,
      summary: 'Remove a template that no campaign needs',
      permission: 'templates:write',
      params: Id,
      answers: { 204: null },
      refusals: { ...refusals, 409: 'A campaign needs it' },
      async handle({ params }) {
        await templates.remove(params.id);
        return { status: 204 };
      },
    }),
  ];
}

function previewRoute(templates: Actions): Route {
  return route({
    method: 'post',
    path: '/templates/{id}/preview',
    tag,
    summary: 'Write a template as one contact would get it, or with sample values',
    permission: 'templates:read',
    params: Id,
    body: PreviewRequest,
    answers: { 200: TemplatePreview },
    refusals,
    handle: async ({ params, body }) => ({ json: await templates.preview(params.id, body) }),
  });
}
