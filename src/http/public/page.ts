import { createHash } from 'node:crypto';
import type { Response } from 'express';
import type { Language } from '../../contract/words.ts';

const STYLE = `
:root{color-scheme:light dark;--page:#fafafa;--panel:#fff;--line:#dcdee2;--text:#1b1c1f;--soft:#5c6068;--accent:#2e5eb9;--focus:#2e5eb9}
body{margin:0;min-height:100vh;min-height:100dvh;display:grid;place-items:center;background:var(--page);color:var(--text);font:1rem/1.75 Vazirmatn,"Segoe UI",Tahoma,Arial,sans-serif}
main{box-sizing:border-box;width:min(28rem,100% - 2rem);margin:1rem 0;padding:2rem;background:var(--panel);border:1px solid var(--line);border-radius:.5rem}
h1{margin:0 0 .5rem;font-size:1.25rem;line-height:1.5;text-wrap:balance}
p{margin:.5rem 0}
.brand{margin:0 0 .25rem;color:var(--soft);font-size:.875rem}
button{min-height:2.75rem;margin-top:1rem;padding:.25rem 1.5rem;border:1px solid var(--accent);border-radius:.4rem;background:var(--accent);color:#fff;font:inherit;cursor:pointer}
button.quiet{background:none;color:inherit;border-color:var(--soft)}
button:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
section+section{margin-top:1.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}
@media(prefers-color-scheme:dark){:root{--page:#17181a;--panel:#202124;--line:#3a3c41;--text:#eceded;--soft:#a5a8ae;--focus:#8fb1f2}}
`;

/** No script, no picture, no other origin: one style, known by its hash, and a form to ourselves. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export type Page = { language: Language; title: string; content: string };

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

function htmlOf({ language, title, content }: Page): string {
  const direction = language === 'fa' ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body><main>${content}</main></body>
</html>
`;
}
