import type { Language } from '../contract/words.ts';

/** What a confirmation says: short, for it is read in a hurry, and harmless to who did not ask for it. */

const SMS: Record<Language, (brand: string, code: string) => string> = {
  fa: (brand, code) => `کد عضویت در ${brand}: ${code}\nشما نخواسته‌اید؟ نادیده بگیرید.`,
  en: (brand, code) => `${code} is your code to join ${brand}. Not you? Ignore this text.`,
};

export function confirmationSms(language: Language, brand: string, code: string): string {
  return SMS[language](brand, code);
}

type MailWords = Record<'subject' | 'ask' | 'confirm' | 'expires' | 'ignore', string>;

const MAIL: Record<Language, (brand: string) => MailWords> = {
  fa: (brand) => ({
    subject: `عضویت خود را در ${brand} تأیید کنید`,
    ask: `برای آنکه خبرها و پیشنهادهای ${brand} را با ایمیل دریافت کنید، فقط یک گام مانده است.`,
    confirm: 'تأیید عضویت',
    expires: 'این پیوند تا ۲۴ ساعت معتبر است.',
    ignore: 'اگر شما درخواست نداده‌اید، این ایمیل را نادیده بگیرید؛ چیزی برایتان فرستاده نمی‌شود.',
  }),
  en: (brand) => ({
    subject: `Confirm that you want to join ${brand}`,
    ask: `One step is left until you get news and offers from ${brand} by email.`,
    confirm: 'Yes, I want to join',
    expires: 'The link works for 24 hours.',
    ignore: 'If you did not ask for this, ignore this email and you will get nothing more.',
  }),
};

export type ConfirmationMail = { subject: string; html: string; text: string };

/** @param escape makes a text safe inside HTML */
export function confirmationMail(
  language: Language,
  { brand, url }: { brand: string; url: string },
  escape: (text: string) => string,
): ConfirmationMail {
  const { subject, ask, confirm, expires, ignore } = MAIL[language](brand);
  const direction = language === 'fa' ? 'rtl' : 'ltr';
  const font = 'font:16px/1.75 Vazirmatn,Tahoma,Arial,sans-serif';
  const button =
    'display:inline-block;padding:8px 24px;border-radius:6px;background:#2e5eb9;color:#ffffff;text-decoration:none';
  const html = `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px;${font}" dir="${direction}">
<p>${escape(ask)}</p>
<p><a href="${escape(url)}" style="${button}">${confirm}</a></p>
<p style="font-size:13px">${expires} ${ignore}</p>
</body>
</html>
`;
  return { subject, html, text: `${ask}\n\n${confirm}:\n${url}\n\n${expires} ${ignore}\n` };
}
