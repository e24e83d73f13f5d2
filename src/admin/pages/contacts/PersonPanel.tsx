import { useState, type SyntheticEvent } from 'react';
import { Button, Group, Stack } from '@mantine/core';
import { useMay } from '../../app/session.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useCommon } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import type { Contact } from './api.ts';
import { useChange } from './change.ts';
import { useContactWords } from './contact-words.ts';
import { Facts } from './Facts.tsx';
import { changesOf, valuesOf } from './person-values.ts';
import { PersonFields } from './PersonFields.tsx';
import { useFieldWords } from './words.ts';

export function PersonPanel({ contact }: { contact: Contact }) {
  const say = useContactWords();
  const common = useCommon();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const edit = (
    <Button variant="subtle" aria-label={say('editPerson')} onClick={() => setEditing(true)}>
      {common('edit')}
    </Button>
  );
  return (
    <Panel title={say('person')} actions={may.write && !editing ? edit : null}>
      {editing ? (
        <PersonForm contact={contact} onClose={() => setEditing(false)} />
      ) : (
        <PersonFacts contact={contact} />
      )}
    </Panel>
  );
}

function PersonFacts({ contact }: { contact: Contact }) {
  const field = useFieldWords();
  const say = useContactWords();
  const word = useGlossary();
  const format = useFormat();
  const written = (text: string | null) => text !== null && <span className="written">{text}</span>;
  const latin = (text: string | null) => text !== null && <span className="latin">{text}</span>;
  return (
    <>
      <Facts
        facts={[
          { name: field('title'), value: written(contact.title) || null },
          { name: field('firstName'), value: written(contact.firstName) || null },
          { name: field('lastName'), value: written(contact.lastName) || null },
          { name: field('mobile'), value: latin(contact.mobile) || null },
          { name: field('email'), value: latin(contact.email) || null },
          { name: field('language'), value: word(contact.language) },
          { name: field('city'), value: written(contact.city) || null },
          { name: field('province'), value: written(contact.province) || null },
          { name: field('zone'), value: latin(contact.zone) || field('zoneOffice') },
          { name: field('ref'), value: latin(contact.ref) || null },
        ]}
      />
      <p className="soft" style={{ fontSize: '0.75rem', marginBottom: 0 }}>
        {say('since', { day: format.date(contact.createdAt) })}
      </p>
    </>
  );
}

function PersonForm({ contact, onClose }: { contact: Contact; onClose(): void }) {
  const common = useCommon();
  const [values, setValues] = useState(() => valuesOf(contact));
  const { save, busy, faults } = useChange(contact, onClose);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    save(changesOf(valuesOf(contact), values));
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <PersonFields
          values={values}
          onChange={(change) => setValues({ ...values, ...change })}
          faults={faults}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {common('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
