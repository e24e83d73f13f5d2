import { z } from 'zod';
import { networkOf, type NewEntry } from '../audit/entry.ts';
import type { Actor } from '../auth/roles.ts';
import { AuditAction } from '../contract/audit.ts';
import { AppError } from '../lib/errors.ts';
import { REPLAYED_HEADER } from './idempotency.ts';
import type { Answer, Route } from './route.ts';

/** A request that was admitted and understood, and is about to be handled. */
export type Deed = {
  route: Route;
  actor: Actor | null;
  /** the object's own id first */
  params: Record<string, unknown>;
  body: unknown;
  address: string;
};

export type Watch = (deed: Deed, handle: () => Promise<Answer>) => Promise<Answer>;

export type WitnessDeps = {
  note(what: () => NewEntry | Promise<NewEntry>): void;
  /** the member of staff who signs in with this address, if any */
  userOf(email: string): Promise<{ id: string; name: string } | null>;
};

/** The objects whose names are no customer's, and stand in the answer anyway. */
const NAMED = new Set(['campaigns', 'templates', 'segments']);

/** The words of routes that the rule does not name well. */
const OWN_WORDS: Record<string, AuditAction> = {
  'post /session': 'session.sign-in',
  'delete /session': 'session.sign-out',
};
/** Routes that only look, although they ask for more than a permission to read. */
const LOOKS = new Set(['post /imports/columns', 'post /templates/{id}/links']);
const VERBS = { get: 'export', post: 'create', put: 'change', patch: 'change', delete: 'remove' } as const;

/**
 * The one place that tells the audit what was done: each success of a route that changes something or takes addresses
 * out of the house, and each refused sign-in. What only looks, whatever its method, is not noted, nor is an answer
 * that is given again.
 */
export function createWitness({ note, userOf }: WitnessDeps): Watch {
  return async (deed, handle) => {
    try {
      const answer = await handle();
      const action = actionOf(deed.route);
      const replayed = answer.headers?.[REPLAYED_HEADER] !== undefined;
      if (action !== null && !replayed) note(() => entryOf(deed, AuditAction.parse(action), answer));
      return answer;
    } catch (error) {
      if (isRefusedSignIn(deed, error)) note(() => refusedSignIn(deed, userOf));
      throw error;
    }
  };
}

/** `campaigns.schedule` for POST /campaigns/{id}/schedule; null for a route that changes nothing. */
export function actionOf({
  method,
  path,
  permission,
}: Pick<Route, 'method' | 'path' | 'permission'>): string | null {
  if (method === 'get' ? permission !== 'contacts:export' : permission.endsWith(':read')) return null;
  if (LOOKS.has(`${method} ${path}`)) return null;
  const own = OWN_WORDS[`${method} ${path}`];
  if (own !== undefined) return own;
  const [area = '', ...rest] = path.split('/').slice(1);
  const verb = method === 'get' ? undefined : rest.findLast((part) => !part.startsWith('{'));
  return `${area}.${verb ?? VERBS[method]}`;
}

function entryOf(
  { route, actor, params, body, address }: Deed,
  action: AuditAction,
  answer: Answer,
): NewEntry {
  const area = areaOf(route);
  const json = 'json' in answer ? answer.json : null;
  const [id = textIn(json, 'id')] = Object.values(params);
  // An answer may be about another one: the copy, the check.
  const name = NAMED.has(area) && textIn(json, 'id') === id ? textIn(json, 'name') : null;
  return {
    // Signing in, nobody is somebody only afterwards.
    actor:
      actor === null
        ? { kind: 'user', ...signedInBy(json) }
        : { kind: actor.kind, id: actor.id, name: actor.name },
    action,
    area,
    object: typeof id === 'string' ? { kind: area, id, name } : null,
    changed: route.permission === 'public' ? [] : declaredIn(route, body),
    rows: Array.isArray(body) ? body.length : null,
    from: networkOf(address),
  };
}

async function refusedSignIn(
  { route, body, address }: Deed,
  userOf: WitnessDeps['userOf'],
): Promise<NewEntry> {
  const email = textIn(body, 'email');
  const aimedAt = email === null ? null : await userOf(email);
  return {
    actor: { kind: 'nobody', id: null, name: null },
    action: 'session.refused',
    area: areaOf(route),
    // An address that is nobody's is not kept: it may be a password, typed into the wrong field.
    object: aimedAt === null ? null : { kind: 'users', id: aimedAt.id, name: aimedAt.name },
    changed: [],
    rows: null,
    from: networkOf(address),
  };
}

function isRefusedSignIn({ route }: Deed, error: unknown): boolean {
  return route.permission === 'public' && error instanceof AppError && error.status === 401;
}

function areaOf({ path }: Route): string {
  return path.split('/')[1] ?? '';
}

function signedInBy(json: unknown): { id: string | null; name: string | null } {
  const user = valueIn(json, 'user');
  return { id: textIn(user, 'id'), name: textIn(user, 'name') };
}

/** Names that were sent, of those that the route's shape declares: one that a caller made up may be a value. */
function declaredIn({ body: shape }: Route, body: unknown): string[] {
  const declared = new Set(namesIn(shape));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    value !== undefined && declared.has(name) ? [name] : [],
  );
}

function namesIn(shape: unknown): string[] {
  if (shape instanceof z.ZodObject) return Object.keys(shape.shape);
  if (shape instanceof z.ZodUnion) return shape.options.flatMap(namesIn);
  return [];
}

function valueIn(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null
    ? Object.entries(json).find(([key]) => key === name)?.[1]
    : undefined;
}

function textIn(json: unknown, name: string): string | null {
  const value = valueIn(json, name);
  return typeof value === 'string' ? value : null;
}
