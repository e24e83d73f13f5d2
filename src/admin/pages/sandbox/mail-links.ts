import { linksInText, onlyOnce, type MessageLink } from './links.ts';

type Parts = { text: string; html: string | null; unsubscribeUrl: string | null };

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
