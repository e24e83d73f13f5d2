import { expect } from 'chai';
import fc from 'fast-check';
import { readReply } from '../../src/consent/opt-out-words.ts';

const anywhere = { iranianLine: false };
const iran = { iranianLine: true };

const LISTED = {
  stop: [
    'stop',
    'stopall',
    'stop all',
    'unsubscribe',
    'cancel',
    'end',
    'quit',
    'optout',
    'opt out',
    'opt-out',
    'revoke',
    'remove',
    'arret',
    'لغو',
    'لغو11',
    'لغو 11',
    'توقف',
    'انصراف',
    'حذف',
  ],
  start: ['start', 'unstop', 'عضویت'],
  help: ['help', 'info', 'راهنما', 'کمک'],
};

describe('consent/opt-out words', () => {
  for (const [word, texts] of Object.entries(LISTED)) {
    for (const text of texts) {
      it(`reads «${text}» as ${word} on every line, however it is dressed`, () => {
        const dressed = [
          text,
          text.toUpperCase(),
          `  ${text}.\n`,
          `«${text}»!`,
          `\u200F${text}\u200C`,
          text.replaceAll('ی', 'ي').replaceAll('ک', 'ك'),
          text.replace('11', '۱۱'),
          text.replace('11', '١١'),
          text.replace(/(?<=[غتنحرک])/, 'ـ'),
          text.replace(' ', '   '),
          `${text} 🙏`,
        ];
        for (const reply of dressed) {
          expect(readReply(reply, anywhere), JSON.stringify(reply)).to.equal(word);
          expect(readReply(reply, iran), JSON.stringify(reply)).to.equal(word);
        }
      });
    }
  }

  it('reads full-width and accented letters', () => {
    expect(readReply('ＳＴＯＰ', anywhere)).to.equal('stop');
    expect(readReply('Arrêt', anywhere)).to.equal('stop');
  });

  it('counts a bare 11 and 12 on Iranian lines only, in any digits', () => {
    for (const eleven of ['11', '۱۱', '١١', ' 11. ']) {
      expect(readReply(eleven, iran)).to.equal('stop');
      expect(readReply(eleven, anywhere)).to.equal(null);
    }
    expect(readReply('۱۲', iran)).to.equal('start');
    expect(readReply('12', anywhere)).to.equal(null);
  });

  const asks = [
    'please stop texting me',
    'Please stop.',
    'STOP STOP STOP',
    'stop it',
    'Can you stop sending these',
    'stop the messages!!',
    "don't text me again",
    'Do not contact me',
    'no more messages',
    'remove me from your list',
    'take me off this list',
    'I want to unsubscribe',
    'unsubscribe please',
    "if you don't stop texting me I will complain",
    'دیگر نفرستید',
    'ديگر نفرستيد',
    'دیگه پیام نده',
    'لطفا پیامک نفرستید.',
    'نفرستید',
    'لطفاً لغو کنید',
    'لغو اشتراک',
    'پیامک نمی‌خواهم',
    'تبلیغات نمیخوام',
    'ارسال پیامک را متوقف کنید',
    'مزاحم نشوید',
    'شماره من را حذف کنید',
  ];
  for (const text of asks) {
    it(`stops for «${text}» and has a person read it`, () => {
      expect(readReply(text, iran)).to.equal('stop-for-review');
    });
  }

  const others = [
    "please don't stop",
    'Please don’t stop texting me',
    'do not unsubscribe me',
    'never stop sending these',
    'why did you stop texting me',
    'cancel my order',
    'I will stop by tomorrow',
    'please stop by the shop',
    'when does the sale end?',
    'start when?',
    'thank you',
    'please',
    'لغو سفارش',
    'لغو نکنید',
    'ارسال پیامک را قطع نکنید',
    'چرا دیگر نفرستادید؟',
    'کمک می‌کنید سفارش بدهم؟',
    'ساعت ۱۱',
    '111',
    '',
    '   ',
    '🙏',
  ];
  for (const text of others) {
    it(`leaves «${text}» to a person`, () => {
      expect(readReply(text, iran)).to.equal(null);
    });
  }

  it('reads any text, and long ones at once', () => {
    const answers = ['stop', 'start', 'help', 'stop-for-review', null];
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => answers.includes(readReply(text, iran))));
    const start = performance.now();
    for (const text of [
      'stop '.repeat(20_000),
      'پیام '.repeat(20_000),
      'dont '.repeat(20_000),
      '\u200C'.repeat(100_000),
    ]) {
      readReply(text, iran);
    }
    expect(performance.now() - start).to.be.lessThan(500);
  });
});
