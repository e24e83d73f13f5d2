import type { Audience, Campaign, Repeat, Serving, Template } from '../api.ts';

/** A campaign as it is being written; what nobody has chosen yet is null. */
export type Draft = {
  name: string;
  purpose: Campaign['purpose'];
  audience: Audience | null;
  template: string | null;
  link: string | null;
  data: Record<string, string>;
  hoursIn: Campaign['hoursIn'];
  repeat: Repeat;
  serving: Serving;
  priority: number | null;
};
export type DraftKey = keyof Draft;
/** `name-missing` and the like: words/edit says them. */
export type DraftFault = 'missing' | 'not-an-address' | 'no-weekday' | 'no-contact' | 'no-values';

export const EMPTY_DRAFT: Draft = {
  name: '',
  purpose: 'marketing',
  audience: null,
  template: null,
  link: null,
  data: {},
  hoursIn: 'organisation',
  repeat: { kind: 'once' },
  serving: null,
  priority: null,
};

export function draftOf(campaign: Campaign): Draft {
  const { name, purpose, audience, template, link, data, hoursIn, repeat, serving, priority } = campaign;
  return { name, purpose, audience, template, link, data, hoursIn, repeat, serving, priority };
}

/** What is wrong with a draft as it stands, by its part; such parts are not sent to the server. */
export function faultsOf(draft: Draft): Partial<Record<DraftKey, DraftFault>> {
  const { name, audience, template, link, repeat, serving } = draft;
  return {
    ...(name.trim() === '' ? { name: 'missing' as const } : {}),
    ...(template === null ? { template: 'missing' as const } : {}),
    ...audienceFault(audience),
    ...(link !== null && !isAddress(link) ? { link: 'not-an-address' as const } : {}),
    ...(repeat.kind === 'weekly' && repeat.weekdays.length === 0 ? { repeat: 'no-weekday' as const } : {}),
    ...(serving?.by === 'field' && serving.values.length === 0 ? { serving: 'no-values' as const } : {}),
  };
}

function audienceFault(audience: Audience | null): { audience?: DraftFault } {
  if (audience === null) return { audience: 'missing' };
  if ('contacts' in audience && audience.contacts.length === 0) return { audience: 'no-contact' };
  return 'segment' in audience && audience.segment === '' ? { audience: 'missing' } : {};
}

function isAddress(link: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(link) && URL.canParse(link);
}

/** A draft as the server takes it: of texts no empty ones, and nothing that is at fault. */
export function sendable(patch: Partial<Draft>, draft: Draft): Partial<Draft> {
  const faults = faultsOf(draft);
  const sound = Object.entries(patch).filter(([key]) => !(key in faults));
  const ready = Object.fromEntries(sound) as Partial<Draft>;
  if (ready.data === undefined) return ready;
  const written = Object.entries(ready.data).filter(([, value]) => value.trim() !== '');
  return { ...ready, data: Object.fromEntries(written) };
}

/** Names that messages know by themselves. */
export const STANDARD_FIELDS = [
  'name',
  'shortName',
  'title',
  'firstName',
  'lastName',
  'city',
  'mobile',
  'email',
  'province',
  'brand',
  'phone',
  'greeting',
  'shortGreeting',
  'touch',
  'touches',
  'link',
  'unsubscribe',
];

const BROUGHT: Record<Repeat['kind'], string[]> = {
  once: [],
  weekly: [],
  occasion: [],
  order: ['order', 'amount', 'n', 'product'],
  appointment: ['date', 'time', 'appointment'],
};

/** Values that the campaign itself must give: named by the text, and neither a contact's nor the occasion's own. */
export function ownFields(
  { facts }: Pick<Template, 'facts'>,
  contactFields: string[],
  repeat: Repeat,
): string[] {
  const known = new Set([...STANDARD_FIELDS, ...contactFields, ...BROUGHT[repeat.kind]]);
  return facts.fields.filter((field) => !known.has(field));
}
