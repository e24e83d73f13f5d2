import { FormChange, FormId, FormPage, FormView, NewForm } from '../../contract/forms.ts';
import { Page } from '../../contract/page.ts';
import type { Forms } from '../../forms/forms.ts';
import { route, type Route } from '../route.ts';

const tag = 'Forms';
const missing = { 404: 'There is no such form.' };
const taken = { 409: 'Another form stands at this address already; `form` is its id.' };

export function formsRoutes(forms: Forms): Route[] {
  return [...collectionRoutes(forms), ...formRoutes(forms)];
}

function collectionRoutes(forms: Forms): Route[] {
  return [
    route({
      method: 'get',
      path: '/forms',
      tag,
      summary: 'List the sign-up forms, oldest first',
      permission: 'contacts:read',
      query: Page,
      answers: { 200: FormPage },
      handle: async ({ query }) => ({ json: await forms.list(query.after ?? null, query.limit) }),
    }),
    route({
      method: 'post',
      path: '/forms',
      tag,
      summary: 'Publish a page on which people sign up, and confirm that the address is theirs',
      permission: 'contacts:write',
      idempotent: true,
      body: NewForm,
      answers: { 201: FormView },
      refusals: taken,
      handle: async ({ body }) => ({ status: 201, json: await forms.create(body) }),
    }),
  ];
}

function formRoutes(forms: Forms): Route[] {
  return [
    route({
      method: 'get',
      path: '/forms/{id}',
      tag,
      summary: 'Read a sign-up form',
      permission: 'contacts:read',
      params: FormId,
      answers: { 200: FormView },
      refusals: missing,
      handle: async ({ params }) => ({ json: await forms.read(params.id) }),
    }),
    route({
      method: 'patch',
      path: '/forms/{id}',
      tag,
      summary: 'Change a sign-up form, open it or close it; its address and its channel stay',
      permission: 'contacts:write',
      params: FormId,
      body: FormChange,
      answers: { 200: FormView },
      refusals: missing,
      handle: async ({ params, body }) => ({ json: await forms.change(params.id, body) }),
    }),
    route({
      method: 'delete',
      path: '/forms/{id}',
      tag,
      summary: 'Remove a sign-up form; its members stay, who has not confirmed is forgotten',
      permission: 'contacts:write',
      params: FormId,
      answers: { 204: null },
      refusals: missing,
      handle: async ({ params }) => {
        await forms.remove(params.id);
        return { status: 204 };
      },
    }),
  ];
}
