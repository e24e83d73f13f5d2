import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { fieldErrors, Refusal } from '../../api/refusal.ts';
import { useSignIn } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import { useMessage } from '../../parts/Failed.tsx';
import { PasswordBox } from '../../parts/PasswordBox.tsx';
import { Door } from './Door.tsx';
import { DoorForm } from './DoorForm.tsx';
import { useSignInWords } from './words.ts';

/** The first account; the token comes behind # in the link that the first start prints. */
export function SetUp() {
  const say = useSignInWords();
  const signIn = useSignIn();
  const navigate = useNavigate();
  const why = useWhy();
  const [linked] = useState(() => window.location.hash.slice(1));
  const form = useForm({ initialValues: { token: linked, name: '', email: '', password: '' } });
  const create = useAct({
    run: (body: typeof form.values) => dataOf(api.POST('/setup', { body })),
    onRefused(error) {
      form.setErrors(fieldErrors(error));
      return true;
    },
    onDone(session) {
      signIn.begin(session);
      void navigate('/', { replace: true });
    },
  });
  return (
    <Door title={say('setUp.title')} about={say('setUp.about')}>
      <DoorForm
        fault={create.isError ? why(create.error) : null}
        submit={say('setUp.create')}
        busy={create.isPending}
        onSubmit={form.onSubmit((values) => create.mutate(values))}
      >
        {linked === '' && (
          <TextInput
            label={say('setUp.token')}
            description={say('setUp.tokenHelp')}
            dir="ltr"
            required
            {...form.getInputProps('token')}
          />
        )}
        <TextInput label={say('setUp.name')} autoComplete="name" required {...form.getInputProps('name')} />
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
          description={say('setUp.passwordHelp')}
          autoComplete="new-password"
          minLength={10}
          dir="ltr"
          required
          {...form.getInputProps('password')}
        />
      </DoorForm>
    </Door>
  );
}

function useWhy(): (error: unknown) => string {
  const say = useSignInWords();
  const message = useMessage();
  return (error) => {
    if (!(error instanceof Refusal)) return message(error);
    if (error.status === 409) return say('setUp.taken');
    if (error.status === 401 || error.status === 403) return say('setUp.expired');
    return message(error);
  };
}
