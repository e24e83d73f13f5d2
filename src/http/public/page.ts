import { createHash } from 'node:crypto';
import type { Response } from 'express';
import type { Language } from '../../contract/words.ts';

const STYLE = `
:root{color-scheme:light dark;--page:#fafafa;--panel:#fff;--line:#dcdee2;--edge:#8a8e96;--text:#1b1c1f;--soft:#5c6068;--accent:#2e5eb9;--link:#2e5eb9;--error:#b3261e;--done:#e6f4ef;--fault:#fdeceb}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;min-height:100dvh;display:grid;place-items:center;background:var(--page);color:var(--text);font:1rem/1.75 Vazirmatn,"Segoe UI",Tahoma,Arial,sans-serif}
main{width:min(28rem,100% - 2rem);margin:1rem 0;padding:2rem;background:var(--panel);border:1px solid var(--line);border-radius:.5rem;overflow-wrap:anywhere}
h1{margin:0 0 .5rem;font-size:1.25rem;line-height:1.5;text-wrap:balance}
h2{margin:0;font-size:1rem}
p{margin:.5rem 0}
a{color:var(--link)}
.brand{margin:0 0 .25rem;color:var(--soft);font-size:.875rem}
form+form{margin-top:1rem}
fieldset{min-width:0;margin:1.5rem 0 0;padding:0;border:0}
legend{padding:0;font-weight:600}
.field{margin-top:.75rem;min-width:0}
.row{display:flex;flex-wrap:wrap;gap:0 .75rem}
.row .field{flex:1 1 7rem}
label{display:block;font-size:.875rem}
input,select{width:100%;min-height:2.75rem;padding:.25rem .75rem;border:1px solid var(--edge);border-radius:.4rem;background:var(--panel);color:inherit;font:inherit}
input[dir=ltr]{text-align:left}
[aria-invalid=true]{border-color:var(--error)}
.tick{display:flex;gap:.75rem;align-items:flex-start;font-size:1rem;padding:.25rem 0}
.tick input{flex:none;width:1.25rem;min-height:1.25rem;height:1.25rem;margin:.25rem 0 0;accent-color:var(--accent)}
.hint,.error{margin:.25rem 0 0;font-size:.875rem;line-height:1.6;color:var(--soft)}
.error{color:var(--error)}
.tick~p{margin-top:0;margin-inline-start:2rem}
.notice{margin:0 0 1rem;padding:.5rem .75rem;border-radius:.4rem;background:var(--done)}
.notice.fault{background:var(--fault)}
.trap{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
button{min-height:2.75rem;margin-top:1rem;padding:.25rem 1.5rem;border:1px solid var(--accent);border-radius:.4rem;background:var(--accent);color:#fff;font:inherit;cursor:pointer}
button.quiet{background:none;color:inherit;border-color:var(--edge)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
section+section,form+section,nav{margin-top:1.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;padding-top:.75rem;font-size:.875rem}
nav a{padding:.25rem 0}
@media(prefers-color-scheme:dark){:root{--page:#17181a;--panel:#202124;--line:#3a3c41;--edge:#80848c;--text:#eceded;--soft:#a5a8ae;--link:#8fb1f2;--error:#ff8a80;--done:#17392f;--fault:#451f1e}}
`;

/** No script, no picture, no other origin: one style, known by its hash, and a form to ourselves. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `title` and `content` are HTML; `links` stand quietly at the foot. */
export type Page = { language: Language; title: string; content: string; links: PageLink[] };

export type PageLink = { href: string; label: string; language: Language };

const OTHER: Record<Language, PageLink> = {
  fa: { href: '?lang=en', label: 'English', language: 'en' },
  en: { href: '?lang=fa', label: 'فارسی', language: 'fa' },
};

/** The same page in the other language. */
export function switchLanguage(language: Language): PageLink {
  return OTHER[language];
}

/** Sends a page for the public: kept by no cache, found by no search engine, its address told to nobody. */
export function sendPage(res: Response, status: number, page: Page): void {
  res
    .status(status)
    .set({
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex, nofollow',
    })
    .type('html')
    .send(htmlOf(page));
}

function htmlOf({ language, title, content, links }: Page): string {
  const direction = language === 'fa' ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body><main>${content}${footOf(links)}</main></body>
</html>
`;
}

function footOf(links: PageLink[]): string {
  const anchors = links.map(
    ({ href, label, language }) => `<a href="${href}" lang="${language}" hreflang="${language}">${label}</a>`,
  );
  return anchors.length === 0 ? '' : `<nav>${anchors.join('')}</nav>`;
}
