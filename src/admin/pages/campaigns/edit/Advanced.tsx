import { Button, Collapse, Select, Stack, TagsInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useSettings } from '../../../app/office.ts';
import { useFormat } from '../../../words/format.ts';
import { defineWords } from '../../../words/i18n.ts';
import type { PartProps } from './DraftForm.tsx';

const useWords = defineWords('campaign-advanced', {
  more: ['Order of service and priority', 'ترتیب نوبت و اولویت'],
  serving: ['Who is served first', 'نوبت با چه کسانی است'],
  none: ['Nobody in particular', 'ترتیبی ندارد'],
  value: ['Those who have bought the most', 'کسانی که بیشتر خرید کرده‌اند'],
  field: ['By a field of the contacts', 'بر پایهٔ یک فیلد مخاطبان'],
  which: ['Field', 'فیلد'],
  values: ['Its values, the first served first', 'مقدارهای آن، به ترتیب نوبت'],
  'values.help': [
    'Write one and press Enter; all others come last.',
    'بنویسید و Enter بزنید؛ بقیه در پایان می‌آیند.',
  ],
  priority: ['Priority over other campaigns', 'اولویت در برابر کمپین‌های دیگر'],
  own: ['As usual: service before occasions before the rest', 'مانند همیشه: خدماتی، سپس مناسبت‌ها، سپس بقیه'],
  first: ['{{n}} (goes first)', '{{n}} (پیش از همه)'],
  last: ['{{n}} (goes last)', '{{n}} (پس از همه)'],
});

/** What hardly anybody needs. */
export function Advanced({ draft, change, faultAt }: PartProps) {
  const say = useWords();
  const { number } = useFormat();
  const { serving, priority } = draft;
  const [opened, { toggle }] = useDisclosure(serving !== null || priority !== null);
  const fields = (useSettings().data?.fields ?? []).filter(({ type }) => type === 'text');
  const setServing = (by: string | null) => {
    if (by === 'value') {
      change({ serving: { by } });
      return;
    }
    if (by !== 'field') {
      change({ serving: null });
      return;
    }
    change({ serving: { by, field: fields[0]?.name ?? 'tier', values: [] } });
  };
  const nameOf = (rank: number): string => {
    const n = number(rank);
    return rank === 1 ? say('first', { n }) : rank === 9 ? say('last', { n }) : n;
  };
  return (
    <div>
      <Button
        variant="subtle"
        onClick={toggle}
        aria-expanded={opened}
        leftSection={<IconChevronDown size={14} style={{ rotate: opened ? '180deg' : '0deg' }} />}
      >
        {say('more')}
      </Button>
      <Collapse expanded={opened} transitionDuration={0}>
        <Stack gap="sm" mt="xs">
          <Select
            label={say('serving')}
            value={serving?.by ?? 'none'}
            onChange={setServing}
            data={[
              { value: 'none', label: say('none') },
              { value: 'value', label: say('value') },
              ...(fields.length > 0 || serving?.by === 'field'
                ? [{ value: 'field', label: say('field') }]
                : []),
            ]}
          />
          {serving?.by === 'field' && (
            <>
              <Select
                label={say('which')}
                value={serving.field}
                onChange={(field) => change({ serving: { ...serving, field: field ?? serving.field } })}
                data={[...new Set([...fields.map(({ name }) => name), serving.field])]}
              />
              <TagsInput
                label={say('values')}
                description={say('values.help')}
                value={serving.values}
                onChange={(values) => change({ serving: { ...serving, values } })}
                error={faultAt('serving')}
                maxTags={20}
              />
            </>
          )}
          <Select
            label={say('priority')}
            value={priority === null ? 'own' : String(priority)}
            onChange={(rank) => change({ priority: rank === 'own' || rank === null ? null : Number(rank) })}
            data={[
              { value: 'own', label: say('own') },
              ...Array.from({ length: 9 }, (_, place) => ({
                value: String(place + 1),
                label: nameOf(place + 1),
              })),
            ]}
          />
        </Stack>
      </Collapse>
    </div>
  );
}
