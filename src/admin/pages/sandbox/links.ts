export type MessageLink = { href: string; label: string };

type Parts = { text: string; html: string | null; unsubscribeUrl: string | null };

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

function onlyOnce(links: MessageLink[]): MessageLink[] {
  const first = new Map<string, MessageLink>();
  for (const link of links) if (!first.has(link.href)) first.set(link.href, link);
  return [...first.values()];
}

/** Where a message leads: the links of its HTML by their words, else those of its text. */
export function linksOf({ text, html, unsubscribeUrl }: Parts): MessageLink[] {
  const written = html === null ? linksInText(text) : linksInHtml(html);
  const leave = unsubscribeUrl === null ? [] : [{ href: unsubscribeUrl, label: unsubscribeUrl }];
  return onlyOnce([...written, ...leave]);
}

function linksInHtml(html: string): MessageLink[] {
  const anchors = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a[href]');
  return [...anchors].flatMap((anchor) => {
    const href = anchor.getAttribute('href') ?? '';
    // Anything else than a web address is not for opening from here.
    if (!/^https?:\/\//i.test(href)) return [];
    const words = anchor.textContent.trim() || (anchor.querySelector('img')?.getAttribute('alt') ?? '');
    return [{ href, label: words === '' ? href : words }];
  });
}

/** Persian letters make a message Persian; it does not carry its language along. */
export function languageOf(text: string): 'fa' | 'en' {
  return /[\u0600-\u06ff]/.test(text) ? 'fa' : 'en';
}
