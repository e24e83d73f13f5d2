import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** Where words said in passing appear. */
export default function Toasts() {
  return <Notifications position="bottom-center" autoClose={6_000} />;
}
