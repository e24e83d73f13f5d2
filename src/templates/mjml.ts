import type { Language } from '../contract/words.ts';
import { messageOf } from '../lib/errors.ts';
import { directionOf } from './direction.ts';
import { readHtml, type HtmlReading } from './html.ts';
import { DARK_METAS } from './mail-dark.ts';
import { dressComponents, isUncoloured } from './mjml-dress.ts';
import { MAX_FAULTS, readMjml } from './mjml-read.ts';
import type { Component } from './mjml-walk.ts';
import { fault, START, type Node, type Place, type SourceFault } from './nodes.ts';

export type MjmlMail = { nodes: Node[]; html: HtmlReading | null; faults: SourceFault[] };

/**
 * Makes a mail's HTML of MJML. MJML sees components only: what a person wrote as HTML, and every tag, goes past it
 * behind signs. No file is read and nothing is loaded; its faults stand at places of the writer's source.
 */
export async function layOutMjml(nodes: Node[], language: Language): Promise<MjmlMail> {
  const { root, signs, faults } = readMjml(nodes);
  if (root === null || faults.length > 0) return { nodes, html: null, faults };
  const dark = isUncoloured(root);
  const made = await compile(dressComponents(root, language));
  if ('faults' in made) return { nodes, html: null, faults: made.faults };
  const laidOut = signs.restore(finish(made.html, language, dark));
  const html = readHtml(laidOut, 'made');
  return { nodes: laidOut, html, faults: html.faults };
}

/** Loaded when it is wanted: it takes half a second and much memory, and only the templates' worker needs it. */
export async function loadMjml() {
  return (await import('mjml')).default;
}

/** What MJML throws when a component or an attribute is not as it should be. `line` is ours: the number of a place. */
type Invalid = { errors: { line: number; message: string }[] };

async function compile(root: Component): Promise<{ html: string } | { faults: SourceFault[] }> {
  const places: Place[] = [];
  const json = jsonOf(root, places);
  const mjml2html = await loadMjml();
  try {
    const options = { validationLevel: 'strict', fonts: {}, keepComments: false } as const;
    const { html } = await Promise.resolve(mjml2html(json, options)); // from version 5 on it is a promise
    return { html };
  } catch (error) {
    if (!isInvalid(error))
      return { faults: [fault(START, 'mjml', `MJML cannot lay it out: ${messageOf(error)}`)] };
    const shown = error.errors.slice(0, MAX_FAULTS);
    return { faults: shown.map(({ line, message }) => fault(places[line] ?? START, 'mjml', message)) };
  }
}

function isInvalid(error: unknown): error is Invalid {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

/** MJML's own form; its line numbers are numbers of places, so that columns are known too. */
function jsonOf({ place, tagName, attributes, children, content }: Component, places: Place[]): MjmlJson {
  const line = places.push(place) - 1;
  const inner = children.map((child) => jsonOf(child, places));
  return { tagName, attributes, children: inner, line, ...(content !== null && { content }) };
}
type MjmlJson = {
  tagName: string;
  attributes: Record<string, unknown>;
  children: MjmlJson[];
  line: number;
  content?: string;
};

/** What MJML leaves out. Its HTML holds signs where anything of a person's stands, so its tags are its own. */
function finish(html: string, language: Language, dark: boolean): string {
  const lean = html.replace(/\s*\n\s*/g, '\n');
  const metas = dark ? lean.replace('<head>', `<head>${DARK_METAS}`) : lean;
  if (directionOf(language) === 'ltr') return metas;
  // Outlook takes no direction from a style.
  return metas
    .replaceAll('text-align:left;direction:rtl', 'text-align:right;direction:rtl')
    .replace(/<td(?=[\s>])/g, '<td dir="rtl"');
}
