import type { CureAction, GroupCode, Words } from './outcome.ts';

/** What a group is called; {field} is its field. */
const GROUPS: Record<GroupCode, Words> = {
  'no-contact': { fa: 'دیگر در فهرست مخاطبان نیستند', en: 'No longer a contact' },
  'no-address': { fa: 'شماره یا نشانی ندارند', en: 'No number or address' },
  'bad-address': { fa: 'شماره یا نشانی آن‌ها وجود ندارد', en: 'A number or address that does not exist' },
  suppressed: { fa: 'گفته‌اند پیام نمی‌خواهند', en: 'Asked not to be written to' },
  'no-consent': { fa: 'رضایت نداده‌اند', en: 'No consent' },
  capped: { fa: 'به سقف پیام رسیده‌اند', en: 'Have had as many messages as the caps allow' },
  expired: { fa: 'تا پایان مهلت، ساعت کاری ندارند', en: 'The office never opens before the message expires' },
  'no-variant': { fa: 'متنی به زبان آن‌ها نیست', en: 'No text in a language for them' },
  'missing-field': { fa: '«{field}» ندارند', en: 'No value for “{field}”' },
  'bad-value': { fa: 'مقدار «{field}» درست نیست', en: 'A value of “{field}” that cannot be printed' },
  'too-long': { fa: 'متن از حد مجاز بلندتر می‌شود', en: 'The text comes out too long' },
  empty: { fa: 'متن خالی می‌شود', en: 'The text comes out empty' },
  'cannot-render': { fa: 'متن برای آن‌ها ساخته نمی‌شود', en: 'The text cannot be made for them' },
  'no-longer-due': { fa: 'موضوع پیام دیگر برقرار نیست', en: 'What the message is about no longer stands' },
  stopped: { fa: 'متوقف شده‌اند', en: 'Stopped' },
  'duplicate-address': { fa: 'صندوق پستی مشترک با یک مخاطب دیگر', en: 'One mailbox with another contact' },
  'after-expiry': {
    fa: 'تا پایان مهلت نوبتشان نمی‌رسد',
    en: 'Their turn does not come before the message expires',
  },
  'no-public-address': { fa: 'نشانی عمومی تنظیم نشده است', en: 'No public address is set' },
  'brand-missing': { fa: 'نام برند در متن نیست', en: 'The text does not name the brand' },
  'brand-unset': { fa: 'نام برند هنوز تنظیم نشده است', en: 'The brand’s name was never set' },
  'no-price': { fa: 'قیمت ثبت نشده است', en: 'No price is known' },
};

const CURES: Record<CureAction, Words> = {
  edit: { fa: 'متن را ویرایش کنید', en: 'Edit the text' },
  exclude: { fa: 'این افراد را کنار بگذارید', en: 'Leave these people out' },
  fallback: {
    fa: 'برای کسانی که مقدار ندارند جایگزین بنویسید: {{{field} "…"}}',
    en: 'Write what stands for those without: {{{field} "…"}}',
  },
  accept: { fa: 'همین‌طور بپذیرید', en: 'Accept it as it is' },
  contacts: { fa: 'اطلاعات مخاطبان را درست کنید', en: 'Put the contacts right' },
  settings: { fa: 'تنظیمات را تغییر دهید', en: 'Change the settings' },
  start: { fa: 'زمان شروع را تغییر دهید', en: 'Start at another time' },
};

/** Cures that mean something else in one group. */
const OWN_CURES: Partial<Record<GroupCode, Partial<Record<CureAction, Words>>>> = {
  'no-public-address': { settings: { fa: 'PUBLIC_URL را تنظیم کنید', en: 'Set PUBLIC_URL' } },
  'no-price': { settings: { fa: 'قیمت این مسیر را وارد کنید', en: 'Enter the price of this route' } },
  'brand-missing': { edit: { fa: '{{brand}} را در متن بگذارید', en: 'Put {{brand}} into the text' } },
  'brand-unset': { settings: { fa: 'نام برند را وارد کنید', en: 'Enter the brand’s name' } },
};

export function groupWords(code: GroupCode, field: string | null): Words {
  return filled(GROUPS[code], field);
}

export function cureWords(code: GroupCode, action: CureAction, field: string | null): Words {
  return filled(OWN_CURES[code]?.[action] ?? CURES[action], field);
}

function filled({ fa, en }: Words, field: string | null): Words {
  const name = field ?? '';
  return { fa: fa.replaceAll('{field}', name), en: en.replaceAll('{field}', name) };
}
