import type { Language } from '../contract/words.ts';
import { STANDARD_FIELDS } from './check.ts';
import { everyNode, type Format, type Node } from './nodes.ts';
import type { Value, Values } from './print.ts';
import type { PreparedContent } from './template.ts';

/** Values of common length, for measuring and showing a text before it has a reader. */
const SAMPLES: Record<Language, Values> = {
  fa: {
    name: 'خانم رضایی',
    shortName: 'خانم رضایی',
    greeting: 'خانم رضایی گرامی',
    shortGreeting: 'خانم رضایی گرامی',
    title: 'خانم',
    firstName: 'مریم',
    lastName: 'رضایی',
    city: 'اصفهان',
    province: 'اصفهان',
    mobile: '09123456789',
    email: 'maryam@example.com',
    phone: '02191001234',
    pct: '20',
    code: 'TVL20',
    touch: 3,
    touches: 7,
  },
  en: {
    name: 'Ms Maryam Rezaei',
    shortName: 'Ms Rezaei',
    greeting: 'Dear Ms Rezaei',
    shortGreeting: 'Dear Ms Rezaei',
    title: 'Ms',
    firstName: 'Maryam',
    lastName: 'Rezaei',
    city: 'Isfahan',
    province: 'Isfahan',
    mobile: '+989123456789',
    email: 'maryam@example.com',
    phone: '02191001234',
    pct: '20',
    code: 'TVL20',
    touch: 3,
    touches: 7,
  },
};

/** About as long as a code or a product's name. */
const UNKNOWN: Record<Language, string> = { fa: 'نمونه ۱۲۳', en: 'sample 123' };

const OF_FORMAT: Record<Format['kind'], Value> = {
  date: '2026-12-05',
  time: '17:30',
  number: 1000,
  digits: '10452',
  ordinal: 4,
  money: 125_000,
  plural: 4,
};

/**
 * Sample values for every field that a text uses, of the kind that the text asks for; the brand and the telephone are
 * the organisation's own.
 */
export function sampleValues(
  content: PreparedContent,
  language: Language,
  own: { brand: string; phone: string | null },
): Values {
  const known: Values = { ...SAMPLES[language], brand: own.brand };
  if (own.phone !== null) known['phone'] = own.phone;
  const asked = askedIn(nodesOf(content, language));
  return Object.fromEntries(
    content.uses.fields.map((field) => {
      const standard = Object.hasOwn(known, field) ? known[field] : undefined;
      return [field, standard ?? asked.get(field) ?? UNKNOWN[language]];
    }),
  );
}

/** Standard names that no contact has: they count the messages of a campaign. */
const OF_CAMPAIGN = new Set(['touch', 'touches']);

/**
 * Of sample values, those that no contact can have: what a campaign, an order or an appointment brings.
 * @param own names of the organisation's own fields of contacts
 */
export function broughtAlong(samples: Values, own: string[]): Values {
  const ofContacts = new Set<string>([...STANDARD_FIELDS, ...own].filter((name) => !OF_CAMPAIGN.has(name)));
  return Object.fromEntries(Object.entries(samples).filter(([name]) => !ofContacts.has(name)));
}

/** A value for each field that is written in a format, or asked for a value in a condition. */
function askedIn(nodes: Node[]): Map<string, Value> {
  const asked = new Map<string, Value>();
  for (const node of everyNode(nodes)) {
    if (node.kind === 'field' && node.format !== null) asked.set(node.name, OF_FORMAT[node.format.kind]);
    if (node.kind !== 'choice' || asked.has(node.field)) continue;
    const { test } = node;
    if (test.kind === 'is') asked.set(node.field, test.value);
    if (test.kind === 'gt') asked.set(node.field, test.value + 1);
    if (test.kind === 'lt') asked.set(node.field, test.value - 1);
  }
  return asked;
}

function nodesOf(content: PreparedContent, language: Language): Node[] {
  if (content.channel === 'sms') return content.prepared[language]?.text ?? [];
  const mail = content.prepared[language];
  return mail === undefined ? [] : [...mail.subject, ...mail.html.body, ...mail.html.tail, ...mail.text.body];
}
