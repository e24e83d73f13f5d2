import { useState } from 'react';
import { Select, TextInput } from '@mantine/core';
import { api, dataOf } from '../../api/client.ts';
import { Refusal } from '../../api/refusal.ts';
import type { Settings } from '../../app/office.ts';
import { useAct } from '../../parts/act.ts';
import { FormModal } from '../../parts/FormModal.tsx';
import { useNewWords } from './new-words.ts';

const TYPES = ['text', 'number', 'boolean', 'date'] as const;

type NewFieldModalProps = {
  fields: Settings['fields'];
  header: string;
  onClose(): void;
  onAdded(name: string): void;
};

/** A field of the organisation's own, added while a file is mapped. */
export function NewFieldModal({ fields, header, onClose, onAdded }: NewFieldModalProps) {
  const say = useNewWords();
  const [name, setName] = useState(() => nameFrom(header));
  const [type, setType] = useState<(typeof TYPES)[number]>('text');
  const add = useAct({
    run: () => dataOf(api.PATCH('/settings', { body: { fields: [...fields, { name: name.trim(), type }] } })),
    touches: [['settings']],
    onDone: () => onAdded(name.trim()),
    onRefused: (error) => error instanceof Refusal && error.status === 422,
  });
  return (
    <FormModal
      title={say('fieldNew.title')}
      submit={say('fieldNew.add')}
      busy={add.isPending}
      unready={name.trim() === ''}
      onClose={onClose}
      onSubmit={() => add.mutate()}
    >
      <TextInput
        label={say('fieldNew.name')}
        description={say('fieldNew.nameHint', { example: `{{${name === '' ? 'shoeSize' : name}}}` })}
        required
        dir="ltr"
        maxLength={40}
        value={name}
        error={add.isError ? say('fieldNew.bad') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={say('fieldNew.type')}
        data={TYPES.map((value) => ({ value, label: say(`type.${value}`) }))}
        value={type}
        onChange={(value) => setType(TYPES.find((one) => one === value) ?? 'text')}
      />
    </FormModal>
  );
}

/** "Shoe size" → shoeSize; nothing where the header is not Latin. */
function nameFrom(header: string): string {
  const words = header
    .replace(/[^A-Za-z0-9_ ]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const camel = words
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  const name = camel.charAt(0).toLowerCase() + camel.slice(1);
  return /^[a-z]/.test(name) ? name.slice(0, 40) : '';
}
