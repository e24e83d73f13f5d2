import { Select, TextInput } from '@mantine/core';
import type { Settings } from '../../app/office.ts';
import { Listing } from '../../parts/Listing.tsx';
import { latinDigits } from '../../words/days.ts';
import { inDigits } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import css from './Imports.module.css';
import type { PLAIN } from './mapping.ts';
import { CONSENTS, holdsDays, OCCASIONS, type DayFormat, type Mapped, type Target } from './mapping.ts';
import { useNewWords } from './new-words.ts';

export const NEW_FIELD = 'new-field';

type MapColumnsProps = {
  columns: Mapped[];
  fields: Settings['fields'];
  mayAddFields: boolean;
  disabled: boolean;
  onChange(place: number, change: Partial<Mapped>): void;
  /** somebody wants a field for this column that there is not yet */
  onNewField(place: number): void;
};

/** Each column of the file, its first values, and where they go. */
export function MapColumns({
  columns,
  fields,
  mayAddFields,
  disabled,
  onChange,
  onNewField,
}: MapColumnsProps) {
  const say = useNewWords();
  const targets = useTargets(fields, mayAddFields);
  const dated = datedFields(fields);
  const choose = (place: number, value: string | null) => {
    if (value === NEW_FIELD) onNewField(place);
    else onChange(place, { target: value === '' || value === null ? null : (value as Target) });
  };
  return (
    <Listing
      label={say('step2')}
      rows={columns.map((column, place) => ({ column, place }))}
      rowKey={({ place }) => String(place)}
      columns={[
        {
          key: 'column',
          title: say('column'),
          cell: ({ column }) => <strong className="written">{column.header || '—'}</strong>,
        },
        {
          key: 'samples',
          title: say('samples'),
          cell: ({ column }) => <Samples values={column.samples} />,
        },
        {
          key: 'target',
          title: say('target'),
          cell: ({ column, place }) => (
            <div className={css.target}>
              <Select
                aria-label={say('targetOf', { header: column.header })}
                data={targets}
                value={column.target ?? ''}
                onChange={(value) => choose(place, value)}
                disabled={disabled}
                searchable
              />
              {holdsDays(column.target, dated) && (
                <Days
                  header={column.header}
                  days={column.days}
                  disabled={disabled}
                  onChange={(days) => onChange(place, { days: { ...column.days, ...days } })}
                />
              )}
            </div>
          ),
        },
      ]}
    />
  );
}

export function datedFields(fields: Settings['fields']): Set<string> {
  return new Set(fields.filter(({ type }) => type === 'date').map(({ name }) => name));
}

/** Everywhere a column can go, in words. */
function useTargets(fields: Settings['fields'], mayAddFields: boolean) {
  const say = useNewWords();
  const word = useGlossary();
  const plain = (names: readonly (typeof PLAIN)[number][]) =>
    names.map((value) => ({ value: value, label: say(`to.${value}`) }));
  const own = fields.map(({ name }) => ({ value: `fields.${name}`, label: name }));
  const fresh = mayAddFields ? [{ value: NEW_FIELD, label: say('newField') }] : [];
  return [
    { value: '', label: say('leaveOut') },
    {
      group: say('group.person'),
      items: plain(['ref', 'title', 'firstName', 'lastName', 'mobile', 'email']),
    },
    { group: say('group.place'), items: plain(['language', 'zone', 'city', 'province']) },
    { group: say('group.belongs'), items: plain(['tags', 'groups']) },
    {
      group: say('group.occasions'),
      items: OCCASIONS.map((value) => ({ value: value, label: word(value) })),
    },
    {
      group: say('group.consents'),
      items: CONSENTS.map((value) => ({ value: value, label: say(`to.${value}`) })),
    },
    { group: say('group.fields'), items: [...own, ...fresh] },
  ];
}

function Samples({ values }: { values: string[] }) {
  const say = useNewWords();
  return (
    <span className={css.samples}>
      {values.length === 0 && <em>{say('noSamples')}</em>}
      {values.map((value, at) => (
        <span key={at}>
          <bdi>{value}</bdi>
        </span>
      ))}
    </span>
  );
}

type DaysProps = {
  header: string;
  days: DayFormat;
  disabled: boolean;
  onChange(days: Partial<DayFormat>): void;
};

const ORDERS = ['ymd', 'dmy', 'mdy'] as const;

/** How a column writes its days, where year/month/day with four digits is not what it holds. */
function Days({ header, days, disabled, onChange }: DaysProps) {
  const say = useNewWords();
  const word = useGlossary();
  const calendars = [
    { value: '', label: say('calendar.any') },
    { value: 'jalali', label: word('jalali') },
    { value: 'gregorian', label: word('gregorian') },
  ];
  return (
    <details>
      <summary className={css.summary}>{say('daysOf', { header })}</summary>
      <div className={css.days} role="group" aria-label={say('daysOf', { header })}>
        <Select
          label={say('order')}
          data={ORDERS.map((value) => ({ value, label: say(`order.${value}`) }))}
          value={days.order}
          disabled={disabled}
          onChange={(order) => onChange({ order: ORDERS.find((one) => one === order) ?? 'ymd' })}
        />
        <Select
          label={say('calendar')}
          data={calendars}
          value={days.calendar ?? ''}
          disabled={disabled}
          onChange={(kept) => onChange({ calendar: kept === 'jalali' || kept === 'gregorian' ? kept : null })}
        />
        <TextInput
          label={say('latestYear')}
          description={say('latestYearHint')}
          inputMode="numeric"
          value={inDigits(days.latestYear)}
          disabled={disabled}
          onChange={(event) => onChange({ latestYear: latinDigits(event.currentTarget.value).trim() })}
          error={isYear(days.latestYear) ? null : say('latestYearFault')}
        />
      </div>
    </details>
  );
}

/** Blank, or a year that the API takes. */
export function isYear(text: string): boolean {
  return text === '' || (/^\d{4}$/.test(text) && Number(text) >= 1200 && Number(text) <= 2100);
}
