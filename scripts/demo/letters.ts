/** What the demo's two campaigns say. The mail leads to three places, so that its report has three links. */
const SHOP = 'https://shop.example';
export const MAIN_LINK = `${SHOP}/yalda`;

export const SMS = {
  channel: 'sms',
  name: 'پیشنهاد یلدا / Yalda offer',
  variants: {
    fa: { text: '{{#optional}}{{name}}، {{/optional}}شب یلدا با {{brand}}: ۲۰٪ تخفیف برای شما\n{{link}}' },
    en: { text: '{{#optional}}{{name}}, {{/optional}}Yalda night at {{brand}}: 20% off for you\n{{link}}' },
  },
};

const mail = (greeting: string, lines: [string, string][], end: string): string =>
  `<mjml><mj-body>
  <mj-section padding="20px 0 0"><mj-column><mj-image mj-class="brand-logo" /></mj-column></mj-section>
  <mj-section><mj-column>
    <mj-text><p style="margin:0 0 12px">${greeting}</p></mj-text>
    <mj-button mj-class="brand-button" href="{{link}}" padding="12px 24px">${lines[0]?.[0] ?? ''}</mj-button>
    ${lines
      .slice(1)
      .map(([label, page]) => `<mj-text><a href="{{link "${SHOP}${page}"}}">${label}</a></mj-text>`)
      .join('\n    ')}
    <mj-text><p style="margin:12px 0 0">${end}<br />{{brand}}</p></mj-text>
  </mj-column></mj-section>
</mj-body></mjml>`;

export const MAIL = {
  channel: 'email',
  name: 'نامهٔ یلدا / Yalda letter',
  variants: {
    fa: {
      subject: 'سفرهٔ یلدای شما از {{brand}}',
      preheader: 'پسته، زعفران و یک کتاب برای بلندترین شب سال',
      format: 'mjml',
      html: mail(
        '{{greeting}}، بلندترین شب سال نزدیک است؛ این‌ها را برای سفرهٔ شما کنار گذاشته‌ایم.',
        [
          ['دیدن سفرهٔ یلدا', '/yalda'],
          ['پسته و زعفران تازه', '/food'],
          ['شاهنامه، برای خواندن با هم', '/books'],
        ],
        'با مهر،',
      ),
    },
    en: {
      subject: 'Your Yalda table from {{brand}}',
      preheader: 'Pistachios, saffron and a book for the longest night of the year',
      format: 'mjml',
      html: mail(
        '{{greeting}}, the longest night of the year is near; here is what we have put aside for your table.',
        [
          ['See the Yalda table', '/yalda'],
          ['Fresh pistachios and saffron', '/food'],
          ['The Shahnameh, to read together', '/books'],
        ],
        'Warm regards,',
      ),
    },
  },
};
