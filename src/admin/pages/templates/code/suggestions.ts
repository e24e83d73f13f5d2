import type { Channel, PartName } from '../draft.ts';

/** Something that can be put into a text. `insert` holds fields to fill in, as CodeMirror's snippets write them: ${name}. */
export type Suggestion = {
  group: 'reader' | 'own' | 'campaign' | 'message' | 'form' | 'logic' | 'block';
  /** a key of words, or null where the label is a name itself */
  word: string | null;
  /** how it is written, and what typing {{… finds */
  label: string;
  insert: string;
};

const READER = [
  'name',
  'greeting',
  'firstName',
  'lastName',
  'title',
  'shortName',
  'city',
  'province',
  'mobile',
  'email',
];
const FORMS: [word: string, label: string, insert: string][] = [
  ['date', '{{date …}}', '{{date ${field}}}'],
  ['dateFull', '{{date … "full"}}', '{{date ${field} "full"}}'],
  ['time', '{{time …}}', '{{time ${field}}}'],
  ['number', '{{number …}}', '{{number ${field}}}'],
  ['digits', '{{digits …}}', '{{digits ${field}}}'],
  ['money', '{{money …}}', '{{money ${field}}}'],
  ['ordinal', '{{ordinal …}}', '{{ordinal ${field}}}'],
];
const LOGIC: [word: string, label: string, insert: string][] = [
  ['optional', '{{#optional}}…{{/optional}}', '{{#optional}}${text}{{/optional}}'],
  ['if', '{{#if …}}…{{/if}}', '{{#if ${field}}}${text}{{/if}}'],
  ['ifElse', '{{#if …}}…{{else}}…{{/if}}', '{{#if ${field}}}${text}{{else}}${text}{{/if}}'],
  ['is', '{{#is … "…"}}…{{/is}}', '{{#is ${field} "${value}"}}${text}{{/is}}'],
  ['gt', '{{#gt … 3}}…{{/gt}}', '{{#gt ${field} ${number}}}${text}{{/gt}}'],
];

export type Known = {
  channel: Channel;
  part: PartName;
  /** names of the organisation's own fields of contacts */
  own: string[];
  /** names that the text uses and only a campaign can bring */
  campaign: string[];
  blocks: string[];
};

/** What can stand at a place of a message: the reader's values, what a campaign brings, forms, conditions, blocks. */
export function suggestionsFor({ channel, part, own, campaign, blocks }: Known): Suggestion[] {
  const isLine = part === 'subject' || part === 'preheader';
  const field = (group: Suggestion['group'], word: string | null, name: string): Suggestion => ({
    group,
    word,
    label: `{{${name}}}`,
    insert: `{{${name}}}`,
  });
  const written = (
    group: Suggestion['group'],
    [word, label, insert]: [string, string, string],
  ): Suggestion => ({
    group,
    word,
    label,
    insert,
  });
  const logic = channel === 'sms' ? LOGIC : LOGIC.filter(([word]) => word !== 'optional');
  return [
    ...READER.map((name) => field('reader', name, name)),
    field('message', 'brand', 'brand'),
    field('message', 'phone', 'phone'),
    ...(isLine ? [] : [field('message', 'link', 'link')]),
    ...(isLine
      ? []
      : [written('message', ['linkTo', '{{link "https://…"}}', '{{link "https://${address}"}}'])]),
    ...(channel === 'email' && !isLine ? [field('message', 'unsubscribe', 'unsubscribe')] : []),
    ...own.map((name) => field('own', null, name)),
    ...campaign.map((name) => field('campaign', null, name)),
    ...FORMS.map((form) => written('form', form)),
    ...logic.map((form) => written('logic', form)),
    ...blocks.map((name) => field('block', null, `block "${name}"`)),
  ];
}

/** A suggestion as plain text, its fields to fill in as words; for where no snippet can be followed. */
export function plainInsert(insert: string): string {
  return insert.replace(/\$\{(\w+)\}/g, '$1');
}

const OTHERS = ['brand', 'phone', 'unsubscribe', 'shortGreeting'];

/** Names in use that neither a contact nor the organisation has: a campaign, an order or an appointment brings them. */
export function campaignFields(used: string[], own: string[]): string[] {
  const known = new Set([...READER, ...OTHERS, ...own]);
  return used.filter((name) => !known.has(name));
}
