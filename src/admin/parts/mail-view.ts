const INBOX_CHARS = 110;
/** Our mails fill up the place behind the preheader with marks that do not show; this is the first of them. */
const FILL = '\u034f';

/** The words that an inbox shows behind a subject: the preheader where there is one, else the mail's first words. */
export function inboxWords(text: string): string {
  const [words = ''] = text.trimStart().split(FILL);
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= INBOX_CHARS ? line : `${line.slice(0, INBOX_CHARS).trimEnd()}…`;
}

/** A mail as readers with light or dark devices get it, whatever the device is on which it is looked at. */
export function inLook(html: string, look: 'light' | 'dark'): string {
  const always = look === 'dark' ? '(min-width:0)' : '(max-width:0)';
  return html
    .replaceAll(/\(\s*prefers-color-scheme\s*:\s*dark\s*\)/gi, always)
    .replaceAll(/color-schemes?\s*:\s*light dark/gi, `color-scheme:${look}`)
    .replaceAll(/(<meta name="(?:supported-)?color-schemes?" content=")light dark"/gi, `$1${look}"`);
}
