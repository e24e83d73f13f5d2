import { AppointmentsPanel } from './AppointmentsPanel.tsx';
import { OrdersPanel } from './OrdersPanel.tsx';
import type { Contact } from './api.ts';

export function OrdersTab({ contact }: { contact: Contact }) {
  return (
    <>
      <AppointmentsPanel contact={contact} />
      <OrdersPanel contact={contact} />
    </>
  );
}
