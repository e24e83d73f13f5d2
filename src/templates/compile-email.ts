import type { Language } from '../contract/words.ts';
import type { Currency } from '../settings/settings.ts';
import { directionOf } from './direction.ts';
import { htmlFooter, plainFooter } from './mail-layout.ts';
import { dress, type MailLook } from './mail-look.ts';
import { escapeHtml, htmlWriter, plainWriter, subjectWriter, type WriterOptions } from './mail-writers.ts';
import { ALL_OPTIONALS, opsOf, run, write, type Scope, type Unwritten, type Values } from './ops.ts';
import { fixed, type Piece, type Pieces } from './pieces.ts';
import { createTidier } from './tidy.ts';
import type { PreparedEmail } from './prepared.ts';
import { printIn } from './print.ts';
import { indexerOf } from './targets.ts';

export type EmailOptions = {
  language: Language;
  /** IANA zone in which moments are shown */
  zone: string;
  /** unit that amounts are kept in */
  currency: Currency;
  targets: string[];
  mainLink: string | null;
  /** adds a way to unsubscribe to each part that does not always print `{{unsubscribe}}` */
  footer: boolean;
  /** what the organisation looks like on the run's day */
  look: MailLook;
};

export type EmailLinks = { url(index: number): string; unsubscribe: string; pixel: string | null };

/** `html` and `text` in pieces, of which those that are the same for all are the same objects in each mail. */
export type MailText = { outcome: 'mail'; subject: string; html: Pieces; text: Pieces } | Unwritten;

export type CompiledEmail = { render(values: Values, links: EmailLinks): MailText };

/** For mails that are not compared. */
const NO_SAMPLES: EmailLinks = { url: () => '', unsubscribe: '', pixel: '' };

/**
 * Makes a prepared mail ready for all the recipients of a run, its footer included.
 *
 * @param samples stand for each delivery's own addresses where two mails are compared
 * @throws AppError 422 when it needs a main link and there is none
 */
export function compileEmail(
  prepared: PreparedEmail,
  options: EmailOptions,
  samples = NO_SAMPLES,
): CompiledEmail {
  const writing: WriterOptions = {
    print: printIn(options),
    indexOf: indexerOf('email', options.targets, options.mainLink),
    samples: scopeOf({}, samples),
  };
  const subject = opsOf(prepared.subject, subjectWriter(directionOf(options.language), writing.print));
  const html = compileHtml(prepared.html, writing, {
    ...options,
    samplePixel: samples.pixel,
  });
  const text = compilePlain(prepared.text, writing, options);
  return {
    render(values, links) {
      const scope = scopeOf(values, links);
      const mail = { subject: run(subject, scope).trim(), html: html(scope, links.pixel), text: text(scope) };
      if (scope.problem !== null) return scope.problem;
      return { outcome: 'mail', ...mail };
    },
  };
}

const PIXEL_BEFORE = fixed('<img src="');
const PIXEL_AFTER = fixed('" width="1" height="1" alt="">');

function scopeOf(values: Values, { url, unsubscribe }: EmailLinks): Scope {
  return { values, url, unsubscribe, problem: null, optionals: ALL_OPTIONALS };
}

function compileHtml(
  { body, close, tail, hasUnsubscribe }: PreparedEmail['html'],
  writing: WriterOptions,
  { footer, language, look, samplePixel }: EmailOptions & { samplePixel: string | null },
): (scope: Scope, pixel: string | null) => Pieces {
  const writer = htmlWriter(writing);
  const withFooter = footer && !hasUnsubscribe ? htmlFooter(language, look) : [];
  const head = opsOf(dress([...body, ...withFooter, ...close], look), writer);
  const rest = opsOf(dress(tail, look), writer);
  const like = fixed(escapeHtml(samplePixel ?? ''));
  return (scope, pixel) => {
    const pieces: Piece[] = [];
    write(head, scope, pieces);
    if (pixel !== null) pieces.push(PIXEL_BEFORE, { text: escapeHtml(pixel), like }, PIXEL_AFTER);
    write(rest, scope, pieces);
    return pieces;
  };
}

function compilePlain(
  { body, made, hasUnsubscribe }: PreparedEmail['text'],
  writing: WriterOptions,
  { footer, language, look }: EmailOptions,
): (scope: Scope) => Pieces {
  const writer = plainWriter(directionOf(language), writing);
  const ops = opsOf(body, writer);
  const ending = opsOf(footer && !hasUnsubscribe ? plainFooter(language, look) : [], writer);
  const tidy = made && body.some((node) => node.kind === 'choice') ? createTidier() : null;
  return (scope) => {
    const text: Piece[] = [];
    write(ops, scope, text);
    const pieces = tidy === null ? text : tidy(text);
    write(ending, scope, pieces);
    return pieces;
  };
}
