import { z } from 'zod';
import { Page, pageOf } from './page.ts';
import { Email, FieldValue, fieldsOf, line, Mobile, optionalLine } from './texts.ts';

/** The most rows of one request. */
export const MOST_ORDERS = 1000;
const MOST_ITEMS = 200;
/** With two decimals, sums of thousands of such amounts are still exact. */
const MOST_MONEY = 1_000_000_000_000;
const YEARS = [1990, 2200] as const;

export const Ref = line(100).refine((ref) => ref !== '', 'is blank');

/** A name that may not be blank. */
function named(max: number) {
  return line(max).refine((text) => text !== '', 'is blank');
}

const Money = z
  .number()
  .min(0)
  .max(MOST_MONEY)
  .refine((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-4, 'has more than two decimals');

const At = z.iso
  .datetime({ offset: true, abort: true, error: 'is not a moment; write it as 2026-11-22T10:30:00+03:30' })
  .refine(
    (text) => Number(text.slice(0, 4)) >= YEARS[0] && Number(text.slice(0, 4)) <= YEARS[1],
    `is not in a year from ${YEARS[0]} to ${YEARS[1]}; write the Gregorian year`,
  )
  .transform((text) => new Date(text));

const Item = z.strictObject({
  product: named(100),
  category: optionalLine(60).default(null),
  quantity: z.number().positive().max(1_000_000).default(1),
  price: Money.nullable().default(null).describe('Of one, in the currency of the settings'),
});

/** How the shop names its customer: our id, or any of the customer’s own keys; the first that is known counts. */
export const customerParts = {
  contact: z
    .string()
    .min(1)
    .max(60)
    .nullable()
    .describe('Id of the contact, where it is known')
    .exactOptional(),
  customer: z
    .strictObject({
      ref: optionalLine(100).default(null),
      mobile: Mobile.default(null),
      email: Email.default(null),
    })
    .describe(
      'The customer’s own ref, mobile or email, where the id is not known; the first known one counts',
    )
    .exactOptional(),
};

/** All that the shop may name a customer by; `contact` is our id. */
export type CustomerKeys = Record<'contact' | 'ref' | 'mobile' | 'email', string | null>;

type Named = { contact?: string | null; customer?: Omit<CustomerKeys, 'contact'> };

/** Null when nobody is named. */
export function customerKeysOf({ contact = null, customer }: Named): CustomerKeys | null {
  const { ref = null, mobile = null, email = null } = customer ?? {};
  const keys = { contact, ref, mobile, email };
  return Object.values(keys).some((key) => key !== null) ? keys : null;
}

export const NOBODY_NAMED = 'names nobody; tell `contact`, or the ref, mobile or email of `customer`';

const OrderStatus = z.enum(['placed', 'returned']);

/** What the shop says of an order as a whole. */
export type WholeOrder = {
  ref: string;
  customer: CustomerKeys;
  at: Date;
  total: number;
  items: z.output<typeof Item>[];
  status: z.output<typeof OrderStatus>;
  /** given back in all; null when the row does not say */
  returned: number | null;
  data: Record<string, string | number | boolean>;
};

/** The return of an order that was told before; all of it when `returned` is null. */
export type KnownReturn = { ref: string; returned: number | null };

const typedRow = z.strictObject({
  ref: Ref.describe('The shop’s own number of the order; unique'),
  ...customerParts,
  at: At.describe('When it was placed').exactOptional(),
  total: Money.describe('In the currency of the settings').exactOptional(),
  items: z.array(Item).max(MOST_ITEMS).exactOptional(),
  status: OrderStatus.describe('A return stays one until `returned: 0` is told').exactOptional(),
  returned: Money.describe('Given back so far, in all: a part of the total, or all of it').exactOptional(),
  data: fieldsOf(FieldValue).describe('Values for the texts of messages about it').exactOptional(),
});

/** An order as a whole; or, with nothing but `ref`, `status: returned` and `returned`, the return of a known one. */
export const OrderRow = typedRow.transform((row, context): WholeOrder | KnownReturn => {
  const { contact: _c, customer: _k, at, total, items, status, returned = null, data, ref } = row;
  const isReturn = status === 'returned' && Object.keys(row).every((name) => RETURN_PARTS.has(name));
  if (isReturn) return { ref, returned };
  const keys = customerKeysOf(row);
  const fault = (place: string, message: string): never => {
    context.addIssue({ code: 'custom', path: [place], message });
    return z.NEVER;
  };
  if (keys === null) fault('customer', NOBODY_NAMED);
  if (at === undefined) fault('at', 'is missing; tell when the order was placed');
  if (total === undefined) fault('total', 'is missing; tell what the order came to');
  if (returned !== null && returned > (total ?? returned)) fault('returned', 'is more than the total');
  if (keys === null || at === undefined || total === undefined) return z.NEVER;
  return {
    ref,
    customer: keys,
    at,
    total,
    items: items ?? [],
    status: status ?? 'placed',
    returned,
    data: data ?? {},
  };
});
export type OrderRow = z.output<typeof OrderRow>;

const RETURN_PARTS = new Set(['ref', 'status', 'returned']);

const ROWS_RULE = `must be one order, or a list of 1 to ${MOST_ORDERS} of them`;

export const OrderRows = z.union(
  [OrderRow, z.array(z.unknown()).min(1, ROWS_RULE).max(MOST_ORDERS, ROWS_RULE)],
  {
    error: ROWS_RULE,
  },
);

export const OrderOutcome = z
  .enum(['created', 'same', 'changed', 'returned', 'unmatched', 'refused'])
  .describe(
    'unmatched: it is kept, and attached when a contact with one of its keys appears; refused: nothing was kept',
  );
export type OrderOutcome = z.infer<typeof OrderOutcome>;

export const OrderAnswer = z.object({
  index: z.int().describe('Place in the list that was sent, from 0'),
  ref: z.string().nullable(),
  outcome: OrderOutcome,
  contact: z.string().nullable().describe('Whose order it is'),
  errors: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .describe('Why a row was refused, and where'),
});
export type OrderAnswer = z.infer<typeof OrderAnswer>;

export const OrderAnswers = z.object({ items: z.array(OrderAnswer) });

export const OrderView = z.object({
  ref: z.string(),
  contact: z.string().nullable().describe('null while nobody with its keys is known'),
  customer: z.object({
    contact: z.string().nullable(),
    ref: z.string().nullable(),
    mobile: z.string().nullable(),
    email: z.string().nullable(),
  }),
  at: z.iso.datetime(),
  total: z.number(),
  items: z.array(
    z.object({
      product: z.string(),
      category: z.string().nullable(),
      quantity: z.number(),
      price: z.number().nullable(),
    }),
  ),
  status: OrderStatus.describe('returned: as a whole'),
  returned: z.number().describe('Given back so far'),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  receivedAt: z.iso.datetime().describe('When it became known here, and whose it is'),
  updatedAt: z.iso.datetime(),
  revision: z.int().describe('Rises with every change'),
});

export const OrderPage = pageOf(OrderView);

export const OrderQuery = Page.extend({
  contact: z.string().min(1).max(60).optional(),
  unmatched: z.enum(['true']).optional().describe('Only orders whose customer is not known here'),
});
export type OrderQuery = z.output<typeof OrderQuery>;

export const OrderRef = z.strictObject({ ref: Ref });
