import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { api, dataOf } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { Paged } from '../../parts/Paged.tsx';
import { usePages } from '../../parts/pages.ts';
import { Panel } from '../../parts/Panel.tsx';
import type { Contact } from './api.ts';
import { OrderList, type Order } from './OrderList.tsx';
import { OrderModal } from './OrderModal.tsx';
import { useOrdersWords } from './orders-words.ts';

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
        {(items) => <OrderList contact={contact} orders={items} />}
      </Paged>
      {adding && <OrderModal contact={contact} onClose={() => setAdding(false)} />}
    </Panel>
  );
}
