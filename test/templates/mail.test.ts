import { expect } from 'chai';
import { simpleParser, type ParsedMail } from 'mailparser';
import nodemailer from 'nodemailer';
import type { Language } from '../../src/contract/words.ts';
import { compileEmail } from '../../src/templates/compile-email.ts';
import { joined } from '../../src/templates/pieces.ts';
import { prepareContent } from '../../src/templates/prepare.ts';
import { targetsOf } from '../../src/templates/targets.ts';
import type { EmailVariant } from '../../src/templates/template.ts';
import { anEmailVariant } from '../support/builders/template.ts';

const LOOK = {
  brand: 'پارسا',
  color: '#2e5eb9',
  logo: 'https://c.test/i/logo',
  address: 'تهران، خیابان آزادی',
};
const MAIN = 'https://shop.test/';

const MJML = `<mjml>
  <mj-body>
    <mj-section>
      <mj-column>
        <mj-image mj-class="brand-logo" />
        <mj-text>سلام {{name}}،<br />تولدت مبارک.</mj-text>
        {{#if code}}<mj-text>کد هدیه: {{code}}</mj-text>{{/if}}
        <mj-button mj-class="brand-button" href="{{link}}">دیدن هدیه</mj-button>
        <mj-text><a href="https://shop.test/club">باشگاه</a></mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

async function prepare(over: Partial<EmailVariant>, language: Language = 'fa') {
  const content = {
    channel: 'email' as const,
    variants: { [language]: anEmailVariant({ subject: 'سلام', ...over }) },
  };
  return prepareContent(content);
}

/** One reader's mail, as it arrives. */
async function arrive(
  over: Partial<EmailVariant>,
  { language = 'fa', footer = true }: { language?: Language; footer?: boolean } = {},
): Promise<ParsedMail & { html: string; text: string }> {
  const { problems, content } = await prepare(over, language);
  expect(problems).to.deep.equal([]);
  if (content?.channel !== 'email') throw new Error('no mail');
  const mail = content.prepared[language];
  if (mail === undefined) throw new Error('no variant');
  const where = { zone: 'Asia/Tehran', currency: 'IRT' as const };
  const targets = targetsOf(content, MAIN);
  const compiled = compileEmail(mail, { language, ...where, targets, mainLink: MAIN, footer, look: LOOK });
  const written = compiled.render(
    { name: 'Sara <b>', code: 'G-10' },
    {
      url: (index) => `https://l.test/c${index}`,
      unsubscribe: 'https://c.test/u/t',
      pixel: 'https://c.test/o/x.gif',
    },
  );
  if (written.outcome !== 'mail') throw new Error(written.field);
  const { subject } = written;
  const [html, text] = [joined(written.html), joined(written.text)];
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const { message } = await transport.sendMail({ from: 'a@c.test', to: 'b@c.test', subject, html, text });
  return (await simpleParser(message)) as ParsedMail & { html: string; text: string };
}

describe('templates: a mail in MJML, from its source to its reader', () => {
  it('arrives from right to left, in the brand’s look, with links of the run, a footer and the pixel', async () => {
    const { html } = await arrive({ format: 'mjml', html: MJML });
    expect(html).to.include('<html lang="fa" dir="rtl"').and.include('<td dir="rtl"');
    expect(html).to.include('<bdi>Sara &lt;b&gt;</bdi>');
    expect(html).to.match(/<img\s+alt="پارسا" src="https:\/\/c\.test\/i\/logo"/);
    expect(html).to.match(/<a\s+href="https:\/\/l\.test\/c0" style="[^"]*background:#2e5eb9/);
    expect(html).to.include('<a href="https://l.test/c1">باشگاه</a>').and.not.include('shop.test');
    expect(html).to.match(
      /لغو عضویت<\/a><br>تهران، خیابان آزادی<\/p><\/div><\/div><img src="https:\/\/c\.test\/o\/x\.gif"[^>]*>\s*<\/body>/,
    );
    expect(html).to.include('prefers-color-scheme:dark');
  });

  it('has a plain part that says the same, in its order', async () => {
    const { text } = await arrive({ format: 'mjml', html: MJML });
    expect(text.trim()).to.equal(
      'سلام \u2068Sara <b>\u2069،\nتولدت مبارک.\n\nکد هدیه: \u2068G-10\u2069\n\nدیدن هدیه <https://l.test/c0>\n\nباشگاه <https://l.test/c1>\n\nاگر دیگر ایمیل‌های پارسا را نمی‌خواهید: لغو عضویت\nhttps://c.test/u/t\nتهران، خیابان آزادی',
    );
  });

  it('keeps a plain part of its writer’s own', async () => {
    const { text } = await arrive({ format: 'mjml', html: MJML, text: 'سلام {{code}}' }, { footer: false });
    expect(text.trim()).to.equal('سلام \u2068G-10\u2069');
  });

  it('arrives from left to right in English', async () => {
    const html = MJML.replace('سلام', 'Hello');
    const mail = await arrive({ format: 'mjml', html }, { language: 'en' });
    expect(mail.html).to.include('<html lang="en" dir="ltr"').and.not.include('dir="rtl"');
    expect(mail.html).to.include('>Unsubscribe</a>');
  });

  it('tells what is wrong at its place in the source', async () => {
    const { problems, content } = await prepare({
      format: 'mjml',
      html: MJML.replace('<br />', '<iframe></iframe>'),
    });
    expect(content).to.equal(null);
    expect(problems.map(({ part, line, code }) => [part, line, code])).to.deep.equal([
      ['html', 6, 'element'],
    ]);
  });
});

