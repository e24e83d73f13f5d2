import { z } from 'zod';
import { Page } from '../../contract/page.ts';
import {
  ExplainQuery,
  ExplainRequest,
  Explanation,
  NewSegment,
  SegmentPage,
  SegmentPreview,
  SegmentPreviewRequest,
  SegmentView,
} from '../../contract/segments.ts';
import { Vocabulary } from '../../contract/vocabulary.ts';
import type { SegmentActions } from '../../segments/segments.ts';
import { route, type Route } from '../route.ts';
import type { AskReach } from './preflights.routes.ts';

const Id = z.strictObject({ id: z.string().min(1).max(60) });
const tag = 'Segments';
const refusals = { 404: 'There is no such segment' };

type Actions = Omit<SegmentActions, 'filterOf' | 'check'>;

export function segmentsRoutes(segments: Actions, reach: AskReach): Route[] {
  return [...collectionRoutes(segments), ...askingRoutes(segments, reach), ...segmentRoutes(segments)];
}

function collectionRoutes(segments: Actions): Route[] {
  return [
    route({
      method: 'get',
      path: '/segments',
      tag,
      summary: 'List the segments, oldest first',
      permission: 'contacts:read',
      query: Page,
      answers: { 200: SegmentPage },
      handle: async ({ query }) => ({ json: await segments.list(query.after ?? null, query.limit) }),
    }),
    route({
      method: 'post',
      path: '/segments',
      tag,
      summary: 'Keep a rule under a name',
      permission: 'contacts:write',
      body: NewSegment,
      idempotent: true,
      answers: { 201: SegmentView },
      handle: async ({ body }) => ({ status: 201, json: await segments.create(body.name, body.rule) }),
    }),
    route({
      method: 'get',
      path: '/segments/fields',
      tag,
      summary: 'Read of what a rule is made: fields, the operators that suit each, and the limits',
      permission: 'contacts:read',
      answers: { 200: Vocabulary },
      handle: async () => ({ json: await segments.vocabulary() }),
    }),
  ];
}

/** What a rule comes to, without keeping it; and of one contact, why. */
function askingRoutes(segments: Actions, reach: AskReach): Route[] {
  return [
    route({
      method: 'post',
      path: '/segments/preview',
      tag,
      summary: 'Count the contacts a rule matches, with a sample and the rule in plain words',
      permission: 'contacts:read',
      body: SegmentPreviewRequest,
      answers: { 200: SegmentPreview },
      handle: async ({ body: { rule, channel, purpose } }) => {
        const found = await segments.preview(rule);
        const asked = channel === undefined ? null : { audience: { rule }, channel, purpose };
        return { json: { ...found, reach: asked === null ? null : await reach(asked) } };
      },
    }),
    route({
      method: 'post',
      path: '/segments/explain',
      tag,
      summary: 'Say of one contact what each clause of a rule comes to, and what the contact holds there',
      permission: 'contacts:read',
      body: ExplainRequest,
      answers: { 200: Explanation },
      refusals: { 404: 'There is no such contact' },
      handle: async ({ body }) => ({ json: await segments.explain(body.rule, body.contact) }),
    }),
    route({
      method: 'get',
      path: '/segments/{id}/explain',
      tag,
      summary: 'Say why one contact is or is not in a segment, clause by clause',
      permission: 'contacts:read',
      params: Id,
      query: ExplainQuery,
      answers: { 200: Explanation },
      refusals: { 404: 'There is no such segment or contact', 409: 'A segment in it is gone' },
      handle: async ({ params, query }) => ({
        json: await segments.explainSegment(params.id, query.contact),
      }),
    }),
  ];
}

function segmentRoutes(segments: Actions): Route[] {
  return [
    route({
      method: 'get',
      path: '/segments/{id}',
      tag,
      summary: 'Read a segment',
      permission: 'contacts:read',
      params: Id,
      answers: { 200: SegmentView },
      refusals,
      handle: async ({ params }) => ({ json: await segments.read(params.id) }),
    }),
    route({
      method: 'put',
      path: '/segments/{id}',
      tag,
      summary: 'Change a segment’s name and rule',
      permission: 'contacts:write',
      params: Id,
      body: NewSegment,
      answers: { 200: SegmentView },
      refusals,
      handle: async ({ params, body }) => ({ json: await segments.change(params.id, body.name, body.rule) }),
    }),
    route({
      method: 'delete',
      path: '/segments/{id}',
      tag,
      summary: 'Remove a segment; runs keep the people they were planned for',
      permission: 'contacts:write',
      params: Id,
      answers: { 204: null },
      refusals: { ...refusals, 409: 'A campaign is for it, or another segment is built on it' },
      async handle({ params }) {
        await segments.remove(params.id);
        return { status: 204 };
      },
    }),
  ];
}
