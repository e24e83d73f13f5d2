import { expect } from 'chai';
import { compileEmail, type EmailOptions, type MailText } from '../../src/templates/compile-email.ts';
import { joined } from '../../src/templates/pieces.ts';
import type { Values } from '../../src/templates/print.ts';
import { targetsOf } from '../../src/templates/targets.ts';
import type { EmailVariant } from '../../src/templates/template.ts';
import { anEmailVariant, prepared } from '../support/builders/template.ts';

const links = {
  url: (index: number) => `https://l.test/c${index}`,
  unsubscribe: 'https://c.test/u/t',
  pixel: 'https://c.test/o/x.gif',
};
const MAIN = 'https://main.test/';

function ready(variant: EmailVariant, language: 'fa' | 'en' = 'en') {
  const content = prepared({ channel: 'email', variants: { [language]: variant } });
  const mail = content.prepared[language];
  if (mail === undefined) throw new Error('nothing prepared');
  return { content, mail };
}

const LOOK = { brand: 'Parsa', color: '#2e5eb9', logo: null, address: null };
const where = { zone: 'Asia/Tehran', currency: 'IRT' as const };

function write(over: Partial<EmailVariant>, values: Values, set: Partial<EmailOptions> = {}): MailText {
  const language = set.language ?? 'en';
  const { content, mail: prepared } = ready(anEmailVariant({ subject: 'Subject', ...over }), language);
  const targets = targetsOf(content, MAIN);
  const options = { language, ...where, targets, mainLink: MAIN, footer: false, look: LOOK, ...set };
  return compileEmail(prepared, options).render(values, links);
}

function mail(over: Partial<EmailVariant>, values: Values = {}, set: Partial<EmailOptions> = {}) {
  const written = write(over, values, set);
  if (written.outcome !== 'mail') throw new Error(`missing ${written.field}`);
  return { ...written, html: joined(written.html), text: joined(written.text) };
}

