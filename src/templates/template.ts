import type { Channel, Language } from '../contract/words.ts';
import type { PreparedEmail, PreparedSms } from './prepared.ts';

export type SmsVariant = { text: string };
export type EmailVariant = {
  subject: string;
  /** what inboxes show behind the subject; null leaves that to the mail's first words */
  preheader: string | null;
  /** what `html` is written in */
  format: 'html' | 'mjml';
  html: string;
  /** null: the plain part is made from the HTML */
  text: string | null;
};

/** A block that a template took in when it was saved, and which version of it. */
export type BlockUse = { name: string; version: number };

/** One thing that a version made different: `name`, a language's whole variant (`fa`), or a part of it (`fa.text`). */
export type Change = { place: string; how: 'added' | 'removed' | 'changed' };

/** How a version came to be; `by` is null where nobody is known. */
export type VersionNote = {
  by: string | null;
  /** the version that was brought back */
  restored: number | null;
  /** the block whose newest version was taken in */
  refreshed: string | null;
  changes: Change[];
};

type Variants<V> = Partial<Record<Language, V>>;
export type SmsContent = { channel: 'sms'; variants: Variants<SmsVariant> };
export type EmailContent = { channel: 'email'; variants: Variants<EmailVariant> };
/** A message in its language variants, as it was written. */
export type TemplateContent = SmsContent | EmailContent;

/** What a template needs from those who use it. */
export type TemplateUses = {
  /** names used, in conditions too, in the order of their first use */
  fields: string[];
  /** web addresses written in the variants, in order, each once */
  links: string[];
  /** whether `{{link}}` alone stands somewhere, so that a campaign must name its main link */
  usesMainLink: boolean;
};

export type PreparedSmsContent = SmsContent & { prepared: Variants<PreparedSms>; uses: TemplateUses };
export type PreparedEmailContent = EmailContent & { prepared: Variants<PreparedEmail>; uses: TemplateUses };
/** A content that has been checked, with all that sending needs of it. */
export type PreparedContent = PreparedSmsContent | PreparedEmailContent;

type Common = {
  id: string;
  name: string;
  version: number;
  /** blocks that the saved message holds, those inside of blocks too */
  blocks: BlockUse[];
  note: VersionNote;
  createdAt: Date;
  /** when this version was made */
  updatedAt: Date;
};
export type SmsTemplate = Common & PreparedSmsContent;
export type EmailTemplate = Common & PreparedEmailContent;

/** A kept message; each change is a new version, and a run keeps the one it was opened with. */
export type Template = SmsTemplate | EmailTemplate;

/** Something wrong in a template's source, shown at its place. Lines and columns start at 1. */
export type TemplateProblem = {
  channel: Channel;
  language: Language;
  part: 'text' | 'subject' | 'preheader' | 'html';
  line: number;
  column: number;
  code: string;
  message: string;
};

/** A version without its texts. */
export type VersionHead = Pick<Template, 'version' | 'name' | 'blocks' | 'note' | 'updatedAt'>;
