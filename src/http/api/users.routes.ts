import { z } from 'zod';
import type { Staff } from '../../auth/staff.ts';
import { NewUser, User, UserChange, Users } from '../../contract/auth.ts';
import { Page } from '../../contract/page.ts';
import { route, type Route } from '../route.ts';

const One = z.strictObject({ id: z.string().min(1).max(64) });
const tag = 'Users';
const permission = 'staff:manage';
const LAST_ADMIN = 'This is the last admin';

export function usersRoutes(staff: Staff): Route[] {
  return [...allRoutes(staff), ...oneRoutes(staff)];
}

function allRoutes(staff: Staff): Route[] {
  return [
    route({
      method: 'get',
      path: '/users',
      tag,
      summary: 'List users, oldest first',
      permission,
      query: Page,
      answers: { 200: Users },
      handle: async ({ query }) => ({
        json: await staff.users({ limit: query.limit, after: query.after ?? null }),
      }),
    }),
    route({
      method: 'post',
      path: '/users',
      tag,
      summary: 'Add a user',
      permission,
      body: NewUser,
      idempotent: true,
      answers: { 201: User },
      refusals: { 409: 'The email address is taken' },
      handle: async ({ body }) => ({ status: 201, json: await staff.addUser(body) }),
    }),
  ];
}

function oneRoutes(staff: Staff): Route[] {
  return [
    route({
      method: 'patch',
      path: '/users/{id}',
      tag,
      summary: 'Change a name, a role or a password, or disable a user',
      permission,
      params: One,
      body: UserChange,
      answers: { 200: User },
      refusals: { 404: 'No such user', 409: LAST_ADMIN },
      handle: async ({ params, body }) => ({ json: await staff.changeUser(params.id, body) }),
    }),
    route({
      method: 'delete',
      path: '/users/{id}',
      tag,
      summary: 'Remove a user',
      permission,
      params: One,
      answers: { 204: null },
      refusals: { 404: 'No such user', 409: LAST_ADMIN },
      handle: async ({ params }) => {
        await staff.removeUser(params.id);
        return { status: 204 };
      },
    }),
  ];
}
