import type { Orders, ReadRow } from '../../contacts/orders.ts';
import {
  OrderAnswers,
  OrderPage,
  OrderQuery,
  OrderRef,
  OrderRow,
  OrderRows,
  OrderView,
} from '../../contract/orders.ts';
import { invalid } from '../../lib/errors.ts';
import { faultsOf } from '../faults.ts';
import { route, type Route } from '../route.ts';

const tag = 'Orders';

export function ordersRoutes(orders: Omit<Orders, 'sweep'>): Route[] {
  return [
    route({
      method: 'get',
      path: '/orders',
      tag,
      summary: 'List the orders, newest first',
      permission: 'contacts:read',
      query: OrderQuery,
      answers: { 200: OrderPage },
      handle: async ({ query }) => ({ json: await orders.list(query) }),
    }),
    route({
      method: 'post',
      path: '/orders',
      tag,
      summary:
        'Tell one order, or a list of them; in a list each is judged by itself. The same again changes nothing',
      permission: 'contacts:write',
      idempotent: true,
      body: OrderRows,
      answers: { 200: OrderAnswers },
      handle: async ({ body }) => ({ json: { items: await tell(orders, body) } }),
    }),
    route({
      method: 'get',
      path: '/orders/{ref}',
      tag,
      summary: 'Read an order',
      permission: 'contacts:read',
      params: OrderRef,
      answers: { 200: OrderView },
      refusals: { 404: 'There is no such order.' },
      handle: async ({ params }) => ({ json: await orders.read(params.ref) }),
    }),
  ];
}

/** @throws AppError 422 for a single order that cannot be taken; in a list that is the answer of its row */
async function tell(orders: Pick<Orders, 'tell'>, body: OrderRow | unknown[]) {
  if (Array.isArray(body)) return orders.tell(body.map(readRow));
  const answers = await orders.tell([{ ref: body.ref, read: body }]);
  const errors = answers.flatMap((answer) => (answer.outcome === 'refused' ? answer.errors : []));
  if (errors.length > 0) throw invalid(errors);
  return answers;
}

function readRow(value: unknown): ReadRow {
  const result = OrderRow.safeParse(value);
  if (result.success) return { ref: result.data.ref, read: result.data };
  return { ref: refIn(value), read: { faults: faultsOf(result.error) } };
}

/** The ref of a row that cannot be read, as it was sent, so that the sender finds the row again. */
function refIn(value: unknown): string | null {
  const isNamed = typeof value === 'object' && value !== null && 'ref' in value;
  return isNamed && typeof value.ref === 'string' ? value.ref.slice(0, 100) : null;
}
