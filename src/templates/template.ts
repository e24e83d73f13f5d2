import type { Channel, Language } from '../contract/words.ts';

export type SmsVariant = { text: string };
/** `text` null: the plain part is made from the HTML. */
export type EmailVariant = { subject: string; html: string; text: string | null };

type Common = { id: string; name: string; version: number; createdAt: Date; updatedAt: Date };
export type SmsTemplate = Common & { channel: 'sms'; variants: Partial<Record<Language, SmsVariant>> };
export type EmailTemplate = Common & { channel: 'email'; variants: Partial<Record<Language, EmailVariant>> };

/** A message in its language variants; each change is a new version, and a run keeps the one it was opened with. */
export type Template = SmsTemplate | EmailTemplate;

export type TemplateContent =
  Pick<SmsTemplate, 'channel' | 'variants'> | Pick<EmailTemplate, 'channel' | 'variants'>;

/** Something wrong in a template's source, shown at its place. Lines and columns start at 1. */
export type TemplateProblem = {
  channel: Channel;
  language: Language;
  part: 'text' | 'subject' | 'html';
  line: number;
  column: number;
  code: string;
  message: string;
};
