import type { MailEnvelope, SmsEnvelope } from '../channels/channel.ts';
import type { Contact } from '../contacts/contact.ts';
import { fullName } from '../contacts/names.ts';
import type { Channel, Language } from '../contract/words.ts';
import { SAMPLE_CODE } from '../links/code.ts';
import { sampleUnsubscribe } from '../links/urls.ts';
import { compileEmail, type CompiledEmail, type EmailLinks } from '../templates/compile-email.ts';
import { compileSms, type CompiledSms } from '../templates/compile-sms.ts';
import type { SmsText } from '../templates/fits.ts';
import { lookOf } from '../templates/mail-look.ts';
import type { Unwritten } from '../templates/ops.ts';
import { isIranianLine, optOutLine } from '../templates/opt-out-line.ts';
import { joined } from '../templates/pieces.ts';
import type { Delivery, SkipReason } from './delivery.ts';
import type { Run } from './run.ts';
import type { Composition } from './settle.ts';
import { valuesOf } from './values.ts';

/** Where a delivery's own addresses lead; built by the links room, called here per recipient. */
export type DeliveryUrls = {
  short(code: string, index: number, channel: Channel): string;
  pixel(code: string): string;
  unsubscribe(deliveryId: string): string;
};

/** What composing takes from outside: a delivery's addresses, and the keyed hash of the receiver's. */
export type ComposeTools = { urls: DeliveryUrls; addressKey(channel: Channel, address: string): string };

export type Composed = (
  { channel: 'sms'; envelope: SmsEnvelope } | { channel: 'email'; envelope: MailEnvelope }
) & {
  facts: Composition;
};

/** A message in words: its text, or the plain part of a mail. */
export function plainOf({ channel, envelope }: Composed): string {
  return channel === 'sms' ? envelope.text : joined(envelope.text);
}

type NotComposed = { skip: { reason: SkipReason; detail: string | null } };

/** Writes one message; pure. */
export type Compose = (
  delivery: Pick<Delivery, 'id' | 'code' | 'own'>,
  contact: Contact,
) => Composed | NotComposed;

/** What a text may print in the place of its full forms (templates/fits.ts). */
const SHORTER = ['shortName', 'shortGreeting'];

/** Runs whose compiled messages are kept: more than are sent at once. */
const MOST_KEPT = 16;

/** Compiles each run's message once for all of its batches; what a run was opened with never changes. */
export function createComposers(toolsOf: (run: Run) => ComposeTools): (run: Run) => Compose {
  const kept = new Map<string, Compose>();
  return (run) => {
    const compose = kept.get(run.id) ?? composerOf(run, toolsOf(run));
    kept.delete(run.id); // the one that was asked for last is forgotten last
    kept.set(run.id, compose);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return compose;
  };
}

/** Compiles a run's message once, for all its recipients and languages. */
export function composerOf(run: Run, tools: ComposeTools): Compose {
  return run.content.channel === 'sms'
    ? smsComposer(run, run.content.prepared, tools)
    : mailComposer(run, run.content.prepared, tools);
}

type SmsVariants = Extract<Run['content'], { channel: 'sms' }>['prepared'];
type EmailVariants = Extract<Run['content'], { channel: 'email' }>['prepared'];

function smsComposer(run: Run, variants: SmsVariants, { urls, addressKey }: ComposeTools): Compose {
  const compiled = new Map<Language, CompiledSms>();
  for (const language of languagesOf(variants)) {
    const variant = variants[language];
    if (variant === undefined) continue;
    const iranianLine = isIranianLine(run.sender);
    const line = run.purpose === 'marketing' ? optOutLine(language, { iranianLine }) : '';
    const { zone, currency, targets, mainLink, limits } = run;
    const options = { language, zone, currency, targets, mainLink, optOutLine: line, limits };
    compiled.set(language, compileSms(variant, options));
  }
  const names = [...run.content.uses.fields, ...SHORTER];
  return (delivery, contact) => {
    const language = languageFor(contact, run, compiled);
    const message = language === null ? undefined : compiled.get(language);
    if (language === null || message === undefined) return notComposed('no-variant');
    const url = (index: number): string => urls.short(delivery.code, index, 'sms');
    const values = valuesOf(contact, withOwn(run, delivery), { language, names });
    const rendered = message.render(values, { url });
    if (rendered.outcome !== 'text') return smsProblem(rendered);
    const envelope = { deliveryId: delivery.id, to: contact.mobile ?? '', text: rendered.text };
    const { parts, fits } = rendered;
    return {
      channel: 'sms',
      envelope,
      facts: { language, parts, fits, addressKey: addressKey('sms', envelope.to) },
    };
  };
}

