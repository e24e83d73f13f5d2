import { useState } from 'react';
import { Group, Select, TextInput } from '@mantine/core';
import { FormModal } from '../../parts/FormModal.tsx';
import { useCommon } from '../../words/common.ts';
import { inDigits } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
import type { Occasion } from './api.ts';
import { useContactWords } from './contact-words.ts';
import { monthNames, OCCASIONS, occasionFrom, type OccasionDraft } from './occasion.ts';
import { useFieldWords } from './words.ts';

type OccasionModalProps = {
  /** null for a new one */
  initial: Occasion | null;
  busy: boolean;
  /** what the server said about it */
  fault: string | null;
  onClose(): void;
  onSave(occasion: Occasion): void;
};

export function OccasionModal({ initial, busy, fault, onClose, onSave }: OccasionModalProps) {
  const say = useContactWords();
  const field = useFieldWords();
  const common = useCommon();
  const word = useGlossary();
  const { language, calendar } = usePrefs();
  const [draft, setDraft] = useState<OccasionDraft>(() => draftOf(initial, calendar));
  const [wrong, setWrong] = useState<'day' | 'year' | null>(null);
  const change = (part: Partial<OccasionDraft>) => {
    setDraft({ ...draft, ...part });
    setWrong(null);
  };
  const send = () => {
    const read = occasionFrom(draft);
    if ('fault' in read) setWrong(read.fault);
    else onSave(read.occasion);
  };
  const dayFault = wrong === 'day' ? field('fault.day') : fault;
  return (
    <FormModal
      title={say('occasion.title')}
      submit={common('save')}
      busy={busy}
      onClose={onClose}
      onSubmit={send}
    >
      <Select
        label={say('occasion.kind')}
        data={OCCASIONS.map((kind) => ({ value: kind, label: word(kind) }))}
        value={draft.kind}
        onChange={(kind) => change({ kind: OCCASIONS.find((one) => one === kind) ?? draft.kind })}
      />
      <Select
        label={say('occasion.calendar')}
        description={say('occasion.calendarHint')}
        data={(['jalali', 'gregorian'] as const).map((value) => ({ value, label: word(value) }))}
        value={draft.calendar}
        onChange={(kept) => change({ calendar: kept === 'gregorian' ? 'gregorian' : 'jalali' })}
      />
      <Group grow align="flex-start" gap="xs">
        <TextInput
          label={say('occasion.day')}
          inputMode="numeric"
          required
          value={inDigits(draft.day, language)}
          error={dayFault}
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
        <Select
          label={say('occasion.month')}
          data={monthNames(draft.calendar, language).map((label, at) => ({
            value: String(at + 1),
            label,
          }))}
          value={String(draft.month)}
          onChange={(month) => change({ month: Number(month) })}
        />
        <TextInput
          label={say('occasion.year')}
          inputMode="numeric"
          value={inDigits(draft.year, language)}
          error={wrong === 'year' ? field('fault.year') : null}
          onChange={(event) => change({ year: event.currentTarget.value })}
        />
      </Group>
    </FormModal>
  );
}

function draftOf(occasion: Occasion | null, calendar: Occasion['calendar']): OccasionDraft {
  if (occasion === null) return { kind: 'birthday', calendar, day: '', month: 1, year: '' };
  const { kind, day, month, year } = occasion;
  return {
    kind,
    calendar: occasion.calendar,
    day: String(day),
    month,
    year: year === null ? '' : String(year),
  };
}
