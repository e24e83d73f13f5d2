import type { Groups } from '../../contacts/groups.ts';
import {
  GroupId,
  GroupPage,
  GroupView,
  MembersAnswer,
  MembersChange,
  NewGroup,
} from '../../contract/groups.ts';
import { Page } from '../../contract/page.ts';
import { route, type Route } from '../route.ts';

const tag = 'Groups';
const missing = { 404: 'There is no such group.' };
const taken = { 409: 'Another group has this name already; `group` is its id.' };

export function groupsRoutes(groups: Groups): Route[] {
  return [...collectionRoutes(groups), ...groupRoutes(groups), membersRoute(groups)];
}

function collectionRoutes(groups: Groups): Route[] {
  return [
    route({
      method: 'get',
      path: '/groups',
      tag,
      summary: 'List the groups, oldest first',
      permission: 'contacts:read',
      query: Page,
      answers: { 200: GroupPage },
      handle: async ({ query }) => ({ json: await groups.list(query.after ?? null, query.limit) }),
    }),
    route({
      method: 'post',
      path: '/groups',
      tag,
      summary: 'Add a group',
      permission: 'contacts:write',
      idempotent: true,
      body: NewGroup,
      answers: { 201: GroupView },
      refusals: taken,
      handle: async ({ body }) => ({ status: 201, json: await groups.create(body.name) }),
    }),
  ];
}

function groupRoutes(groups: Groups): Route[] {
  return [
    route({
      method: 'get',
      path: '/groups/{id}',
      tag,
      summary: 'Read a group',
      permission: 'contacts:read',
      params: GroupId,
      answers: { 200: GroupView },
      refusals: missing,
      handle: async ({ params }) => ({ json: await groups.read(params.id) }),
    }),
    route({
      method: 'patch',
      path: '/groups/{id}',
      tag,
      summary: 'Rename a group',
      permission: 'contacts:write',
      params: GroupId,
      body: NewGroup,
      answers: { 200: GroupView },
      refusals: { ...missing, ...taken },
      handle: async ({ params, body }) => ({ json: await groups.rename(params.id, body.name) }),
    }),
    route({
      method: 'delete',
      path: '/groups/{id}',
      tag,
      summary: 'Remove a group; its contacts stay',
      permission: 'contacts:write',
      params: GroupId,
      answers: { 204: null },
      refusals: missing,
      handle: async ({ params }) => {
        await groups.remove(params.id);
        return { status: 204 };
      },
    }),
  ];
}

function membersRoute(groups: Groups): Route {
  return route({
    method: 'post',
    path: '/groups/{id}/contacts',
    tag,
    summary: 'Put contacts into a group, and take others out',
    permission: 'contacts:write',
    idempotent: true,
    params: GroupId,
    body: MembersChange,
    answers: { 200: MembersAnswer },
    refusals: missing,
    handle: async ({ params, body }) => ({ json: await groups.change(params.id, body) }),
  });
}