function smsProblem(rendered: Exclude<SmsText, { outcome: 'text' }>): NotComposed {
  switch (rendered.outcome) {
    case 'too-long':
      return notComposed('too-long', `${rendered.units} units, ${rendered.parts} parts`);
    case 'missing-field':
    case 'bad-value':
      return unwritten(rendered);
    case 'empty':
      return notComposed('empty');
  }
}

function mailComposer(run: Run, variants: EmailVariants, { urls, addressKey }: ComposeTools): Compose {
  const compiled = new Map<Language, CompiledEmail>();
  const samples = sampleLinks(urls);
  for (const language of languagesOf(variants)) {
    const variant = variants[language];
    if (variant === undefined) continue;
    const { zone, currency, targets, mainLink } = run;
    const footer = run.purpose === 'marketing';
    const options = { language, zone, currency, targets, mainLink, footer, look: lookOf(run, language) };
    compiled.set(language, compileEmail(variant, options, samples));
  }
  const names = run.content.uses.fields;
  return (delivery, contact) => {
    const language = languageFor(contact, run, compiled);
    const message = language === null ? undefined : compiled.get(language);
    if (language === null || message === undefined) return notComposed('no-variant');
    const unsubscribe = urls.unsubscribe(delivery.id);
    const values = valuesOf(contact, withOwn(run, delivery), { language, names });
    const rendered = message.render(values, {
      url: (index) => urls.short(delivery.code, index, 'email'),
      unsubscribe,
      pixel: urls.pixel(delivery.code),
    });
    if (rendered.outcome !== 'mail') return unwritten(rendered);
    const { subject, html, text } = rendered;
    const envelope = {
      deliveryId: delivery.id,
      from: { name: run.brand[language], address: run.sender },
      replyTo: null,
      to: { name: fullName(contact, language), address: contact.email ?? '' },
      subject,
      html,
      text,
      unsubscribeUrl: run.purpose === 'marketing' ? unsubscribe : null,
    };
    const facts = { language, parts: null, fits: [], addressKey: addressKey('email', envelope.to.address) };
    return { channel: 'email', envelope, facts };
  };
}

/** What stands for a delivery's own addresses where two mails are compared. */
function sampleLinks(urls: DeliveryUrls): EmailLinks {
  return {
    url: (index) => urls.short(SAMPLE_CODE.email, index, 'email'),
    unsubscribe: sampleUnsubscribe(urls.unsubscribe(''), 1),
    pixel: urls.pixel(SAMPLE_CODE.email),
  };
}

/** What is of this message alone goes before what its run says to all. */
function withOwn(run: Run, { own }: Pick<Delivery, 'own'>): Parameters<typeof valuesOf>[1] {
  return own === null ? run : { ...run, data: { ...run.data, ...own.data } };
}

/** The contact's language, else the organisation's, else the only one there is. */
function languageFor(contact: Contact, run: Run, compiled: Map<Language, unknown>): Language | null {
  if (compiled.has(contact.language)) return contact.language;
  if (compiled.has(run.language)) return run.language;
  return [...compiled.keys()][0] ?? null;
}

function languagesOf(variants: Partial<Record<Language, unknown>>): Language[] {
  return Object.keys(variants) as Language[];
}

function unwritten(problem: Unwritten): NotComposed {
  const { outcome, field } = problem;
  return notComposed(outcome, outcome === 'bad-value' ? `${field}: ${problem.detail}` : field);
}

function notComposed(reason: SkipReason, detail: string | null = null): NotComposed {
  return { skip: { reason, detail } };
}
