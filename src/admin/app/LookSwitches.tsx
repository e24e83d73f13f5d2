import { Button, Group, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { choose, usePrefs } from '../words/prefs.ts';
import { useShell } from './words.ts';

/** Language and light or dark as two quiet buttons, for pages before anybody is signed in. */
export function LookSwitches() {
  const say = useShell();
  const { language } = usePrefs();
  const other = language === 'fa' ? 'en' : 'fa';
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  return (
    <Group gap="xs" mt="lg" justify="center">
      <Button variant="subtle" color="gray" lang={other} onClick={() => choose({ language: other })}>
        {other === 'fa' ? 'فارسی' : 'English'}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
      >
        {scheme === 'dark' ? say('light') : say('dark')}
      </Button>
    </Group>
  );
}
