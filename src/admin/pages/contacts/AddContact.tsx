import { useState, type SyntheticEvent } from 'react';
import {
  Button,
  Checkbox,
  Drawer,
  Group,
  MultiSelect,
  Stack,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core';
import { useNavigate } from 'react-router';
import { api, dataOf, onceKey } from '../../api/client.ts';
import { useAct } from '../../parts/act.ts';
import { useFromClosed } from '../../parts/StandIn.tsx';
import { useCommon } from '../../words/common.ts';
import { defineWords } from '../../words/i18n.ts';
import { useGroups, type NewContact } from './api.ts';
import { useFaults } from './faults.ts';
import { isNobody, personOf } from './person-values.ts';
import { PersonFields, useNobody } from './PersonFields.tsx';
import type { PersonValues } from './person-values.ts';
import { useContactsWords, useFieldWords } from './words.ts';

const useWords = defineWords('add-contact', {
  consents: ['Consent', 'رضایت'],
  consentsHint: [
    'Tick only what the person said. Without consent, no marketing message is sent.',
    'فقط آنچه را خود شخص گفته است علامت بزنید. بی‌رضایت، پیام تبلیغاتی فرستاده نمی‌شود.',
  ],
  sms: ['Agreed to SMS', 'با پیامک موافق است'],
  email: ['Agreed to email', 'با ایمیل موافق است'],
  source: ['Where was it said?', 'کجا گفته است؟'],
  sourceHint: ['Shop form, phone call, website', 'فرم فروشگاه، تماس تلفنی، وب‌سایت'],
});

const NO_CONSENT = { sms: false, email: false, source: '' };

/** A new contact; it opens when it is added. */
export function AddContact({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const say = useContactsWords();
  const common = useCommon();
  return (
    <Drawer
      opened={useFromClosed(opened)}
      onClose={onClose}
      position="right"
      size="lg"
      title={say('addTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <AddForm onClose={onClose} />
    </Drawer>
  );
}

function AddForm({ onClose }: { onClose(): void }) {
  const say = useContactsWords();
  const field = useFieldWords();
  const own = useWords();
  const common = useCommon();
  const navigate = useNavigate();
  const faultsOf = useFaults();
  const groupList = useGroups();
  const [person, setPerson] = useState<PersonValues>(useNobody());
  const [tags, setTags] = useState<string[]>([]);
  const [groups, setGroups] = useState<string[]>([]);
  const [consent, setConsent] = useState(NO_CONSENT);
  const [isBlank, setBlank] = useState(false);
  const [key] = useState(onceKey);
  const add = useAct({
    run: (body: NewContact) => dataOf(api.POST('/contacts', { params: { header: key }, body })),
    touches: [['contacts']],
    onDone: ({ id }) => void navigate(`/contacts/${id}`),
    onRefused: (error) => Object.keys(faultsOf(error)).length > 0,
  });
  const faults = faultsOf(add.error);
  const needsSource = consent.sms || consent.email;
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setBlank(isNobody(person));
    if (isNobody(person)) return;
    add.mutate({ ...personOf(person), tags, groups, consents: consentsOf(consent) });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <PersonFields
          values={person}
          onChange={(change) => setPerson({ ...person, ...change })}
          faults={isBlank && isNobody(person) ? { mobile: field('fault.nobody') } : faults}
        />
        <TagsInput label={field('tags')} description={field('tagsHint')} value={tags} onChange={setTags} />
        <MultiSelect
          label={field('groups')}
          data={(groupList.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={groups}
          onChange={setGroups}
          searchable
        />
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <Text component="legend" size="sm" fw={600}>
            {own('consents')}
          </Text>
          <Text size="xs" c="dimmed" mb="xs">
            {own('consentsHint')}
          </Text>
          <Stack gap="xs">
            <Checkbox
              label={own('sms')}
              checked={consent.sms}
              onChange={(event) => setConsent({ ...consent, sms: event.currentTarget.checked })}
            />
            <Checkbox
              label={own('email')}
              checked={consent.email}
              onChange={(event) => setConsent({ ...consent, email: event.currentTarget.checked })}
            />
            {needsSource && (
              <TextInput
                label={own('source')}
                description={own('sourceHint')}
                required
                maxLength={200}
                value={consent.source}
                error={faults['consents.sms.source'] ?? faults['consents.email.source'] ?? null}
                onChange={(event) => setConsent({ ...consent, source: event.currentTarget.value })}
              />
            )}
          </Stack>
        </fieldset>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {say('addTitle')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the person said yes to, as the API takes it. */
function consentsOf({ sms, email, source }: typeof NO_CONSENT) {
  const stated = { granted: true, source: source.trim() };
  return { ...(sms ? { sms: stated } : {}), ...(email ? { email: stated } : {}) };
}
