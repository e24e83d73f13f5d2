import type { Node, Place } from './nodes.ts';

/**
 * A checked text as it is kept with a template's version and carried in a run: plain JSON, so that sending turns it
 * into closures and reads no source again.
 */
export type PreparedSms = { text: Node[] };

export type PreparedEmail = {
  subject: Node[];
  /** footer and pixel depend on the run: `body`, footer, `close`, pixel, `tail` */
  html: { body: Node[]; close: Node[]; tail: Node[]; hasUnsubscribe: boolean };
  /** `made`: from the HTML, so that blank lines which conditions leave behind are taken out */
  text: { body: Node[]; made: boolean; hasUnsubscribe: boolean };
  /** what its writer should look at; worked out here, for it takes the source's own reading */
  notices: MailNotice[];
};

/** Not wrong, but worth a second look. */
export type MailNotice = Place & {
  part: 'html' | 'text';
  code: 'missing-alt' | 'insecure-link' | 'placeholder-link' | 'dead-anchor';
  message: string;
};
