import type { NotificationData } from '@mantine/notifications';

/** Says something in passing. What shows it is loaded with the first word, if it is not there yet. */
export function toast(data: NotificationData): void {
  void import('@mantine/notifications').then(({ notifications }) => notifications.show(data));
}
