import { invalid } from '../lib/errors.ts';
import type { Language } from '../contract/words.ts';
import type { Settings } from '../settings/settings.ts';
import { checkTemplate, readPart, type Part } from './check.ts';
import { directionOf } from './direction.ts';
import { weave } from './flat.ts';
import { fitText, type SmsText } from './fits.ts';
import { readHtml } from './html.ts';
import { htmlFooter, layOutMail, linkSplices, plainFooter, unsubscribeField } from './mail-layout.ts';
import { escapeHtml, htmlWriter, plainWriter, subjectWriter } from './mail-writers.ts';
import { alwaysPrints, type Node } from './nodes.ts';
import { fieldOp, opsOf, run, type Op, type Scope, type Values } from './ops.ts';
import { plainPartOf, tidyLines } from './plain-part.ts';
import { indexerOf } from './targets.ts';
import type { EmailVariant, SmsVariant, TemplateContent } from './template.ts';
import { stripInvisible } from './typography.ts';

export type { Fit, SmsText } from './fits.ts';
export type { Values } from './ops.ts';

export type SmsOptions = {
  language: Language;
  /** addresses of the run's links, in the order of their indexes */
  targets: string[];
  mainLink: string | null;
  /** already in the reader's language and for the sending line; '' for none */
  optOutLine: string;
  limits: Settings['sms'];
};

export type CompiledSms = {
  /** Writes one recipient's text, within the limits or not at all. */
  render(values: Values, links: { url(index: number): string }): SmsText;
};

/**
 * Prepares a text for all the recipients of a run.
 * @throws AppError 422 when the source has a problem, or needs a main link and there is none
 */
export function compileSms(variant: SmsVariant, options: SmsOptions): CompiledSms {
  const indexOf = indexerOf('sms', options.targets, options.mainLink);
  const ops = opsOf(soundNodes('text', 'sms', variant.text), (node) => {
    if (node.kind === 'field') return fieldOp(node.name, (value) => value);
    const index = indexOf(node.target);
    return (scope) => scope.url(index);
  });
  return {
    render(values, links) {
      const write = (chosen: Values): ReturnType<Parameters<typeof fitText>[0]> => {
        const scope: Scope = {
          values: chosen,
          url: (index) => links.url(index),
          unsubscribe: null,
          missing: null,
        };
        const body = stripInvisible(run(ops, scope));
        if (scope.missing !== null) return { outcome: 'missing-field', field: scope.missing };
        return body.trim() === ''
          ? { outcome: 'empty' }
          : { outcome: 'written', text: body + options.optOutLine };
      };
      return fitText(write, values, options.limits);
    },
  };
}

export type EmailOptions = {
  language: Language;
  targets: string[];
  mainLink: string | null;
  /** adds a way to unsubscribe to each part that does not always print `{{unsubscribe}}` */
  footer: boolean;
  brand: string;
};

export type EmailLinks = { url(index: number): string; unsubscribe: string; pixel: string | null };

export type MailText =
  | { outcome: 'mail'; subject: string; html: string; text: string }
  | { outcome: 'missing-field'; field: string };

export type CompiledEmail = { render(values: Values, links: EmailLinks): MailText };

/**
 * Prepares a mail for all the recipients of a run: links, footer and plain part are worked out here, once.
 * @throws AppError 422 when the source has a problem, or needs a main link and there is none
 */
export function compileEmail(variant: EmailVariant, options: EmailOptions): CompiledEmail {
  const subject = opsOf(
    soundNodes('subject', 'email', variant.subject),
    subjectWriter(directionOf(options.language)),
  );
  const html = compileHtml(variant, options);
  const text = compilePlain(variant, options);
  return {
    render(values, links) {
      const url = (index: number): string => links.url(index);
      const scope: Scope = { values, url, unsubscribe: links.unsubscribe, missing: null };
      const mail = { subject: run(subject, scope).trim(), html: html(scope, links.pixel), text: text(scope) };
      if (scope.missing !== null) return { outcome: 'missing-field', field: scope.missing };
      return { outcome: 'mail', ...mail };
    },
  };
}

function compileHtml(
  variant: EmailVariant,
  options: EmailOptions,
): (scope: Scope, pixel: string | null) => string {
  const nodes = soundNodes('html', 'email', variant.html);
  const reading = readHtml(nodes);
  const links = linkSplices(reading);
  for (const { put } of links) reading.contexts.set(put, 'address');
  const address = unsubscribeField();
  reading.contexts.set(address, 'address');
  const withFooter = options.footer && !alwaysPrints(nodes, 'unsubscribe');
  const footer = withFooter ? htmlFooter(options.language, options.brand, address) : [];
  const mail = layOutMail(nodes, reading, { language: options.language, footer, links });
  const writer = htmlWriter(reading.contexts, indexerOf('email', options.targets, options.mainLink));
  const [head, tail] = [opsOf(mail.head, writer), opsOf(mail.tail, writer)];
  return (scope, pixel) => run(head, scope) + pixelTag(pixel) + run(tail, scope);
}

function compilePlain(variant: EmailVariant, options: EmailOptions): (scope: Scope) => string {
  const nodes =
    variant.text === null ? plainFromHtml(variant.html) : soundNodes('text', 'email', variant.text);
  const withFooter = options.footer && !alwaysPrints(nodes, 'unsubscribe');
  const writer = plainWriter(
    directionOf(options.language),
    indexerOf('email', options.targets, options.mainLink),
  );
  const body: Op[] = opsOf(nodes, writer);
  const footer = opsOf(withFooter ? plainFooter(options.language, options.brand) : [], writer);
  const tidies = variant.text === null && nodes.some((node) => node.kind === 'choice');
  return (scope) => {
    const text = run(body, scope);
    return (tidies ? tidyLines(text) : text) + run(footer, scope);
  };
}

function plainFromHtml(html: string): Node[] {
  const nodes = soundNodes('html', 'email', html);
  const reading = readHtml(nodes);
  return plainPartOf(weave(nodes, reading.flat, linkSplices(reading)));
}

function pixelTag(pixel: string | null): string {
  return pixel === null ? '' : `<img src="${escapeHtml(pixel)}" width="1" height="1" alt="">`;
}

/** A run freezes checked templates, so a problem here means that somebody went round the check. */
function soundNodes(part: Part, channel: TemplateContent['channel'], source: string): Node[] {
  const { nodes, faults } = readPart(part, channel, source);
  const errors = faults.map(({ line, column, message }) => ({
    path: part,
    message: `line ${line}, column ${column}: ${message}`,
  }));
  if (errors.length > 0) throw invalid(errors);
  return nodes;
}

/**
 * The targets that a run freezes, its main link first; a link's place in this list is the index in its code.
 * The order depends on the content alone.
 */
export function targetsOf(content: TemplateContent, mainLink: string | null): string[] {
  return [...new Set([...(mainLink === null ? [] : [mainLink]), ...checkTemplate(content).links])];
}
