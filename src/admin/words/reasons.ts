import { defineWords } from './i18n.ts';

/** Why a message was left out, refused or came back, as the API's codes tell it. */
const REASONS = {
  'no-contact': ['No longer a contact', 'دیگر در فهرست مخاطبان نیست'],
  'no-address': ['No number or address', 'شماره یا نشانی ندارد'],
  suppressed: ['Asked not to be written to', 'گفته است پیام نمی‌خواهد'],
  'no-consent': ['No consent', 'رضایت نداده است'],
  capped: ['Has had as many messages as the caps allow', 'به سقف پیام رسیده است'],
  expired: ['The office did not open before the message expired', 'تا پایان مهلت، ساعت کاری نبود'],
  'no-variant': ['No text in their language', 'متنی به زبان او نیست'],
  'missing-field': ['A value that the text needs is missing', 'مقداری که متن لازم دارد ثبت نشده است'],
  'bad-value': ['A value cannot be printed', 'یک مقدار درست نیست'],
  'too-long': ['The text comes out too long', 'متن از حد مجاز بلندتر می‌شود'],
  empty: ['The text comes out empty', 'متن خالی می‌شود'],
  'cannot-render': ['The text cannot be made', 'متن ساخته نمی‌شود'],
  'no-longer-due': ['What it was about no longer stood', 'موضوع پیام دیگر برقرار نبود'],
  'duplicate-address': ['Shares a mailbox with another contact', 'صندوق پستی مشترک با یک مخاطب دیگر'],
  stopped: ['The campaign was stopped', 'کمپین متوقف شد'],
  'invalid-address': ['The number or address does not exist', 'شماره یا نشانی وجود ندارد'],
  'opted-out': ['The provider knows that they opted out', 'نزد سرویس‌دهنده لغو کرده است'],
  unreachable: ['Could not be reached', 'در دسترس نبود'],
  'too-large': ['The message was too large for the provider', 'پیام برای سرویس‌دهنده بزرگ بود'],
  'content-refused': ['The provider refused the text', 'سرویس‌دهنده متن را نپذیرفت'],
  refused: ['The provider refused it', 'سرویس‌دهنده نپذیرفت'],
  decided: ['A colleague said that it did not go', 'همکاری گفته است که نرفت'],
  other: ['For another reason', 'به دلیلی دیگر'],
} as const;

const useWords = defineWords('reasons', REASONS);

/** A reason in words; a code that is not known here is told as one, and its raw form belongs beside it. */
export function useReason(): (code: string) => string {
  const say = useWords();
  return (code) => say(isKnown(code) ? code : 'other');
}

function isKnown(code: string): code is keyof typeof REASONS {
  return Object.hasOwn(REASONS, code);
}
