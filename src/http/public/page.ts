import { createHash } from 'node:crypto';
import type { Response } from 'express';
import type { Language } from '../../contract/words.ts';

const STYLE = `
body{margin:0;min-height:100vh;display:grid;place-items:center;background:#f5f5f4;color:#1c1917;font:1rem/1.8 Vazirmatn,Tahoma,Arial,sans-serif}
main{max-width:30rem;margin:1rem;padding:2rem;background:#fff;border:1px solid #d6d3d1;border-radius:.5rem}
h1{margin:0 0 .5rem;font-size:1.3rem}
p{margin:.5rem 0}
button{margin-top:1rem;padding:.5rem 1.5rem;border:1px solid #9f1239;border-radius:.4rem;background:#9f1239;color:#fff;font:inherit;cursor:pointer}
button.quiet{background:#fff;color:#44403c;border-color:#78716c}
button:focus-visible{outline:3px solid #2563eb;outline-offset:2px}
section+section{margin-top:1.5rem;padding-top:1.5rem;border-top:1px solid #d6d3d1}
@media(prefers-color-scheme:dark){body{background:#1c1917;color:#f5f5f4}main{background:#292524;border-color:#57534e}button.quiet{background:#292524;color:#e7e5e4}}
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
