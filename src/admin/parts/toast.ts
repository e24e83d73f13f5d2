import type { NotificationData } from '@mantine/notifications';
import { useCommon } from '../words/common.ts';
import { currentPrefs } from '../words/prefs.ts';

/** Says something in passing. What shows it is loaded with the first word, if it is not there yet. */
export function toast(data: NotificationData): void {
  const closeButtonProps = { 'aria-label': useCommon.in[currentPrefs().language]('close') };
  void import('@mantine/notifications').then(({ notifications }) =>
    notifications.show({ closeButtonProps, ...data }),
  );
}
