import { expect } from 'chai';
import { checkTemplate } from '../../src/templates/prepare.ts';
import { anEmailVariant } from '../support/builders/template.ts';

const mail = (html: string) =>
  checkTemplate({ channel: 'email', variants: { fa: anEmailVariant({ html }) } });
const codes = (html: string): string[] => mail(html).problems.map(({ code }) => code);

describe('templates/check: what a mail may hold', () => {
  const accepted: [name: string, html: string][] = [
    ['a fragment', '<p>سلام {{name}}</p>'],
    [
      'a document',
      '<!doctype html><html lang="fa"><head><meta charset="utf-8"><meta http-equiv="Content-Type" content="text/html"><title>{{brand}}</title><style>p { color: red } @media (max-width: 600px) { td > p { font-size: 2em } }</style></head><body class="a"><p>x</p></body></html>',
    ],
    [
      'a table of a newsletter',
      '<table role="presentation" width="600" cellpadding="0"><tr><td align="right" bgcolor="#fff">{{name}}</td></tr></table>',
    ],
    [
      'links',
      '<a href="https://a.test/?a=1&amp;b=2">1</a><a href="mailto:a@b.test">2</a><a href="tel:+98211">3</a><a href="#top">4</a>',
    ],
    [
      'the main link, a literal link and unsubscribing',
      '<a href="{{link}}">1</a> <a href=\'{{link "https://a.test/"}}\'>2</a> <a href="{{unsubscribe}}">3</a>',
    ],
    ['fields in mailto and tel', '<a href="mailto:{{email}}">1</a><a href="tel:{{phone}}">2</a>'],
    [
      'fields in quoted attributes',
      '<img src="https://a.test/x.png" alt="{{name}}"><p title=\'{{city}}\'>x</p>',
    ],
    ['a condition in a quoted attribute', '<td class="a {{#if vip}}gold{{else}}plain{{/if}} b">x</td>'],
    ['a condition around elements', '{{#if city}}<tr><td>{{city}}</td></tr>{{/if}}<b>x</b>'],
    ['a plain comment', '<!-- header --><p>x</p>'],
    ['a lesser sign in text', '<p>1 < 2 & 3</p>'],
    ['Persian entities', '<p>می&zwnj;خواهیم&nbsp;{{name}}</p>'],
  ];
  for (const [name, html] of accepted)
    it(`accepts ${name}`, () => expect(mail(html).problems).to.deep.equal([]));

  it('finds the addresses that a browser would, entities decoded', () => {
    expect(
      mail('<a href="https://a.test/?a=1&amp;b=2">x</a><a href=" https://b.test/ ">y</a>').uses.links,
    ).to.deep.equal(['https://a.test/?a=1&b=2', 'https://b.test/']);
  });
});

