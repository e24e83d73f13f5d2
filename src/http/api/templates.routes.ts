import { Page } from '../../contract/page.ts';
import {
  DraftPreview,
  DraftPreviewRequest,
  NewTemplate,
  PreviewRequest,
  TemplateChange,
  TemplateCheckAnswer,
  TemplateContent,
  TemplateId,
  TemplatePage,
  TemplatePreview,
  TemplateVariants,
  TemplateWithFacts,
} from '../../contract/templates.ts';
import type { TemplateActions } from '../../templates/templates.ts';
import { nameOf } from '../actor.ts';
import { route, type Route } from '../route.ts';
import { shown, shownWithFacts } from './template-view.ts';

const tag = 'Templates';
const refusals = { 404: 'There is no such template' };

type Actions = Omit<TemplateActions, 'version' | 'withFacts'>;

export function templatesRoutes(templates: Actions): Route[] {
  return [
    ...collectionRoutes(templates),
    ...draftRoutes(templates),
    ...templateRoutes(templates),
    ...looks(templates),
  ];
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
      async handle({ query }) {
        const { items, next } = await templates.list(query.after ?? null, query.limit);
        return { json: { items: items.map(shown), next } };
      },
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
      handle: async ({ body, actor }) => ({
        status: 201,
        json: shownWithFacts(await templates.create(body, nameOf(actor))),
      }),
    }),
  ];
}

/** What is not saved yet, while it is being written. */
function draftRoutes(templates: Actions): Route[] {
  return [
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
    route({
      method: 'post',
      path: '/templates/preview',
      tag,
      summary: 'Write a text that is not saved as one contact would get it, or with sample values',
      permission: 'templates:read',
      body: DraftPreviewRequest,
      answers: { 200: DraftPreview },
      handle: async ({ body }) => ({ json: await templates.previewDraft(body) }),
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
      params: TemplateId,
      answers: { 200: TemplateWithFacts },
      refusals,
      handle: async ({ params }) => ({ json: shownWithFacts(await templates.read(params.id)) }),
    }),
    route({
      method: 'put',
      path: '/templates/{id}',
      tag,
      summary: 'Change a template: a new version, while runs keep the one they were opened with',
      permission: 'templates:write',
      params: TemplateId,
      body: TemplateChange,
      answers: { 200: TemplateWithFacts },
      refusals: { ...refusals, 409: 'Somebody has changed it meanwhile' },
      async handle({ params, body: { version, ...content }, actor }) {
        const who = { edited: version ?? null, by: nameOf(actor) };
        return { json: shownWithFacts(await templates.change(params.id, content, who)) };
      },
    }),
    route({
      method: 'delete',
      path: '/templates/{id}',
      tag,
      summary: 'Remove a template that no campaign needs',
      permission: 'templates:write',
      params: TemplateId,
      answers: { 204: null },
      refusals: { ...refusals, 409: 'A campaign needs it' },
      async handle({ params }) {
        await templates.remove(params.id);
        return { status: 204 };
      },
    }),
  ];
}

function looks(templates: Actions): Route[] {
  return [
    route({
      method: 'get',
      path: '/templates/{id}/variants',
      tag,
      summary: 'Put the languages side by side: what each uses, and what one lacks',
      permission: 'templates:read',
      params: TemplateId,
      answers: { 200: TemplateVariants },
      refusals,
      handle: async ({ params }) => ({ json: await templates.variants(params.id) }),
    }),
    route({
      method: 'post',
      path: '/templates/{id}/preview',
      tag,
      summary: 'Write a template as one contact would get it, or with sample values',
      permission: 'templates:read',
      params: TemplateId,
      body: PreviewRequest,
      answers: { 200: TemplatePreview },
      refusals,
      handle: async ({ params, body }) => ({ json: await templates.preview(params.id, body) }),
    }),
  ];
}
