/** One whole reply of an SMTP server. `text` is all of it, lines parted by line breaks, one character a byte. */
export type Reply = { code: number; text: string };

/** RFC 5321 4.2.1; the text may be absent. */
const LINE = /^([2-5]\d\d)(?:([ -]).*)?$/;
/** Far beyond any real reply; it only stops a server that never ends one. */
const MOST_BYTES = 65_536;

/**
 * Cuts what a server sends into replies. A reply counts when the end of its last line has come; what
 * is no reply, or one whose lines carry different codes, is `garbled`, and nothing after it can be trusted.
 */
export function createReplyReader() {
  let unread = '';
  return {
    push(chunk: Buffer): void {
      unread += chunk.toString('latin1');
    },

    /** the next whole reply; null while it has not come in full */
    next(): Reply | 'garbled' | null {
      let start = 0;
      let code: string | undefined;
      for (;;) {
        const end = unread.indexOf('\n', start);
        if (end < 0) return unread.length > MOST_BYTES ? 'garbled' : null;
        const line = LINE.exec(unread.slice(start, unread[end - 1] === '\r' ? end - 1 : end));
        if (line === null || (code !== undefined && code !== line[1])) return 'garbled';
        code = line[1];
        start = end + 1;
        if (line[2] === '-') continue;
        const text = unread.slice(0, end).trimEnd();
        unread = unread.slice(start);
        return { code: Number(code), text };
      }
    },

    /** whether anything came behind the last reply */
    more: (): boolean => unread !== '',
  };
}
