import { Button } from '@mantine/core';
import { api, dataOf, onceKey } from '../../api/client.ts';
import type { operations } from '../../api/schema.ts';
import { useSettings } from '../../app/office.ts';
import { useMay } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import { useConfirm } from '../../parts/confirm.tsx';
import { Dot } from '../../parts/Dot.tsx';
import { Listing } from '../../parts/Listing.tsx';
import { useFormat } from '../../words/format.ts';
import type { Contact } from './api.ts';
import { useOrdersWords } from './orders-words.ts';

export type Order = operations['getOrders']['responses'][200]['content']['application/json']['items'][number];

/** Marks an order as given back as a whole, after a question. */
function useReturning(contact: Contact) {
  const say = useOrdersWords();
  const { ask, dialog } = useConfirm();
  const { mutate } = useAct({
    run: (ref: string) =>
      dataOf(
        api.POST('/orders', { params: { header: onceKey() }, body: { ref, status: 'returned' as const } }),
      ),
    touches: [
      ['orders', contact.id],
      ['contacts', contact.id],
      ['timeline', contact.id],
    ],
    said: say('return.done'),
  });
  const askFor = ({ ref }: Order) =>
    ask({
      title: say('return.ask', { ref }),
      text: say('return.text'),
      yes: say('return.yes'),
      danger: true,
      act: () => mutate(ref),
    });
  return { askFor, dialog };
}

type OrderListProps = { contact: Contact; orders: Order[] };

export function OrderList({ contact, orders }: OrderListProps) {
  const say = useOrdersWords();
  const format = useFormat();
  const { write } = useMay();
  const currency = useSettings().data?.currency ?? 'IRR';
  const returning = useReturning(contact);
  const give = (order: Order) => (
    <Button
      variant="subtle"
      aria-label={say('return.one', { ref: order.ref })}
      onClick={() => returning.askFor(order)}
    >
      {say('return.short')}
    </Button>
  );
  return (
    <>
      <Listing<Order>
        label={say('orders')}
        rows={orders}
        rowKey={({ ref }) => ref}
        columns={[
          { key: 'at', title: say('at'), cell: ({ at }) => format.date(at) },
          { key: 'ref', title: say('ref'), cell: ({ ref }) => <span className="latin">{ref}</span> },
          {
            key: 'products',
            title: say('products'),
            cell: ({ items }) => (
              <span className="written">{format.list(items.map(({ product }) => product))}</span>
            ),
          },
          {
            key: 'status',
            title: say('status'),
            cell: ({ status, returned }) => {
              if (status === 'returned') return <Dot tone="warn">{say('returned')}</Dot>;
              if (returned > 0)
                return <Dot tone="warn">{say('partly', { amount: format.money(returned, currency) })}</Dot>;
              return <Dot tone="good">{say('placed')}</Dot>;
            },
          },
          {
            key: 'total',
            title: say('total'),
            end: true,
            cell: ({ total }) => <span className="figures">{format.money(total, currency)}</span>,
          },
          ...(write && orders.some(({ status }) => status === 'placed')
            ? [
                {
                  key: 'return',
                  title: '',
                  end: true,
                  cell: (order: Order) => order.status === 'placed' && give(order),
                },
              ]
            : []),
        ]}
      />
      {returning.dialog}
    </>
  );
}
