import { Language } from '../contract/words.ts';
import type { BlockSource } from './block.ts';
import { readPart, type Part, type Reading } from './check.ts';
import { linkSplices, layOutMail } from './mail-layout.ts';
import { resolverOf } from './inline.ts';
import { layOut } from './lay-out.ts';
import { htmlNotices, linkNotices } from './mail-notices.ts';
import { weave } from './flat.ts';
import { alwaysPrints, everyNode, fault, START } from './nodes.ts';
import { plainPartOf } from './plain-part.ts';
import type { PreparedEmail, PreparedSms } from './prepared.ts';
import { MAX_LINKS } from './targets.ts';
import type {
  BlockUse,
  EmailContent,
  EmailVariant,
  PreparedContent,
  SmsContent,
  TemplateContent,
  TemplateProblem,
  TemplateUses,
} from './template.ts';

/** What was found in a template's sources; `content` is null when there is a problem. */
export type Preparation = {
  problems: TemplateProblem[];
  uses: TemplateUses;
  content: PreparedContent | null;
  /** blocks that it holds, those within blocks too, each once */
  blocks: BlockUse[];
};

/** A mail's variant; `laidOut` is what its HTML was made to, null for HTML that stays as it is written. */
type LaidOut = EmailVariant & { laidOut: Reading | null };
type Read<P> = { language: Language; readings: Reading[]; prepared: P | null };

/**
 * Reads and judges a template's sources and makes them ready to be compiled; nothing is saved or sent that has a
 * problem. Runs in the templates' worker: what the pre-checks of scan.ts let through may still take its time.
 */
export async function prepareContent(
  content: TemplateContent,
  blocks: BlockSource[] = [],
): Promise<Preparation> {
  if (content.channel === 'sms') return prepareSms(content, blocks);
  const variants: Partial<Record<Language, LaidOut>> = {};
  for (const language of Language.options) {
    const variant = content.variants[language];
    if (variant === undefined) continue;
    variants[language] = { ...variant, laidOut: await layOut(variant, language, blocks) };
  }
  return prepareEmail(content, variants, blocks);
}

/** As `prepareContent`, for sources that need no laying out. */
export function checkTemplate(content: TemplateContent, blocks: BlockSource[] = []): Preparation {
  if (content.channel === 'sms') return prepareSms(content, blocks);
  const variants = mapVariants(content.variants, (variant) => ({ ...variant, laidOut: null }));
  return prepareEmail(content, variants, blocks);
}

function prepareSms(content: SmsContent, blocks: BlockSource[]): Preparation {
  const read = languagesOf(content.variants).map(([language, variant]): Read<PreparedSms> => {
    const resolve = resolverOf(blocks, language, { channel: 'sms', part: 'text' });
    const reading = readPart({ part: 'text', channel: 'sms' }, variant.text, resolve);
    return { language, readings: [reading], prepared: isSound([reading]) ? { text: reading.nodes } : null };
  });
  const judged = judge('sms', read);
  const sound = judged.problems.length === 0;
  return { ...judged, content: sound ? { ...content, prepared: preparedOf(read), uses: judged.uses } : null };
}

function prepareEmail(
  content: EmailContent,
  variants: Partial<Record<Language, LaidOut>>,
  blocks: BlockSource[],
): Preparation {
  const read = languagesOf(variants).map(([language, variant]) => readEmail(language, variant, blocks));
  const judged = judge('email', read);
  const sound = judged.problems.length === 0;
  return { ...judged, content: sound ? { ...content, prepared: preparedOf(read), uses: judged.uses } : null };
}

function readEmail(language: Language, variant: LaidOut, blocks: BlockSource[]): Read<PreparedEmail> {
  const read = (part: Part, source: string): Reading => {
    const resolve = resolverOf(blocks, language, { channel: 'email', part: part === 'html' ? part : 'text' });
    return readPart({ part, channel: 'email' }, source, resolve);
  };
  const subject = read('subject', variant.subject);
  const preheader = variant.preheader === null ? null : read('preheader', variant.preheader);
  const html = variant.laidOut ?? read('html', variant.html);
  const text = variant.text === null ? null : read('text', variant.text);
  const readings = [subject, preheader, html, text].filter((reading) => reading !== null);
  if (!isSound(readings) || html.html === null) return { language, readings, prepared: null };
  const plain = text?.nodes ?? plainPartOf(weave(html.nodes, html.html.flat, linkSplices(html.html)));
  const layout = { language, preheader: preheader?.nodes ?? null, format: variant.format };
  const prepared: PreparedEmail = {
    subject: subject.nodes,
    html: {
      ...layOutMail(html.nodes, html.html, layout),
      hasUnsubscribe: alwaysPrints(html.nodes, 'unsubscribe'),
    },
    text: { body: plain, made: text === null, hasUnsubscribe: alwaysPrints(plain, 'unsubscribe') },
    notices: [...htmlNotices(html.written), ...(text === null ? [] : linkNotices('text', text.nodes))],
  };
  return { language, readings, prepared };
}

function isSound(readings: Reading[]): boolean {
  return readings.every(({ faults }) => faults.length === 0);
}

function judge(channel: TemplateContent['channel'], read: Read<unknown>[]): Omit<Preparation, 'content'> {
  const readings = read.flatMap(({ language, readings: own }) => own.map((one) => ({ language, ...one })));
  const nodes = readings.flatMap((reading) => [...everyNode(reading.nodes)]);
  const links = [...new Set(readings.flatMap((reading) => reading.links))];
  const problems = readings.flatMap(({ language, part, faults }) =>
    faults.map((found): TemplateProblem => ({ channel, language, part, ...found })),
  );
  const usesMainLink = nodes.some((node) => node.kind === 'link' && node.target === null);
  const [first] = readings;
  const most = MAX_LINKS[channel] - 1; // one index is the campaign's main link's
  if (first !== undefined && links.length > most) {
    const message = `A message has at most ${most} different links; this one has ${links.length}.`;
    const { language, part } = first;
    problems.push({ channel, language, part, ...fault(START, 'too-many-links', message) });
  }
  const named = nodes.flatMap((node) =>
    node.kind === 'field' ? [node.name] : node.kind === 'choice' ? [node.field] : [],
  );
  const used = readings.flatMap((reading) => reading.blocks);
  const blocks = [...new Map(used.map((one) => [`${one.name}.${one.version}`, one])).values()];
  return { problems, blocks, uses: { fields: [...new Set(named)], links, usesMainLink } };
}

function preparedOf<P>(read: Read<P>[]): Partial<Record<Language, P>> {
  return Object.fromEntries(read.map(({ language, prepared }) => [language, prepared]));
}

function languagesOf<V>(variants: Partial<Record<Language, V>>): [Language, V][] {
  return Language.options.flatMap((language): [Language, V][] => {
    const variant = variants[language];
    return variant === undefined ? [] : [[language, variant]];
  });
}

function mapVariants<V, W>(
  variants: Partial<Record<Language, V>>,
  change: (variant: V) => W,
): Partial<Record<Language, W>> {
  return Object.fromEntries(languagesOf(variants).map(([language, variant]) => [language, change(variant)]));
}
