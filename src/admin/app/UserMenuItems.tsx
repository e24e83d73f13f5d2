import {
  Button,
  Divider,
  Popover,
  SegmentedControl,
  Stack,
  Text,
  useMantineColorScheme,
} from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { StandIn, useFromClosed, type ButtonRef } from '../parts/StandIn.tsx';
import { useGlossary } from '../words/i18n.ts';
import { choose, usePrefs } from '../words/prefs.ts';
import { useSession, useSignIn } from './session.ts';
import { useShell } from './words.ts';

type Opening = { button: ButtonRef; opened: boolean; onChange(opened: boolean): void };

/**
 * What the account's button opens: who is signed in, how this device shows things, and the way out.
 * A small dialog, for a menu may not hold choices like these.
 */
export default function UserMenuItems({ button, opened, onChange }: Opening) {
  const say = useShell();
  const word = useGlossary();
  const user = useSession().data?.user;
  const signIn = useSignIn();
  const navigate = useNavigate();
  const signOut = async () => {
    await signIn.end();
    await navigate('/login', { replace: true });
  };
  return (
    <Popover
      position="bottom-end"
      width={264}
      trapFocus
      returnFocus
      opened={useFromClosed(opened)}
      onChange={onChange}
    >
      <Popover.Target>
        <StandIn button={button} />
      </Popover.Target>
      <Popover.Dropdown p={4}>
        {/* It is entered at its top: the trap alone would begin at a choice that is not taken. */}
        <Stack gap={2} px="sm" py={6} tabIndex={-1} data-autofocus style={{ outline: 'none' }}>
          <Text size="sm" fw={600}>
            <bdi>{user?.name}</bdi>
          </Text>
          <Text size="xs" c="dimmed">
            {user !== undefined && word(user.role)}
          </Text>
        </Stack>
        <Divider my={4} />
        <Looks />
        <Divider my={4} />
        <Button
          variant="subtle"
          color="gray"
          fullWidth
          justify="start"
          leftSection={<IconLogout size={15} />}
          onClick={() => void signOut()}
        >
          {say('signOut')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Language, calendar and light or dark. */
function Looks() {
  const say = useShell();
  const word = useGlossary();
  const { language, calendar } = usePrefs();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap="xs" px="sm" py={6}>
      <Choice
        label={say('language')}
        value={language}
        onChange={(value) => choose({ language: value })}
        data={[
          { value: 'fa', label: 'فارسی' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Choice
        label={say('calendar')}
        value={calendar}
        onChange={(value) => choose({ calendar: value })}
        data={[
          { value: 'jalali', label: word('jalali') },
          { value: 'gregorian', label: word('gregorian') },
        ]}
      />
      <Choice
        label={say('look')}
        value={colorScheme}
        onChange={setColorScheme}
        data={[
          { value: 'light', label: say('light') },
          { value: 'dark', label: say('dark') },
          { value: 'auto', label: say('auto') },
        ]}
      />
    </Stack>
  );
}

type ChoiceProps<V extends string> = {
  label: string;
  value: V;
  data: { value: V; label: string }[];
  onChange(value: V): void;
};

function Choice<V extends string>({ label, value, data, onChange }: ChoiceProps<V>) {
  return (
    <div>
      <Text size="xs" c="dimmed" mb={2}>
        {label}
      </Text>
      <SegmentedControl fullWidth aria-label={label} value={value} data={data} onChange={onChange} />
    </div>
  );
}
