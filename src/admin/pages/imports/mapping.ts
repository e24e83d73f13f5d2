import type { Column } from './csv.ts';

export const PLAIN = [
  'ref',
  'title',
  'firstName',
  'lastName',
  'mobile',
  'email',
  'language',
  'zone',
  'city',
  'province',
  'tags',
  'groups',
] as const;
export const OCCASIONS = ['birthday', 'wedding', 'spouse-birthday', 'membership'] as const;
export const CONSENTS = ['consent.sms', 'consent.email'] as const;
export type Target =
  (typeof PLAIN)[number] | (typeof OCCASIONS)[number] | (typeof CONSENTS)[number] | `fields.${string}`;

/** How a column writes its days. `latestYear`: as typed; blank where years have four digits. */
export type DayFormat = {
  order: 'ymd' | 'dmy' | 'mdy';
  calendar: 'jalali' | 'gregorian' | null;
  latestYear: string;
};

/** What becomes of one column; target null: it is left out. */
export type Mapped = Column & { target: Target | null; days: DayFormat };

export const PLAIN_DAYS: DayFormat = { order: 'ymd', calendar: null, latestYear: '' };

export function isOccasion(target: Target | null): boolean {
  return OCCASIONS.some((occasion) => occasion === target);
}

type Sent = Target | { to: Target; order?: string; calendar?: string; latestYear?: number } | null;

/**
 * The mapping as the API takes it.
 *
 * @param dated names of fields that hold days
 */
export function mappingOf(columns: Mapped[], dated: ReadonlySet<string>): Record<string, Sent> {
  return Object.fromEntries(columns.map((column) => [column.header, sentOf(column, dated)]));
}

function sentOf({ target, days }: Mapped, dated: ReadonlySet<string>): Sent {
  if (target === null || !holdsDays(target, dated)) return target;
  const { order, calendar, latestYear } = days;
  const told = {
    ...(order === 'ymd' ? {} : { order }),
    ...(calendar === null ? {} : { calendar }),
    ...(latestYear === '' ? {} : { latestYear: Number(latestYear) }),
  };
  return Object.keys(told).length === 0 ? target : { to: target, ...told };
}

export function holdsDays(target: Target | null, dated: ReadonlySet<string>): boolean {
  return isOccasion(target) || (target?.startsWith('fields.') === true && dated.has(target.slice(7)));
}

export type MappingFault = { code: 'noKey' } | { code: 'twice'; header: string };

/** What the server would refuse, said before a file is sent. */
export function mappingFaults(columns: Mapped[]): MappingFault[] {
  const targets = columns.map(({ target }) => target);
  const twice = columns.filter(
    ({ target }, at) =>
      target !== null && target !== 'tags' && target !== 'groups' && targets.indexOf(target) < at,
  );
  const hasKey = targets.some((target) => target === 'ref' || target === 'mobile' || target === 'email');
  return [
    ...(hasKey ? [] : [{ code: 'noKey' } as const]),
    ...twice.map(({ header }) => ({ code: 'twice', header }) as const),
  ];
}

/** Whether the file says what people agreed to; then it must be told where they did. */
export function carriesConsent(columns: Mapped[]): boolean {
  return columns.some(({ target }) => target?.startsWith('consent.') === true);
}
