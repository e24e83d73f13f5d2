/** Passages that name stopping and mean the opposite. "If you don't stop" does mean it. */
const NOT_MEANT = [
  /(?<! if you) (?:dont|do not|never|wont|will not|cant|didnt) (?:ever )?(?:stop|quit|end|cancel|remove|unsubscribe|opt out)(?= )/g,
  / (?:did|have|has|had) you (?:ever )?(?:stop|stopped|quit)(?= )/g,
  / (?:قطع|متوقف|لغو|حذف) نکن(?:ید|ین)?(?= )/g,
];

const MESSAGES = '(?:texts?|sms|messages?|emails?|ads|spam)';
const SENDING = '(?:texting|messaging|emailing|spamming|sending|contacting|bothering|writing|calling)';
const PAYAM = '(?:پیام|پیامک|اسمس|اس ام اس|تبلیغ|تبلیغات|ایمیل)(?:ها|های|هایتان|تان)?';
const NAFREST = '(?:نفرست|نفرستید|نفرستین|ندهید|ندین|نده|نزن|نزنید|نزنین)';
/** up to three words in between */
const GAP = '(?:[^ ]+ ){0,3}?';

/** Only plain requests: a stop word alone is none in a longer text ("cancel my order", «لغو سفارش»). */
const ASKS = [
  ` stop (?:all )?${SENDING} `,
  ` stop (?:the |these |your |all |all the )?${MESSAGES} `,
  ` (?:please|pls|plz) stop (?!by )`,
  ` stop (?:it|this|that) $`,
  '^(?: stop){2,} $',
  ` (?:dont|do not|never) (?:ever )?(?:text|message|sms|email|contact|spam|bother|send|write)(?: to)? (?:me|us|any|anything|more|again|messages|texts) `,
  ` no more ${MESSAGES} `,
  ` (?:unsubscribe|remove|delete) (?:me|us|my (?:number|phone|name|email)|this number) `,
  ` (?:want|like|wish) to (?:unsubscribe|opt out|be removed) `,
  ` opt me out | take (?:me|us|my number) off | leave me alone `,
  ` (?:دیگر|دیگه|${PAYAM}) ${GAP}${NAFREST} `,
  ` (?:نفرست|نفرستید|نفرستین) $`,
  ` (?:ارسال|${PAYAM}) ${GAP}(?:(?:متوقف|قطع|لغو) (?:کن|کنید|کنین)|ارسال نکن(?:ید|ین)?|نکن(?:ید|ین)?) `,
  ` ${PAYAM} ${GAP}(?:نمیخوام|نمیخواهم|نمیخوایم|نمیخواهیم) `,
  ` مزاحم ${GAP}(?:نشوید|نشید|نشین|نشو) `,
  ` (?:لغو|حذف|قطع) (?:اشتراک|عضویت|شماره|ارسال|${PAYAM}) `,
  ` (?:شماره|اسم|نام)(?:م|ام)? ${GAP}(?:حذف|پاک|خارج) (?:کن|کنید|کنین) `,
].map((pattern) => new RegExp(pattern, 'u'));

/**
 * Whether a text plainly asks not to be written to any more. When in doubt between the two,
 * writing on to somebody who asked to be left alone is the worse mistake.
 *
 * @param text words with single spaces, as readReply makes them
 */
export function asksToStop(text: string): boolean {
  const meant = NOT_MEANT.reduce((rest, passage) => rest.replace(passage, ''), ` ${text} `);
  return ASKS.some((ask) => ask.test(meant));
}