describe('templates: the preheader of a mail', () => {
  it('comes first, hidden, with its fields, and is followed by nothing that shows', async () => {
    for (const over of [{ html: '<p>body</p>' }, { format: 'mjml' as const, html: MJML }]) {
      const { html, text } = await arrive({ ...over, preheader: 'هدیه‌ای برای {{name}} & <you>' });
      const [, hidden = ''] =
        /<body[^>]*>\s*<div[^>]*><div style="display:none;[^"]*">(.*?)<\/div>/s.exec(html) ?? [];
      expect(hidden).to.match(
        /^هدیه‌ای برای <bdi>Sara &lt;b&gt;<\/bdi> &amp; &lt;you&gt;(?:\u034f\u200c\u00a0){80}$/,
      );
      expect(text).not.to.include('هدیه‌ای برای');
    }
  });

  it('is left out where there is none', async () => {
    expect((await arrive({ html: '<p>body</p>' })).html).not.to.include('display:none');
  });

  it('is one line without links, and not empty', async () => {
    const codes = async (preheader: string) =>
      (await prepare({ html: '<p>x</p>', preheader })).problems.map(({ part, code }) => `${part} ${code}`);
    expect(await codes('{{link}}')).to.deep.equal(['preheader link-in-preheader']);
    expect(await codes('a\nb')).to.deep.equal(['preheader preheader-lines']);
    expect(await codes(' ')).to.deep.equal(['preheader empty']);
    expect(await codes('{{{x}}}')).to.deep.equal(['preheader raw']);
  });
});

describe('templates: dark mode of a mail in HTML', () => {
  it('is offered by a mail that colours nothing itself, the footer too', async () => {
    const { html } = await arrive({ html: '<p>body</p>' });
    expect(html)
      .to.include('<meta name="color-scheme" content="light dark">')
      .and.include('<p class="c-soft"');
  });

  it('is left to the reader’s program where the mail has colours', async () => {
    const { html } = await arrive({ html: '<p style="color:#333">body</p>' });
    expect(html).not.to.include('color-scheme');
  });
});

describe('templates: what is worth a look in a mail', () => {
  async function notices(over: Partial<EmailVariant>) {
    const { content } = await prepare(over);
    if (content?.channel !== 'email') throw new Error('no mail');
    return (content.prepared.fa?.notices ?? []).map(
      ({ part, line, column, code }) => `${part} ${line}:${column} ${code}`,
    );
  }

  it('names pictures without a word for those who see none', async () => {
    const html = '<p>\n<img src="https://a.ir/x.png"><img src="https://a.ir/x.png" alt=""></p>';
    expect(await notices({ html })).to.deep.equal(['html 2:2 missing-alt']);
    const mjml = MJML.replace('<mj-button', '<mj-image src="https://a.ir/x.png" /><mj-button');
    expect(await notices({ format: 'mjml', html: mjml })).to.include('html 8:10 missing-alt');
  });

  it('names links without https, to nowhere, and to places that only their writer can open', async () => {
    const html =
      '<p id="here"><a href="http://a.ir/">1</a>\n<a href="#here">2</a><a href="#there">3</a>\n<a href="https://example.com/">4</a>\n<a href="http://localhost:3000/x">5</a>{{link "http://b.ir/"}}</p>';
    expect(await notices({ html, text: '{{link "https://shop.test/"}}' })).to.deep.equal([
      'html 1:15 insecure-link',
      'html 2:23 dead-anchor',
      'html 3:2 placeholder-link',
      'html 4:2 placeholder-link',
      'html 4:40 insecure-link',
      'text 1:1 placeholder-link',
    ]);
  });

  it('is silent about a mail that is well made', async () => {
    const html =
      '<p><a href="https://a.ir/">1</a><a href="{{link}}">2</a><a href="mailto:{{email}}">3</a></p>';
    expect(await notices({ html })).to.deep.equal([]);
  });
});
