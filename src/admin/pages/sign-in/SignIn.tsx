import { Alert, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { Refusal } from '../../api/refusal.ts';
import { useSignIn } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import { useMessage } from '../../parts/Failed.tsx';
import { PasswordBox } from '../../parts/PasswordBox.tsx';
import { Door } from './Door.tsx';
import { DoorForm } from './DoorForm.tsx';
import { useSignInWords } from './words.ts';

export function SignIn() {
  const say = useSignInWords();
  const signIn = useSignIn();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const why = useWhy();
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => dataOf(api.GET('/setup')) });
  const form = useForm({ initialValues: { email: '', password: '' } });
  const enter = useAct({
    run: (body: { email: string; password: string }) => dataOf(api.POST('/session', { body })),
    onRefused: () => true,
    onDone(session) {
      signIn.begin(session);
      void navigate(wayBack(search.get('back')), { replace: true });
    },
  });
  const awaited = setup.data?.awaited === true && (
    <Alert variant="outline">
      {say('awaited.text')} <Link to="/setup">{say('awaited.token')}</Link>
    </Alert>
  );
  return (
    <Door title={say('title')}>
      <DoorForm
        fault={enter.isError ? why(enter.error) : null}
        submit={say('enter')}
        busy={enter.isPending}
        onSubmit={form.onSubmit((values) => enter.mutate(values))}
        before={awaited}
        after={
          <Text size="xs" c="dimmed">
            {say('forgotten')}
          </Text>
        }
      >
        <TextInput
          label={say('email')}
          type="email"
          autoComplete="username"
          dir="ltr"
          required
          {...form.getInputProps('email')}
        />
        <PasswordBox
          label={say('password')}
          autoComplete="current-password"
          dir="ltr"
          required
          {...form.getInputProps('password')}
        />
      </DoorForm>
    </Door>
  );
}

/** Why somebody was not let in. */
function useWhy(): (error: unknown) => string {
  const say = useSignInWords();
  const message = useMessage();
  return (error) => {
    if (!(error instanceof Refusal)) return message(error);
    if (error.status === 401 || error.status === 422) return say('wrong');
    if (error.status !== 429) return message(error);
    const seconds = Number(error.problem.retryAfterSeconds);
    return Number.isFinite(seconds) ? say('wait', { seconds: Math.ceil(seconds) }) : say('waitSome');
  };
}

/** Only ways within the product lead back. */
function wayBack(back: string | null): string {
  return back?.startsWith('/') === true && !/^\/[/\\]/.test(back) ? back : '/';
}
