import { api, dataOf } from '../../api/client.ts';
import type { operations } from '../../api/schema.ts';

type Ok<T extends keyof operations, S extends number> = operations[T] extends {
  responses: Record<S, { content: { 'application/json': infer Body } }>;
}
  ? Body
  : never;

export type Suppression = Ok<'getSuppressions', 200>['items'][number];
export type Reason = Suppression['reasons'][number];
export type Channel = Suppression['channel'];
export type Query = NonNullable<operations['getSuppressions']['parameters']['query']>;

export const REASONS: Reason[] = ['unsubscribed', 'stop', 'complaint', 'bounce', 'invalid-address', 'manual'];

/** What a person said themselves: only they take it back. */
export const OWN: Reason[] = ['unsubscribed', 'stop', 'complaint'];
/** What was found out about an address. */
export const DEAD: Reason[] = ['bounce', 'invalid-address'];

export const readSuppressions = (query: Query) => dataOf(api.GET('/suppressions', { params: { query } }));

export const checkAddress = (body: { channel: Channel; address: string }) =>
  dataOf(api.POST('/suppressions/check', { body }));

export const liftSuppression = (id: string) =>
  dataOf(api.DELETE('/suppressions/{id}', { params: { path: { id } } }));
