import type { Language } from '../contract/words.ts';
import { directionOf } from './direction.ts';
import { BRAND_CLASS, DARK_STYLE, TEXT_CLASS } from './mail-dark.ts';
import { LOGO_BEGIN, LOGO_END, lookSign } from './mail-look.ts';
import { rawComponent, type Component } from './mjml-walk.ts';
import { START } from './nodes.ts';

type Attributes = Component['attributes'];

export const FONTS = 'Vazirmatn,Tahoma,Arial,sans-serif';

/** What a writer may name as mj-class: the organisation's look. Their values are put in when a run begins. */
export const BRAND_CLASSES: Record<string, Attributes> = {
  'brand-button': {
    'background-color': lookSign('color'),
    color: lookSign('ink'),
    'border-radius': '6px',
    'font-size': '16px',
    'font-weight': 'bold',
    'inner-padding': '12px 28px',
  },
  'brand-heading': {
    color: lookSign('on-light'),
    'font-size': '22px',
    'font-weight': 'bold',
    'css-class': BRAND_CLASS,
  },
  'brand-bar': { 'background-color': lookSign('color') },
  'brand-bar-text': { color: lookSign('ink') },
  'brand-divider': { 'border-color': lookSign('color'), 'border-width': '2px' },
  'brand-logo': { src: lookSign('logo'), alt: lookSign('brand'), width: '160px' },
};

const DEFAULTS: Record<string, Attributes> = {
  'mj-all': { 'font-family': FONTS },
  'mj-text': { 'font-size': '16px', 'line-height': '1.7' },
  'mj-table': { 'font-size': '16px', 'line-height': '1.7' },
  'mj-button': { 'font-size': '16px' },
};
const RTL_DEFAULTS: Record<string, Attributes> = {
  ...DEFAULTS,
  'mj-text': { ...DEFAULTS['mj-text'], align: 'right' },
  'mj-table': { ...DEFAULTS['mj-table'], align: 'right' },
  'mj-wrapper': { direction: 'rtl' },
  'mj-section': { direction: 'rtl' },
  'mj-group': { direction: 'rtl' },
  'mj-column': { direction: 'rtl' },
};

/** Gives a layout its language, direction, fonts, brand and dark colours; what its writer set comes after and wins. */
export function dressComponents(root: Component, language: Language): Component {
  const dark = isUncoloured(root);
  const grounds = groundsOf(root);
  const head = root.children.find(({ tagName }) => tagName === 'mj-head');
  const ours = [attributesFor(language), ...(dark ? [component('mj-style', {}, [], DARK_STYLE)] : [])];
  const body = root.children
    .filter((child) => child !== head)
    .map((child) => (dark ? colour(child, grounds) : withLogo(child)));
  const newHead = component('mj-head', {}, [...ours, ...(head?.children ?? [])]);
  const attributes = { lang: language, dir: directionOf(language) };
  return { ...root, attributes, children: [newHead, ...body] };
}

/** Whether the ground of a mail is left to the reader's program, which makes it dark or light. */
export function isUncoloured(root: Component): boolean {
  const body = root.children.find(({ tagName }) => tagName === 'mj-body');
  return body === undefined || !hasGround(body, groundsOf(root));
}

/** Names of components and of classes that have a ground of their own by default. */
function groundsOf(root: Component): Set<string> {
  const defaults = root.children
    .flatMap(({ tagName, children }) => (tagName === 'mj-head' ? children : []))
    .flatMap(({ tagName, children }) => (tagName === 'mj-attributes' ? children : []));
  const own = defaults
    .filter(({ attributes }) => coloursGround(attributes))
    .map(({ tagName, attributes }) => (tagName === 'mj-class' ? `.${String(attributes['name'])}` : tagName));
  return new Set([...own, '.brand-bar']);
}

function coloursGround(attributes: Attributes): boolean {
  return Object.keys(attributes).some((name) => name.endsWith('background-color'));
}

function hasGround({ tagName, attributes }: Component, grounds: Set<string>): boolean {
  const names = ['mj-all', tagName, ...classesOf(attributes).map((name) => `.${name}`)];
  return coloursGround(attributes) || names.some((name) => grounds.has(name));
}

function classesOf(attributes: Attributes): string[] {
  return String(attributes['mj-class'] ?? '').split(/\s+/);
}

/** Marks the text that stands on the mail's own ground, so that it may become light where that becomes dark. */
function colour(one: Component, grounds: Set<string>): Component {
  if (hasGround(one, grounds)) return withLogo(one);
  const children = one.children.flatMap((child) => framedLogo(child, colour(child, grounds)));
  const isText =
    one.tagName === 'mj-text' || one.tagName === 'mj-table' || one.tagName === 'mj-social-element';
  if (!isText || classesOf(one.attributes).includes('brand-heading')) return { ...one, children };
  const own = String(one.attributes['css-class'] ?? '');
  return { ...one, children, attributes: { ...one.attributes, 'css-class': `${own} ${TEXT_CLASS}`.trim() } };
}

function withLogo(one: Component): Component {
  return { ...one, children: one.children.flatMap((child) => framedLogo(child, withLogo(child))) };
}

/** A logo is left out, with its row, where the organisation has none. */
function framedLogo({ attributes }: Component, dressed: Component): Component[] {
  if (!classesOf(attributes).includes('brand-logo')) return [dressed];
  return [rawComponent(LOGO_BEGIN), dressed, rawComponent(LOGO_END)];
}

function attributesFor(language: Language): Component {
  const defaults = directionOf(language) === 'rtl' ? RTL_DEFAULTS : DEFAULTS;
  return component('mj-attributes', {}, [
    ...Object.entries(defaults).map(([name, attributes]) => component(name, attributes)),
    ...Object.entries(BRAND_CLASSES).map(([name, attributes]) =>
      component('mj-class', { name, ...attributes }),
    ),
  ]);
}

function component(
  tagName: string,
  attributes: Attributes = {},
  children: Component[] = [],
  content: string | null = null,
): Component {
  return { tagName, attributes, children, content, place: START };
}