describe('templates/check: what a mail may not hold', () => {
  const refused: [name: string, html: string, code: string][] = [
    ...[
      'script',
      'iframe',
      'object',
      'embed',
      'form',
      'input',
      'button',
      'link',
      'base',
      'svg',
      'math',
      'video',
      'audio',
      'template',
      'noscript',
      'textarea',
      'select',
      'xmp',
      'plaintext',
      'frameset',
      'applet',
      'marquee',
      'picture',
      'x-y',
    ].map((name): [string, string, string] => [`<${name}>`, `<p>a</p><${name}>b</${name}>`, 'element']),
    ['<SCRIPT> in capitals', '<SCRIPT>alert(1)</SCRIPT>', 'element'],
    ['a script cut by a comment tag', '<scr{{! x }}ipt>alert(1)</script>', 'element'],
    ['a script cut by a condition', '<scr{{#if a}}ipt{{/if}}>alert(1)', 'element'],
    ['a script between attributes', '<img/onerror=alert(1) src="https://a.test/x">', 'script'],
    ['an on* handler', '<p onclick="alert(1)">x</p>', 'script'],
    ['an ON* handler in capitals', '<p ONMOUSEOVER=alert(1)>x</p>', 'script'],
    ['an unknown attribute', '<p contenteditable="true">x</p>', 'attribute'],
    ['formaction', '<p formaction="https://a.test">x</p>', 'attribute'],
    ['srcset', '<img src="https://a.test/x" srcset="https://b.test/y 2x">', 'attribute'],
    ['background', '<td background="https://a.test/x">x</td>', 'attribute'],
    ['ping', '<a href="https://a.test/" ping="https://b.test/">x</a>', 'attribute'],
    ['href on a span', '<span href="https://a.test/">x</span>', 'attribute'],
    ['src on a span', '<span src="https://a.test/">x</span>', 'attribute'],
    ['a javascript: link', '<a href="javascript:alert(1)">x</a>', 'address'],
    ['a javascript: link in entities', '<a href="&#106;avascript&colon;alert(1)">x</a>', 'address'],
    ['a javascript: link with a line end in it', '<a href="java\nscript:alert(1)">x</a>', 'address'],
    ['a javascript: link after spaces', '<a href="  JaVaScRiPt:alert(1)">x</a>', 'address'],
    ['a vbscript: link', '<a href="vbscript:x">x</a>', 'address'],
    ['a data: link', '<a href="data:text/html,x">x</a>', 'address'],
    ['a link without a scheme', '<a href="//a.test/">x</a>', 'address'],
    ['a relative link', '<a href="/x">x</a>', 'address'],
    ['an empty link', '<a href="">x</a>', 'address'],
    ['a field as a link', '<a href="{{portal}}">x</a>', 'address'],
    ['a field as a scheme', '<a href="{{scheme}}:alert(1)">x</a>', 'address'],
    ['a field in a web address', '<a href="https://a.test/{{code}}">x</a>', 'address'],
    ['a condition in an address', '<a href="{{#if a}}https://a.test{{/if}}">x</a>', 'address'],
    ['something behind a link', '<a href="{{link}}?x=1">x</a>', 'address'],
    ['an image from data', '<img src="data:image/png;base64,x">', 'address'],
    ['an image from a field', '<img src="{{photo}}">', 'address'],
    ['an image behind a field', '<img src="https://a.test/{{code}}.png">', 'address'],
    ['a field in an unquoted attribute', '<p title={{name}}>x</p>', 'unquoted'],
    ['a field as an attribute', '<p {{name}}>x</p>', 'attribute'],
    ['a field in an attribute’s name', '<p data-{{name}}="x">x</p>', 'field-place'],
    ['a field as an element', '<{{name}}>x</p>', 'element'],
    ['a field in a closing tag', '<b>x</{{name}}>', 'field-place'],
    ['a field in a comment', '<!-- {{name}} -->', 'field-place'],
    ['a field in a style element', '<style>p { color: {{color}} }</style>', 'field-place'],
    ['a field in a style attribute', '<p style="color:{{color}}">x</p>', 'field-place'],
    ['a field inside of an entity', '<p>&#{{x}}3c;</p>', 'field-place'],
    ['a condition that opens a quotation', '<p title="{{#if a}}b" class="{{/if}}c">x</p>', 'field-place'],
    ['a condition that leaves a tag open', '{{#if a}}<p {{/if}}>x</p>', 'attribute'],
    ['a condition that leaves a comment open', '{{#if a}}<!-- {{/if}} <b>x</b> -->', 'field-place'],
    ['a condition that leaves a title open', '{{#if a}}<title>{{/if}}x</title>', 'field-place'],
    [
      'a condition whose sides end in different places',
      '{{#if a}}<p title="{{else}}x{{/if}}">y</p>',
      'field-place',
    ],
    ['a style that loads', '<p style="background:url(https://a.test/x)">x</p>', 'css'],
    ['a style that loads in entities', '<p style="background:&#117;rl(https://a.test/x)">x</p>', 'css'],
    ['a style that loads by an escape', '<p style="background:\\75rl(https://a.test/x)">x</p>', 'css'],
    ['a style that loads behind a comment', '<style>p{background:u/**/rl(x)}</style>', 'css'],
    ['a style with an expression', '<p style="width:expression(alert(1))">x</p>', 'css'],
    ['a style with a behaviour', '<p style="behavior: x">x</p>', 'css'],
    ['a style with -moz-binding', '<style>p{-moz-binding:x}</style>', 'css'],
    ['a style that imports', '<style>@import "https://a.test/x.css";</style>', 'css'],
    ['a style with an image set', '<style>p{background:image-set("x" 1x)}</style>', 'css'],
    ['a font from elsewhere', '<style>@font-face{font-family:x}</style>', 'css'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://a.test">', 'meta'],
    ['a refresh in capitals and entities', '<META HTTP-EQUIV="&#82;efresh" content="0">', 'meta'],
    ['a cookie', '<meta http-equiv="set-cookie" content="a=b">', 'meta'],
    ['a conditional comment', '<!--[if mso]><p>x</p><![endif]-->', 'comment'],
    ['a comment that browsers end early', '<!--><img src="https://a.test/x">-->', 'comment'],
    ['a processing instruction', '<?xml version="1.0"?><p>x</p>', 'comment'],
    ['a CDATA section', '<![CDATA[<p>x</p>]]>', 'comment'],
    ['an open tag at the end', '<p>x</p><a href="https://a.test', 'unclosed'],
    ['an open comment at the end', '<p>x</p><!-- y', 'unclosed'],
    ['an open style at the end', '<style>p{}', 'unclosed'],
    ['a document without a body', '<html><p>x</p></html>', 'body'],
    ['two bodies', '<body>x</body><body>y</body>', 'body'],
    ['a body in a condition', '{{#if a}}<body>{{/if}}x</body>', 'body'],
    ['an empty mail', ' ', 'empty'],
  ];
  for (const [name, html, code] of refused) {
    it(`refuses ${name}`, () => {
      expect(codes(html)).to.include(code);
    });
  }

  it('shows the place of a problem behind fields, conditions and line ends', () => {
    const [problem] = mail(
      '<p>{{name}}\n{{#if city}}\n  <b>x</b> <i onclick="x">y</i>\n{{/if}}</p>',
    ).problems;
    expect(problem).to.include({ part: 'html', line: 3, column: 15, code: 'script' });
  });

  it('refuses 20,000 nested elements quickly', () => {
    const start = performance.now();
    expect(codes('<b>'.repeat(20_000))).to.deep.equal(['html-depth']);
    expect(codes('<li><p>'.repeat(9_000))).to.deep.equal(['html-depth']);
    expect(performance.now() - start, 'milliseconds').to.be.below(2_000);
  });
});

describe('templates/check: subjects and plain parts', () => {
  const subject = (text: string) =>
    checkTemplate({ channel: 'email', variants: { en: anEmailVariant({ subject: text }) } }).problems;

  it('refuses a subject of two lines', () => {
    expect(subject('Hello\r\nBcc: e@x.test')[0]).to.include({
      part: 'subject',
      code: 'subject-lines',
      column: 6,
    });
    expect(subject('Hello\nworld')[0]).to.include({ code: 'subject-lines' });
  });

  it('refuses a link in a subject', () => {
    expect(subject('Hello {{link}}')[0]).to.include({ code: 'link-in-subject', column: 7 });
    expect(subject('Hello {{unsubscribe}}')[0]).to.include({ code: 'link-in-subject' });
  });

  it('refuses an empty subject', () => {
    expect(subject(' ')[0]).to.include({ code: 'empty', part: 'subject' });
  });

  it('checks a plain part of its own', () => {
    const { problems } = checkTemplate({
      channel: 'email',
      variants: { en: anEmailVariant({ text: 'Hello {{{name}}}' }) },
    });
    expect(problems[0]).to.include({ part: 'text', code: 'raw', column: 7 });
  });
});
