import { Button, Center, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useSearchParams } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { useSignIn } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import { Page } from '../../parts/Page.tsx';
import { useSignInWords } from './words.ts';

export function SignIn() {
  const say = useSignInWords();
  const signIn = useSignIn();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const form = useForm({ initialValues: { email: '', password: '' } });
  const enter = useAct({
    run: (body: { email: string; password: string }) => dataOf(api.POST('/session', { body })),
    onDone(session) {
      signIn.begin(session);
      void navigate(wayBack(search.get('back')), { replace: true });
    },
  });
  return (
    <Center mih="100dvh" p="md" component="main">
      <div style={{ width: 320 }}>
        <Page title={say('title')}>
          <form onSubmit={form.onSubmit((values) => enter.mutate(values))}>
            <Stack gap="sm">
              <TextInput
                label={say('email')}
                type="email"
                autoComplete="username"
                dir="ltr"
                required
                {...form.getInputProps('email')}
              />
              <PasswordInput
                label={say('password')}
                autoComplete="current-password"
                dir="ltr"
                required
                {...form.getInputProps('password')}
              />
              <Button type="submit" loading={enter.isPending} fullWidth>
                {say('enter')}
              </Button>
            </Stack>
          </form>
        </Page>
      </div>
    </Center>
  );
}

/** Only ways within the product lead back. */
function wayBack(back: string | null): string {
  return back?.startsWith('/') === true && !back.startsWith('//') ? back : '/';
}