describe('templates/compile: the HTML of a mail', () => {
  it('escapes values and keeps their direction to themselves', () => {
    const { html } = mail({ html: '<p>Hi {{name}}!</p>' }, { name: '<script>alert("x")</script> & \'co\'' });
    expect(html).to.include(
      '<p>Hi <bdi>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;</bdi>!</p>',
    );
  });

  it('writes no <bdi> into an attribute or a title', () => {
    const html = '<html><head><title>{{name}}</title></head><body><p title="{{name}}">x</p></body></html>';
    expect(mail({ html }, { name: '"a" <b>' }).html)
      .to.include('<title>&quot;a&quot; &lt;b&gt;</title>')
      .and.include('<p title="&quot;a&quot; &lt;b&gt;">');
  });

  it('makes tracked links of static web addresses, and leaves mailto, tel and places in the page', () => {
    const html =
      '<a href="https://a.test/?a=1&amp;b=2">1</a><a class="x" href=https://b.test/>2</a><a href="mailto:a@b.test">3</a><a href="tel:+98211">4</a><a href="#top">5</a>';
    const variant = anEmailVariant({ html });
    expect(targetsOf(ready(variant).content, null)).to.deep.equal([
      'https://a.test/?a=1&b=2',
      'https://b.test/',
    ]);
    expect(mail({ html }).html).to.include(
      '<a href="https://l.test/c1">1</a><a class="x" href=https://l.test/c2>2</a><a href="mailto:a@b.test">3</a><a href="tel:+98211">4</a><a href="#top">5</a>',
    );
  });

  it('gives the same address one index, however it is written', () => {
    const html =
      '<a href="https://a.test/">1</a> {{link "https://a.test/"}} <a href=\'{{link "https://a.test/"}}\'>2</a>';
    expect(mail({ html }).html.match(/l\.test\/c1/g)).to.have.length(4); // an address that stands alone is link and text
    expect(mail({ html }).html).not.to.include('a.test');
  });

  it('makes a link of {{link}} in text, but not inside of another link', () => {
    expect(mail({ html: '<p>{{link}}</p>' }).html).to.include(
      '<p><a href="https://l.test/c0" dir="ltr">https://l.test/c0</a></p>',
    );
    expect(mail({ html: '<a href="{{link}}">{{link}}</a>' }).html).to.include(
      '<a href="https://l.test/c0"><bdi dir="ltr">https://l.test/c0</bdi></a>',
    );
  });

  it('does not track images or addresses in text', () => {
    const html = '<img src="https://a.test/x.png" alt="x"> https://b.test/';
    expect(mail({ html }).html).to.include(html);
  });

  it('encodes values in mailto and tel, so that none can add a parameter', () => {
    const html = '<a href="mailto:{{email}}">1</a><a href="tel:{{phone}}">2</a>';
    const { html: written } = mail({ html }, { email: 'a@b.test?bcc=x', phone: '۰۲۱-۹۱' });
    expect(written).to.include('href="mailto:a@b.test%3Fbcc%3Dx"').and.include('href="tel:021-91"');
  });

  it('puts language and direction around a fragment and inside of a document’s body', () => {
    expect(mail({ html: '<p>سلام</p>' }, {}, { language: 'fa' }).html).to.match(
      /^<!doctype html><html lang="fa" dir="rtl">.*<body><div lang="fa" dir="rtl" [^>]*><p>سلام<\/p><\/div>/,
    );
    const html = '<html><head><title>x</title></head><body class="a"><p>y</p></body></html>';
    expect(mail({ html }).html).to.match(
      /^<html><head><title>x<\/title><\/head><body class="a"><div lang="en" dir="ltr" [^>]*><p>y<\/p><\/div><img [^>]*><\/body><\/html>$/,
    );
  });

  it('ends with the pixel, or without one', () => {
    const pixel = '<img src="https://c.test/o/x.gif" width="1" height="1" alt=""></body>';
    expect(mail({}, { name: 'x' }).html).to.include(pixel);
    const none = compileEmail(ready(anEmailVariant()).mail, {
      language: 'en',
      ...where,
      targets: [],
      mainLink: null,
      footer: false,
      look: LOOK,
    });
    expect(none.render({ name: 'x' }, { ...links, pixel: null }))
      .to.have.property('html')
      .that.does.not.include('<img');
  });

  it('names the field that is missing, wherever it stands', () => {
    expect(write({ subject: '{{a}}' }, {})).to.deep.equal({ outcome: 'missing-field', field: 'a' });
    expect(write({ html: '<p title="{{b}}">x</p>' }, {})).to.deep.equal({
      outcome: 'missing-field',
      field: 'b',
    });
    expect(write({ html: '<p>x</p>', text: '{{c}}' }, {})).to.deep.equal({
      outcome: 'missing-field',
      field: 'c',
    });
  });
});

describe('templates/compile: a way to leave', () => {
  it('adds one to both parts, in the mail’s language, when the template has none', () => {
    const { html, text } = mail(
      { html: '<p>x</p>' },
      {},
      { footer: true, language: 'fa', look: { ...LOOK, brand: 'پارسا <b>' } },
    );
    expect(html)
      .to.include('پارسا &lt;b&gt;')
      .and.include('<a href="https://c.test/u/t"')
      .and.include('لغو عضویت');
    expect(text).to.match(/پارسا <b>.*لغو عضویت\nhttps:\/\/c\.test\/u\/t$/s);
  });

  it('adds none where the template has one', () => {
    const { html, text } = mail({ html: '<a href="{{unsubscribe}}">Leave</a>' }, {}, { footer: true });
    expect(html.match(/c\.test\/u\/t/g)).to.have.length(1);
    expect(text).to.equal('Leave <https://c.test/u/t>');
  });

  it('adds one to the part that lacks it', () => {
    const over = { html: '<a href="{{unsubscribe}}">Leave</a>', text: 'Hello' };
    expect(mail(over, {}, { footer: true }).text).to.include('https://c.test/u/t');
  });

  it('adds one when the template’s own stands in a condition that may not hold', () => {
    const html = '<p>x</p>{{#if vip}}<a href="{{unsubscribe}}">Leave</a>{{/if}}';
    expect(mail({ html }, {}, { footer: true }).html).to.include('c.test/u/t');
  });

  it('adds none to a service mail', () => {
    const { html, text } = mail({ html: '<p>x</p>' });
    expect(html + text).not.to.include('c.test/u/t');
  });

  it('never tracks the address of unsubscribing', () => {
    expect(mail({ html: '<p>{{unsubscribe}}</p>' }).html).to.include(
      '<a href="https://c.test/u/t" dir="ltr">',
    );
  });
});

