import { lookSign } from './mail-look.ts';

/** Text that takes the reader's dark colours; on what its writer has coloured nothing is changed. */
export const TEXT_CLASS = 'c-text';
/** Headings in the brand's colour. */
export const BRAND_CLASS = 'c-brand';
/** The footer. */
export const SOFT_CLASS = 'c-soft';

const INK = '#eceded';
const LINK = '#8fb1f2';
const SOFT = '#a5a8ae';

const rules = (scope: string): string =>
  [
    `${scope}.${TEXT_CLASS} *{color:${INK}!important;background-color:transparent!important}`,
    `${scope}.${TEXT_CLASS} a{color:${LINK}!important}`,
    `${scope}.${BRAND_CLASS} *{color:${lookSign('on-dark')}!important;background-color:transparent!important}`,
    `${scope}.${SOFT_CLASS},${scope}.${SOFT_CLASS} a{color:${SOFT}!important}`,
  ].join('');

/** Says that a mail has both looks, and gives the dark one: for Apple's and Thunderbird's way, and for Outlook's on the web. */
export const DARK_STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${rules('')}}${rules('[data-ogsc] ')}`;

export const DARK_METAS =
  '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">';

/** Whether a mail's HTML colours something itself: then its reader's program decides, as it does without us. */
export function isColoured(html: string): boolean {
  return /colou?r|background/i.test(html);
}
