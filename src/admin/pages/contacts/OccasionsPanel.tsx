import { useState } from 'react';
import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMay } from '../../app/session.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useGlossary } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
import type { Contact, Occasion } from './api.ts';
import { useChange } from './change.ts';
import { useContactWords } from './contact-words.ts';
import { dayInWords } from './occasion.ts';
import { OccasionModal } from './OccasionModal.tsx';

/** The days that are kept each year. */
export function OccasionsPanel({ contact }: { contact: Contact }) {
  const say = useContactWords();
  const may = useMay();
  const { occasions } = contact;
  /** place of the one that is edited; the length of the list for a new one */
  const [edited, setEdited] = useState<number | null>(null);
  const { save, busy, faults } = useChange(contact, () => setEdited(null));
  const [fault] = Object.values(faults);
  const add = (
    <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setEdited(occasions.length)}>
      {say('occasion.add')}
    </Button>
  );
  return (
    <Panel title={say('occasions')} actions={may.write ? add : null}>
      {occasions.length === 0 && <Text c="dimmed">{say('occasion.none')}</Text>}
      {occasions.map((occasion, place) => (
        <OccasionRow
          key={place}
          occasion={occasion}
          mayWrite={may.write && !busy}
          onEdit={() => setEdited(place)}
          onRemove={() => save({ occasions: occasions.filter((_, other) => other !== place) })}
        />
      ))}
      {edited !== null && (
        <OccasionModal
          initial={occasions[edited] ?? null}
          busy={busy}
          fault={fault ?? null}
          onClose={() => setEdited(null)}
          onSave={(occasion) =>
            save({
              occasions: [...occasions.slice(0, edited), occasion, ...occasions.slice(edited + 1)],
            })
          }
        />
      )}
    </Panel>
  );
}

type OccasionRowProps = { occasion: Occasion; mayWrite: boolean; onEdit(): void; onRemove(): void };

function OccasionRow({ occasion, mayWrite, onEdit, onRemove }: OccasionRowProps) {
  const say = useContactWords();
  const word = useGlossary();
  const { language } = usePrefs();
  const name = word(occasion.kind);
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs" py={4}>
      <div style={{ minWidth: 0 }}>
        <div>
          {name}: <strong>{dayInWords(occasion, language)}</strong>
        </div>
        <Text size="xs" c="dimmed">
          {word(occasion.calendar)}
          {occasion.raw !== null && ` · ${say('occasion.wrote', { raw: occasion.raw })}`}
        </Text>
      </div>
      {mayWrite && (
        <Group gap={4} wrap="nowrap">
          <ActionIcon aria-label={say('occasion.edit', { name })} onClick={onEdit}>
            <IconPencil size={16} />
          </ActionIcon>
          <ActionIcon aria-label={say('occasion.remove', { name })} onClick={onRemove}>
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      )}
    </Group>
  );
}
