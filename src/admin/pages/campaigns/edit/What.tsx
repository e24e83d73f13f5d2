import { Anchor, Grid, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { useSettings } from '../../../app/office.ts';
import { DayPicker } from '../../../parts/DayPicker.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { dayFrom } from '../../../words/days.ts';
import { useGlossary } from '../../../words/i18n.ts';
import { useTemplate, type Template } from '../api.ts';
import { ownFields } from './draft.ts';
import type { PartProps } from './DraftForm.tsx';
import { dayFields } from './fields.ts';
import { useTemplates } from './lists.ts';
import { Preview } from './Preview.tsx';
import { useEditWords } from './words.ts';

/** The text, what it needs of the campaign, and how it comes out. */
export function What(props: PartProps) {
  const say = useEditWords();
  const template = useTemplate(props.draft.template).data;
  const usesLink = template?.facts.usesMainLink === true;
  return (
    <Panel title={say('what')}>
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="md">
            <TemplateChoice {...props} />
            {(usesLink || props.draft.link !== null) && <MainLink {...props} needed={usesLink} />}
            {template !== undefined && <Values {...props} template={template} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          {template === undefined ? (
            <Text size="sm" c="dimmed">
              {say('preview.wait')}
            </Text>
          ) : (
            <Preview template={template} data={props.draft.data} />
          )}
        </Grid.Col>
      </Grid>
    </Panel>
  );
}

function TemplateChoice({ draft, change, faultAt }: PartProps) {
  const say = useEditWords();
  const word = useGlossary();
  const templates = useTemplates();
  const options = (channel: 'sms' | 'email') =>
    (templates.data ?? [])
      .filter((template) => template.channel === channel)
      .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div>
      <Select
        label={say('template')}
        placeholder={say('template.pick')}
        data={(['sms', 'email'] as const).map((channel) => ({
          group: word(channel),
          items: options(channel),
        }))}
        value={draft.template}
        onChange={(template) => change({ template })}
        error={faultAt('template')}
        nothingFoundMessage={say('template.none')}
        searchable
        required
      />
      <Group gap="md" mt={4}>
        {draft.template !== null && (
          <Anchor component={Link} to={`/templates/${draft.template}`} size="sm">
            {say('template.edit')}
          </Anchor>
        )}
        <Anchor component={Link} to="/templates/library" size="sm">
          {say('template.library')}
        </Anchor>
      </Group>
    </div>
  );
}

function MainLink({ draft, change, faultAt, locked, needed }: PartProps & { needed: boolean }) {
  const say = useEditWords();
  const missing = needed && draft.link === null && !locked ? say('data.missing') : null;
  return (
    <TextInput
      label={say('link')}
      description={say('link.help', { link: '{{link}}' })}
      placeholder="https://"
      value={draft.link ?? ''}
      onChange={(event) => {
        const link = event.currentTarget.value.trim();
        change({ link: link === '' ? null : link });
      }}
      error={faultAt('link') ?? missing}
      inputMode="url"
      maxLength={2_000}
      required={needed}
      styles={{ input: { direction: 'ltr' } }}
    />
  );
}

function Values({ draft, change, locked, template }: PartProps & { template: Template }) {
  const say = useEditWords();
  const contactFields = (useSettings().data?.fields ?? []).map(({ name }) => name);
  const fields = ownFields(template, contactFields, draft.repeat);
  const days = dayFields(template.template);
  if (fields.length === 0) return null;
  const set = (field: string, value: string) => change({ data: { ...draft.data, [field]: value } });
  return (
    <div role="group" aria-label={say('data')}>
      <Text size="sm" fw={600}>
        {say('data')}
      </Text>
      <Text size="xs" c="dimmed" mb="xs">
        {say('data.help')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {fields.map((field) => {
          const value = draft.data[field] ?? '';
          const error = value.trim() === '' && !locked ? say('data.missing') : null;
          const day = value === '' ? null : dayFrom(value);
          if (days.has(field) && (value === '' || day !== null)) {
            return (
              <DayPicker
                key={field}
                label={field}
                value={day}
                onChange={(picked) => set(field, picked ?? '')}
                error={error}
                disabled={locked}
              />
            );
          }
          return (
            <TextInput
              key={field}
              label={<bdi>{field}</bdi>}
              value={value}
              onChange={(event) => set(field, event.currentTarget.value)}
              error={error}
              maxLength={500}
              styles={{ input: { unicodeBidi: 'plaintext' } }}
            />
          );
        })}
      </SimpleGrid>
    </div>
  );
}
