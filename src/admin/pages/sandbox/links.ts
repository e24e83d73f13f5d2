export type MessageLink = { href: string; label: string };

/** A web address in a text; a short link may be printed without its scheme. */
const ADDRESS = /(?:https?:\/\/[^\s<>"«»]+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>"«»]+)/giu;
/** What ends a sentence and not an address. */
const TRAILING = /[.,;:!?،؛؟)\]»]+$/u;

/** The web addresses written in a plain text, each once. */
export function linksInText(text: string): MessageLink[] {
  return onlyOnce(
    [...text.matchAll(ADDRESS)].map(([found]) => {
      const label = found.replace(TRAILING, '');
      return { href: /^https?:/i.test(label) ? label : `https://${label}`, label };
    }),
  );
}

/** The same address twice is one link. */
export function onlyOnce(links: MessageLink[]): MessageLink[] {
  const first = new Map<string, MessageLink>();
  for (const link of links) if (!first.has(link.href)) first.set(link.href, link);
  return [...first.values()];
}

/** Persian letters make a message Persian; it does not carry its language along. */
export function languageOf(text: string): 'fa' | 'en' {
  return /[\u0600-\u06ff]/.test(text) ? 'fa' : 'en';
}
