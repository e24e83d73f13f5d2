import { useState, type SubmitEvent } from 'react';
import { Button, Stack } from '@mantine/core';
import { api, dataOf } from '../../../api/client.ts';
import { useSignIn } from '../../../app/session.ts';
import { useAct } from '../../../parts/act.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { PasswordBox } from '../../../parts/PasswordBox.tsx';
import { useRefusals } from '../refused.ts';
import { useTeamWords } from './words.ts';

const NOTHING = { current: '', password: '' };

/** A new password for who is signed in; the session goes on, those of other devices end. */
export function OwnPassword() {
  const say = useTeamWords();
  const signIn = useSignIn();
  const [typed, setTyped] = useState(NOTHING);
  const { fault, take, clear } = useRefusals();
  const change = useAct({
    run: () => dataOf(api.POST('/users/me/password', { body: typed })),
    said: say('changed'),
    onDone(session) {
      signIn.begin(session);
      setTyped(NOTHING);
      clear();
    },
    onRefused: take,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Panel title={say('own')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" maw={360}>
          <PasswordBox
            label={say('current')}
            value={typed.current}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, current: value })}
            error={fault('current')}
            autoComplete="current-password"
            dir="ltr"
            required
          />
          <PasswordBox
            label={say('newPassword')}
            description={say('passwordHelp')}
            value={typed.password}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, password: value })}
            error={fault('password')}
            autoComplete="new-password"
            dir="ltr"
            required
          />
          <div>
            <Button
              type="submit"
              variant="default"
              disabled={typed.current === '' || typed.password === ''}
              loading={change.isPending}
            >
              {say('change')}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  );
}