describe('templates/compile: subject and plain part', () => {
  it('writes subjects without HTML’s escapes', () => {
    expect(mail({ subject: '{{name}} & co' }, { name: "O'Brien" }).subject).to.equal("O'Brien & co");
  });

  it('keeps a subject on one line, whatever a value holds', () => {
    expect(mail({ subject: 'Hi {{name}}' }, { name: 'a\r\nBcc: e@x.test' }).subject).to.equal(
      'Hi a Bcc: e@x.test',
    );
  });

  it('isolates values of the other direction in subject and plain part, and no others', () => {
    const over = { subject: '{{name}} عزیز', html: '<p>{{name}} عزیز</p>' };
    const latin = mail(over, { name: 'Sara' }, { language: 'fa' });
    expect([latin.subject, latin.text]).to.deep.equal(['\u2068Sara\u2069 عزیز', '\u2068Sara\u2069 عزیز']);
    const persian = mail(over, { name: 'سارا ۱۲' }, { language: 'fa' });
    expect([persian.subject, persian.text]).to.deep.equal(['سارا ۱۲ عزیز', 'سارا ۱۲ عزیز']);
    expect(mail({ subject: 'Dear {{name}}' }, { name: 'سارا' }).subject).to.equal('Dear \u2068سارا\u2069');
  });

  it('lets no value turn the rest of the text round', () => {
    expect(mail({ subject: 'Hi {{name}}' }, { name: 'a\u202eb' }).subject).to.equal('Hi ab');
  });

  it('makes the plain part from the HTML, with fields, links and conditions', () => {
    const html =
      '<h1>Hello {{name}}</h1>{{#if city}}<p>From {{city}}</p>{{/if}}<ul><li>one</li><li>{{b}}</li></ul><p><a href="https://a.test/">Shop</a> or {{link}}</p>';
    expect(mail({ html }, { name: 'A < B', b: 'two' }).text).to.equal(
      'Hello A < B\n\n * one\n * two\n\nShop <https://l.test/c1> or https://l.test/c0',
    );
    expect(mail({ html }, { name: 'N', b: 'two', city: 'Yazd' }).text).to.include(
      'Hello N\n\nFrom Yazd\n\n * one',
    );
  });

  it('writes a link whose text is its own address once', () => {
    expect(mail({ html: '<a href="{{link}}">{{link}}</a>' }).text).to.equal('https://l.test/c0');
  });

  it('leaves styles, titles and pictures out of the plain part', () => {
    const html =
      '<html><head><title>{{name}}</title><style>p { color: red }</style></head><body><img src="https://a.test/x.png" alt="{{name}}"><p>x</p></body></html>';
    expect(mail({ html }, { name: 'n' }).text).to.equal('x');
  });

  it('writes a plain part of the author’s own as it stands', () => {
    expect(mail({ html: '<p>x</p>', text: 'Hi {{name}}\n\n\n\n{{link}}' }, { name: 'A & B' }).text).to.equal(
      'Hi A & B\n\n\n\nhttps://l.test/c0',
    );
  });

  it('does not touch a static address in a plain part of one’s own', () => {
    expect(mail({ text: 'https://a.test/' }, { name: 'x' }).text).to.equal('https://a.test/');
  });

  it('refuses a source with a problem', () => {
    expect(() => mail({ html: '<script>x</script>' })).to.throw('"line":1,"column":2');
  });
});
