import { useState, type SubmitEvent } from 'react';
import {
  Button,
  Group,
  Modal,
  MultiSelect,
  Select,
  Stack,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf, onceKey } from '../../../api/client.ts';
import { useAct } from '../../../parts/act.ts';
import { useCommon } from '../../../words/common.ts';
import { isolated } from '../../../words/format.ts';
import { LANGUAGES } from '../../../words/i18n.ts';
import { useRefusals } from '../refused.ts';
import css from '../settings.module.css';
import type { SignUpForm } from './FormsTab.tsx';
import { useFormWords } from './words.ts';

type Typed = Pick<SignUpForm, 'slug' | 'channel' | 'name' | 'groups' | 'tags' | 'consent' | 'open'>;

const BLANK: Typed = {
  slug: '',
  channel: 'sms',
  name: { fa: '', en: '' },
  groups: [],
  tags: [],
  consent: { fa: null, en: null },
  open: true,
};
const sidesOf = (language: 'fa' | 'en') =>
  ({ lang: language, dir: language === 'fa' ? 'rtl' : 'ltr' }) as const;

/** A new sign-up form, or a change of one; its address and its channel stay. */
export function FormEditor({ form, onClose }: { form: SignUpForm | null; onClose(): void }) {
  const say = useFormWords();
  const common = useCommon();
  const [typed, setTyped] = useState<Typed>(form ?? BLANK);
  const { save, fault } = useSave(form, onClose);
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate(typed);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say(form === null ? 'addTitle' : 'editTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <div className={css.two}>
            {LANGUAGES.map((language) => (
              <TextInput
                key={language}
                label={say(`title.${language}`)}
                value={typed.name[language]}
                onChange={({ currentTarget: { value } }) =>
                  set({ name: { ...typed.name, [language]: value } })
                }
                error={fault(`name.${language}`)}
                maxLength={100}
                required
                {...sidesOf(language)}
              />
            ))}
          </div>
          {form === null && <Address typed={typed} set={set} fault={fault} />}
          <Members typed={typed} set={set} fault={fault} />
          <Consent typed={typed} set={set} fault={fault} shown={form?.shown ?? null} />
          <Switch
            label={say('isOpen')}
            checked={typed.open}
            onChange={({ currentTarget: { checked } }) => set({ open: checked })}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {common('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type PartProps = { typed: Typed; set(part: Partial<Typed>): void; fault(path: string): string | null };

function Address({ typed, set, fault }: PartProps) {
  const say = useFormWords();
  return (
    <div className={css.two}>
      <Select
        label={say('channel')}
        value={typed.channel}
        onChange={(channel) => channel !== null && set({ channel })}
        data={(['sms', 'email'] as const).map((value) => ({ value, label: say(`channel.${value}`) }))}
        {...(typed.channel === 'sms' && { description: say('channelHelp') })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={fault('channel')}
      />
      <TextInput
        label={say('slug')}
        description={say('slugHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.slug}
        onChange={({ currentTarget: { value } }) => set({ slug: value.trim().toLowerCase() })}
        error={fault('slug')}
        maxLength={60}
        dir="ltr"
        required
      />
    </div>
  );
}

function Members({ typed, set, fault }: PartProps) {
  const say = useFormWords();
  const { data } = useQuery({
    queryKey: ['groups', 'choices'],
    queryFn: () => dataOf(api.GET('/groups', { params: { query: { limit: 200 } } })),
  });
  const groups = data?.items ?? [];
  // A group that is not among those read keeps its place under its id.
  const unread = typed.groups.filter((id) => !groups.some((group) => group.id === id));
  return (
    <>
      <MultiSelect
        label={say('groups')}
        value={typed.groups}
        onChange={(chosen) => set({ groups: chosen })}
        data={[
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ...unread.map((id) => ({ value: id, label: id })),
        ]}
        searchable
        error={fault('groups')}
      />
      <TagsInput
        label={say('tags')}
        value={typed.tags}
        onChange={(tags) => set({ tags })}
        maxTags={50}
        error={fault('tags')}
      />
    </>
  );
}

function Consent({ typed, set, fault, shown }: PartProps & { shown: SignUpForm['shown'] | null }) {
  const say = useFormWords();
  return LANGUAGES.map((language) => (
    <Textarea
      key={language}
      label={say(`consent.${language}`)}
      description={
        shown !== null && typed.consent[language] === null
          ? say('consentShown', { sentence: isolated(shown[language]) })
          : say('consentHelp')
      }
      value={typed.consent[language] ?? ''}
      onChange={({ currentTarget: { value } }) =>
        set({ consent: { ...typed.consent, [language]: value === '' ? null : value } })
      }
      error={fault(`consent.${language}`)}
      maxLength={1000}
      autosize
      minRows={2}
      {...sidesOf(language)}
    />
  ));
}

function useSave(form: SignUpForm | null, onDone: () => void) {
  const say = useFormWords();
  const common = useCommon();
  const { fault, take } = useRefusals({ 'form-exists': { at: 'slug', text: say('taken') } });
  const save = useAct({
    run: ({ slug, channel, ...rest }: Typed) => {
      const { name, groups, tags, consent, open } = rest;
      const body = { name, groups, tags, consent, open };
      return form === null
        ? dataOf(api.POST('/forms', { params: { header: onceKey() }, body: { ...body, slug, channel } }))
        : dataOf(api.PATCH('/forms/{id}', { params: { path: { id: form.id } }, body }));
    },
    touches: [['forms']],
    said: common('saved'),
    onDone,
    onRefused: take,
  });
  return { save, fault };
}
