import { useState, type SyntheticEvent } from 'react';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { api, dataOf, onceKey } from '../../api/client.ts';
import type { operations } from '../../api/schema.ts';
import { useSettings } from '../../app/office.ts';
import { useMay } from '../../app/session.ts';
import { fieldErrors } from '../../api/refusal.ts';
import { useAct } from '../../parts/act.ts';
import { Dot } from '../../parts/Dot.tsx';
import { Listing } from '../../parts/Listing.tsx';
import { MomentPicker } from '../../parts/MomentPicker.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { usePages } from '../../parts/pages.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useCommon } from '../../words/common.ts';
import { numberFrom, useFormat } from '../../words/format.ts';
import { useFaultWords } from '../../words/faults.ts';
import type { Contact } from './api.ts';
import { useOrdersWords } from './orders-words.ts';

type Order = operations['getOrders']['responses'][200]['content']['application/json']['items'][number];

export function OrdersPanel({ contact }: { contact: Contact }) {
  const say = useOrdersWords();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const pages = usePages<Order>(['orders', contact.id], (after) =>
    dataOf(
      api.GET('/orders', {
        params: { query: { contact: contact.id, ...(after === undefined ? {} : { after }) } },
      }),
    ),
  );
  const add = (
    <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
      {say('addOrder')}
    </Button>
  );
  return (
    <Panel title={say('orders')} actions={may.write ? add : null} flush>
      <Paged
        pages={pages}
        empty={
          <Text c="dimmed" px="md" pb="md">
            {say('noOrders')}
          </Text>
        }
      >
        {(items) => <OrderList orders={items} />}
      </Paged>
      {adding && <OrderModal contact={contact} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function OrderList({ orders }: { orders: Order[] }) {
  const say = useOrdersWords();
  const format = useFormat();
  const currency = useSettings().data?.currency ?? 'IRR';
  return (
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
      ]}
    />
  );
}

function OrderModal({ contact, onClose }: { contact: Contact; onClose(): void }) {
  const say = useOrdersWords();
  const common = useCommon();
  const format = useFormat();
  const currency = useSettings().data?.currency ?? 'IRR';
  const [ref, setRef] = useState('');
  const [at, setAt] = useState<string | null>(null);
  const [total, setTotal] = useState('');
  const [product, setProduct] = useState('');
  const [tried, setTried] = useState(false);
  const faultIn = useFaultWords();
  const [key] = useState(onceKey);
  const amount = numberFrom(total);
  const items = product.trim() === '' ? [] : [{ product: product.trim() }];
  const save = useAct({
    run: (told: { at: string; total: number }) =>
      dataOf(
        api.POST('/orders', {
          params: { header: key },
          body: { ref: ref.trim(), contact: contact.id, items, ...told },
        }),
      ),
    touches: [
      ['orders', contact.id],
      ['contacts', contact.id],
      ['timeline', contact.id],
    ],
    said: common('saved'),
    onDone: onClose,
    onRefused: (error) => isOfFields(error),
  });
  const faults = fieldErrors(save.error);
  const faultAt = (path: string) => (faults[path] === undefined ? null : faultIn(faults[path]));
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (at !== null && amount !== null) save.mutate({ at, total: amount });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('addOrder')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={send}>
        <Stack gap="sm">
          <TextInput
            label={say('orderRef')}
            required
            maxLength={100}
            value={ref}
            error={faultAt('ref')}
            onChange={(event) => setRef(event.currentTarget.value)}
          />
          <MomentPicker
            value={at}
            onChange={setAt}
            error={tried && at === null ? say('notAMoment') : faultAt('at')}
          />
          <TextInput
            label={say('totalIn', { currency: format.currency(currency) })}
            required
            inputMode="decimal"
            value={total}
            error={tried && amount === null ? say('notANumber') : faultAt('total')}
            onChange={(event) => setTotal(event.currentTarget.value)}
          />
          <TextInput
            label={say('product')}
            maxLength={100}
            value={product}
            error={faultAt('items.0.product')}
            onChange={(event) => setProduct(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {say('addOrder')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const FIELDS = ['ref', 'at', 'total', 'items.0.product'];

/** Whether the form shows what was refused; anything else is said in a toast. */
function isOfFields(error: unknown): boolean {
  return FIELDS.some((path) => Object.hasOwn(fieldErrors(error), path));
}
