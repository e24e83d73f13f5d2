import { z } from 'zod';
import {
  BlockChange,
  BlockName,
  BlockPage,
  BlockUsage,
  BlockView,
  NewBlock,
  RefreshAnswer,
  RefreshRequest,
} from '../../contract/blocks.ts';
import { Page } from '../../contract/page.ts';
import type { BlockActions } from '../../templates/blocks.ts';
import type { BlockUsageActions } from '../../templates/blocks-usage.ts';
import { nameOf } from '../actor.ts';
import { route, type Route } from '../route.ts';

const Name = z.strictObject({ name: BlockName });
const tag = 'Blocks';
const refusals = { 404: 'There is no such block' };

type Actions = Omit<BlockActions, 'blocksFor'>;

export function blocksRoutes(blocks: Actions, usage: BlockUsageActions): Route[] {
  return [...collectionRoutes(blocks), ...blockRoutes(blocks), ...usageRoutes(usage)];
}

function collectionRoutes(blocks: Actions): Route[] {
  return [
    route({
      method: 'get',
      path: '/blocks',
      tag,
      summary: 'List the blocks that templates may take in, by name',
      permission: 'templates:read',
      query: Page,
      answers: { 200: BlockPage },
      handle: async ({ query }) => ({ json: await blocks.list(query.after ?? null, query.limit) }),
    }),
    route({
      method: 'post',
      path: '/blocks',
      tag,
      summary: 'Keep a new block; a template takes it in by {{block "name"}}',
      permission: 'templates:write',
      body: NewBlock,
      idempotent: true,
      answers: { 201: BlockView },
      refusals: { 409: 'There is a block of this name' },
      handle: async ({ body: { name, ...content }, actor }) => ({
        status: 201,
        json: await blocks.create(name, content, nameOf(actor)),
      }),
    }),
  ];
}

function blockRoutes(blocks: Actions): Route[] {
  return [
    route({
      method: 'get',
      path: '/blocks/{name}',
      tag,
      summary: 'Read a block',
      permission: 'templates:read',
      params: Name,
      answers: { 200: BlockView },
      refusals,
      handle: async ({ params }) => ({ json: await blocks.read(params.name) }),
    }),
    route({
      method: 'put',
      path: '/blocks/{name}',
      tag,
      summary: 'Change a block: a new version, while templates keep the one that they took in',
      permission: 'templates:write',
      params: Name,
      body: BlockChange,
      answers: { 200: BlockView },
      refusals: { ...refusals, 409: 'Somebody has changed it meanwhile' },
      handle: async ({ params, body: { version, ...content }, actor }) => ({
        json: await blocks.change(params.name, content, { edited: version ?? null, by: nameOf(actor) }),
      }),
    }),
    route({
      method: 'delete',
      path: '/blocks/{name}',
      tag,
      summary: 'Remove a block that nothing takes in',
      permission: 'templates:write',
      params: Name,
      answers: { 204: null },
      refusals: { ...refusals, 409: 'Templates or blocks take it in; they are named' },
      async handle({ params }) {
        await blocks.remove(params.name);
        return { status: 204 };
      },
    }),
  ];
}

function usageRoutes(usage: BlockUsageActions): Route[] {
  return [
    route({
      method: 'get',
      path: '/blocks/{name}/usage',
      tag,
      summary: 'Tell which templates hold a block, and in which version',
      permission: 'templates:read',
      params: Name,
      query: Page,
      answers: { 200: BlockUsage },
      refusals,
      handle: async ({ params, query }) => ({
        json: await usage.usage(params.name, query.after ?? null, query.limit),
      }),
    }),
    route({
      method: 'post',
      path: '/blocks/{name}/refresh',
      tag,
      summary: 'Save a page of the templates that hold a block anew, with the newest one',
      permission: 'templates:write',
      params: Name,
      body: RefreshRequest,
      idempotent: true,
      answers: { 200: RefreshAnswer },
      refusals,
      handle: async ({ params, body: { after, limit }, actor }) => ({
        json: await usage.refresh(params.name, { after: after ?? null, limit, by: nameOf(actor) }),
      }),
    }),
  ];
}
