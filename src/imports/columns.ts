import { IMPORT_LIMITS, type ColumnTarget, type Mapping, type Target } from '../contract/imports.ts';
import { invalid, type Fault } from '../lib/errors.ts';
import { searchKey } from '../lib/text.ts';
import type { CustomField } from '../settings/settings.ts';
import type { Column } from './import.ts';

/** Headers as they stand in the exports of shops and clubs, English and Persian; compared without case, spaces and marks. */
const HEADERS: Partial<Record<Target, string[]>> = {
  mobile: [
    'mobile',
    'mobile number',
    'mobile phone',
    'cell',
    'cell phone',
    'phone',
    'phone number',
    'موبایل',
    'شماره موبایل',
    'تلفن همراه',
    'شماره تلفن همراه',
    'همراه',
    'شماره همراه',
  ],
  email: [
    'email',
    'e-mail',
    'email address',
    'mail',
    'ایمیل',
    'نشانی ایمیل',
    'آدرس ایمیل',
    'پست الکترونیک',
    'پست الکترونیکی',
    'رایانامه',
  ],
  firstName: ['first name', 'given name', 'forename', 'نام', 'نام کوچک', 'اسم'],
  lastName: ['last name', 'surname', 'family name', 'family', 'نام خانوادگی', 'فامیل', 'فامیلی', 'نام فامیل'],
  title: ['title', 'salutation', 'prefix', 'عنوان', 'خطاب'],
  city: ['city', 'town', 'شهر', 'شهرستان'],
  province: ['province', 'state', 'region', 'استان'],
  language: ['language', 'lang', 'زبان'],
  zone: ['zone', 'time zone', 'منطقه زمانی'],
  ref: [
    'ref',
    'id',
    'customer id',
    'customer number',
    'customer code',
    'membership number',
    'کد مشتری',
    'شماره مشتری',
    'شناسه',
    'شناسه مشتری',
    'کد اشتراک',
    'شماره اشتراک',
    'شماره عضویت',
  ],
  tags: ['tags', 'tag', 'labels', 'برچسب', 'برچسب ها', 'برچسبها', 'تگ'],
  groups: ['groups', 'group', 'گروه', 'گروه ها', 'گروهها', 'نام گروه'],
  birthday: ['birthday', 'birth date', 'date of birth', 'dob', 'تاریخ تولد', 'تولد', 'روز تولد', 'زادروز'],
  wedding: ['wedding', 'wedding date', 'wedding anniversary', 'anniversary', 'سالگرد ازدواج', 'تاریخ ازدواج'],
  'spouse-birthday': ['spouse birthday', 'birthday of spouse', 'تولد همسر', 'تاریخ تولد همسر'],
  membership: ['membership', 'member since', 'joined', 'join date', 'تاریخ عضویت', 'عضویت'],
  'consent.sms': ['consent sms', 'sms consent', 'رضایت پیامک', 'اجازه پیامک'],
  'consent.email': ['consent email', 'email consent', 'رضایت ایمیل', 'اجازه ایمیل'],
};

const comparable = (header: string) => searchKey(header).replace(/[^\p{L}\p{N}]/gu, '');

const TARGETS = new Map(
  (Object.entries(HEADERS) as [Target, string[]][]).flatMap(([target, headers]) =>
    [target, ...headers].map((header): [string, Target] => [comparable(header), target]),
  ),
);

/**
 * What becomes of each column: what was given, else what its header says, else nothing.
 * @throws AppError 422 naming each column that cannot be used so
 */
export function columnsOf(headers: string[], given: Mapping, customFields: CustomField[]): Column[] {
  const faults = [...headerFaults(headers), ...givenFaults(headers, given, customFields)];
  if (faults.length > 0) throw invalid(faults);
  const columns = filled(headers, given, customFields);
  if (columns.some(({ target }) => target === 'ref' || target === 'mobile' || target === 'email'))
    return columns;
  const message = `needs a column for "mobile", "email" or "ref", by which people are told apart; the columns are ${headers.join(', ')}`;
  throw invalid([{ path: 'mapping', message }]);
}

/**
 * What each column holds as far as its header says, for a person to look over.
 * @throws AppError 422 naming each header that cannot stand
 */
export function guessesOf(headers: string[], customFields: CustomField[]): Column[] {
  const faults = headerFaults(headers);
  if (faults.length > 0) throw invalid(faults);
  return filled(headers, {}, customFields);
}

function filled(headers: string[], given: Mapping, customFields: CustomField[]): Column[] {
  const taken = new Set(Object.values(given).map(targetName));
  return headers.map((header) => {
    if (Object.hasOwn(given, header)) return { header, target: given[header] ?? null };
    const guess = guessed(header, customFields);
    const target = taken.has(guess) ? null : guess;
    taken.add(target);
    return { header, target };
  });
}

/** The plain name of a target, of which a mapping may hold each but tags and groups once. */
export function targetName(target: ColumnTarget): Target | null {
  return typeof target === 'object' && target !== null ? target.to : target;
}

function guessed(column: string, customFields: CustomField[]): Target | null {
  const header = comparable(column);
  const custom = customFields.find(({ name }) => [name, `fields.${name}`].map(comparable).includes(header));
  return TARGETS.get(header) ?? (custom === undefined ? null : `fields.${custom.name}`);
}

function headerFaults(headers: string[]): Fault[] {
  if (headers.length > IMPORT_LIMITS.columns) {
    const message = `The file has ${headers.length} columns; ${IMPORT_LIMITS.columns} is the limit.`;
    return [{ path: 'columns', message }];
  }
  return headers.flatMap((column, at) => {
    const path = `columns.${at}`;
    if (column.length > 200) return [{ path, message: 'has a header longer than 200 characters' }];
    const first = headers.indexOf(column);
    return first === at
      ? []
      : [{ path, message: `has the same header as column ${first + 1}: “${column}”. Rename one.` }];
  });
}

function givenFaults(columns: string[], given: Mapping, customFields: CustomField[]): Fault[] {
  const seen = new Set<string>();
  return Object.entries(given).flatMap(([column, target]) => {
    const path = `mapping.${column}`;
    const name = targetName(target);
    if (!columns.includes(column))
      return [{ path, message: `is not a column; the columns are ${columns.join(', ')}` }];
    if (name === null) return [];
    if (name.startsWith('fields.') && !customFields.some((field) => name === `fields.${field.name}`)) {
      return [{ path, message: `“${name}” is not a field of the settings; add it there first, or use null` }];
    }
    if (name !== 'tags' && name !== 'groups' && seen.has(name))
      return [{ path, message: `is the second column for “${name}”; use null` }];
    seen.add(name);
    return [];
  });
}
