import type { Actor } from '../../auth/roles.ts';
import type { Contacts } from '../../contacts/contacts.ts';
import { ConsentEntry, StatedConsent } from '../../contract/consent.ts';
import {
  ContactChange,
  ContactChannel,
  ContactId,
  ContactPage,
  ContactQuery,
  ContactView,
  NewContact,
} from '../../contract/contacts.ts';
import { z } from 'zod';
import { route, type Route } from '../route.ts';

const tag = 'Contacts';
const missing = { 404: 'There is no such contact.' };
const taken = { 409: 'Another contact has this ref, mobile or email already; `contact` is its id.' };

export function contactsRoutes(contacts: Contacts): Route[] {
  return [...collectionRoutes(contacts), ...contactRoutes(contacts), ...consentRoutes(contacts)];
}

function collectionRoutes(contacts: Contacts): Route[] {
  return [
    route({
      method: 'get',
      path: '/contacts',
      tag,
      summary: 'List and search the contacts, oldest first',
      permission: 'contacts:read',
      query: ContactQuery,
      answers: { 200: ContactPage },
      refusals: { 404: 'There is no such segment.', 409: 'A segment within it was removed' },
      handle: async ({ query }) => ({ json: await contacts.list(query) }),
    }),
    route({
      method: 'post',
      path: '/contacts',
      tag,
      summary: 'Add a contact',
      permission: 'contacts:write',
      idempotent: true,
      body: NewContact,
      answers: { 201: ContactView },
      refusals: taken,
      handle: async ({ body, actor }) => ({ status: 201, json: await contacts.create(body, nameOf(actor)) }),
    }),
  ];
}

function contactRoutes(contacts: Contacts): Route[] {
  return [
    route({
      method: 'get',
      path: '/contacts/{id}',
      tag,
      summary: 'Read a contact',
      permission: 'contacts:read',
      params: ContactId,
      answers: { 200: ContactView },
      refusals: missing,
      handle: async ({ params }) => ({ json: await contacts.read(params.id) }),
    }),
    route({
      method: 'patch',
      path: '/contacts/{id}',
      tag,
      summary: 'Change what is named of a contact; null clears it',
      permission: 'contacts:write',
      params: ContactId,
      body: ContactChange,
      answers: { 200: ContactView },
      refusals: { ...missing, ...taken },
      handle: async ({ params, body, actor }) => ({
        json: await contacts.change(params.id, body, nameOf(actor)),
      }),
    }),
    route({
      method: 'delete',
      path: '/contacts/{id}',
      tag,
      summary: 'Remove a contact; its address stays suppressed if it was',
      permission: 'contacts:write',
      params: ContactId,
      answers: { 204: null },
      refusals: missing,
      handle: async ({ params }) => {
        await contacts.remove(params.id);
        return { status: 204 };
      },
    }),
  ];
}

function consentRoutes(contacts: Contacts): Route[] {
  return [
    route({
      method: 'put',
      path: '/contacts/{id}/consents/{channel}',
      tag,
      summary: 'Write down what the contact says about a channel now',
      permission: 'contacts:write',
      params: ContactChannel,
      body: StatedConsent,
      answers: { 200: ContactView },
      refusals: missing,
      handle: async ({ params, body, actor }) => ({
        json: await contacts.setConsent(params.id, params.channel, body, nameOf(actor)),
      }),
    }),
    route({
      method: 'get',
      path: '/contacts/{id}/consents',
      tag,
      summary: 'Every statement of consent, newest first',
      permission: 'contacts:read',
      params: ContactId,
      answers: { 200: z.object({ items: z.array(ConsentEntry) }) },
      refusals: missing,
      handle: async ({ params }) => ({ json: { items: await contacts.consentsOf(params.id) } }),
    }),
  ];
}

/** How the history of consents names who wrote something down. */
function nameOf({ kind, id }: Actor): string {
  return `${kind}:${id}`;
}
