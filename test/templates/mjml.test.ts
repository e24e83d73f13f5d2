import { expect } from 'chai';
import type { Language } from '../../src/contract/words.ts';
import { inlineBlocks } from '../../src/templates/inline.ts';
import { layOutMjml } from '../../src/templates/mjml.ts';
import { everyNode, type Node } from '../../src/templates/nodes.ts';
import { parseTemplate } from '../../src/templates/parse.ts';
import { plainPartOf } from '../../src/templates/plain-part.ts';

function nodesOf(source: string): Node[] {
  const { nodes, faults } = parseTemplate(source);
  expect(faults).to.deep.equal([]);
  return inlineBlocks(nodes, () => ({ wrong: 'no blocks here' })).nodes;
}

const layOut = (source: string, language: Language = 'fa') => layOutMjml(nodesOf(source), language);

/** The static text of a laid out mail, tags as their names. */
function written(nodes: Node[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'choice')
        return `[${node.field}? ${written(node.then)} : ${written(node.otherwise)}]`;
      return node.kind === 'optional'
        ? written(node.body)
        : `«${node.kind === 'field' ? node.name : (node.target ?? 'link')}»`;
    })
    .join('');
}

const mail = (body: string, head = '') => `<mjml>${head}<mj-body>\n${body}\n</mj-body></mjml>`;
const column = (inner: string) => `<mj-section><mj-column>${inner}</mj-column></mj-section>`;
const text = (inner: string) => mail(column(`<mj-text>${inner}</mj-text>`));

async function html(source: string, language: Language = 'fa'): Promise<string> {
  const { nodes, faults } = await layOut(source, language);
  expect(faults).to.deep.equal([]);
  return written(nodes);
}

/** Codes and places of what is wrong. */
async function faultsOf(source: string): Promise<string[]> {
  const { faults } = await layOut(source);
  return faults.map(({ line, column: at, code }) => `${line}:${at} ${code}`);
}

describe('templates/mjml: the mail that is made', () => {
  it('is written from right to left in Persian: layout, text and Outlook’s cells', async () => {
    const made = await html(text('سلام'));
    expect(made).to.include('<html lang="fa" dir="rtl"');
    expect(made).to.match(
      /<td dir="rtl"[^>]*align="right"[^>]*>\s*<div[^>]*font-family:[^;]*Tahoma[^>]*>سلام/,
    );
    expect(made).to.match(/<!--\[if mso \| IE\]>.*<td dir="rtl"/);
    expect(made.match(/<td(?! dir="rtl")/g)).to.equal(null);
    expect(made).to.include('direction:rtl').and.not.include('direction:ltr');
  });

  it('is written from left to right in English', async () => {
    const made = await html(text('Hello'), 'en');
    expect(made)
      .to.include('<html lang="en" dir="ltr"')
      .and.not.include('rtl')
      .and.not.include('align="right"');
  });

  it('loads no font and nothing else of its own', async () => {
    const made = await html(text('سلام'));
    expect(made).not.to.match(/@import|url\(|<link/);
    expect(made.match(/https?:\/\/(?!www\.w3\.org)/g)).to.equal(null);
  });

  it('keeps fields, links and conditions where they stand', async () => {
    const source = mail(
      `{{#if vip}}${column('<mj-text>VIP {{name}}</mj-text>')}{{else}}${column('<mj-text>x</mj-text>')}{{/if}}` +
        column(
          '{{#if city}}<mj-text>{{city}}</mj-text>{{/if}}<mj-image src="https://a.test/p.png" alt="{{#if name}}{{name}}{{/if}}" href="{{link}}" /><mj-button href="{{unsubscribe}}">{{brand}}</mj-button>',
        ),
    );
    const made = await html(source);
    expect(made).to.match(/\[vip\? [^]*>VIP «name»<\/div>[^]* : [^]*>x<\/div>[^]*\][^]*\[city\? /);
    expect(made).to.match(/<a\s+href="«link»"[^>]*>\s*<img\s+alt="\[name\? «name» : \]"/);
    expect(made).to.match(/<a\s+href="«unsubscribe»"[^>]*>\s*«brand»/);
  });

  it('never shows MJML what a person wrote as HTML, so that nothing of it is changed', async () => {
    const inner = `<p  class='a'>1 < 2 &amp; <b>{{name}}</b><br/>&nbsp;</p><!-- x -->`;
    expect(await html(text(inner))).to.include(`>${inner.replace('{{name}}', '«name»')}</div>`);
  });

  it('knows where its links are, those of buttons and pictures too', async () => {
    const source = mail(
      column(
        '<mj-text><a href="https://a.test/?x=1&amp;y=2">a</a></mj-text><mj-button href="https://b.test/">b</mj-button><mj-image href="https://c.test/" src="https://a.test/p.png" alt="" />',
      ),
    );
    const { html: reading } = await layOut(source);
    expect(reading?.hrefs.map(({ target }) => target)).to.deep.equal([
      'https://a.test/?x=1&y=2',
      'https://b.test/',
      'https://c.test/',
    ]);
    expect(reading?.body).not.to.equal(null);
  });

  it('keeps what its writer sets over what we would', async () => {
    const made = await html(
      mail(
        column('<mj-text align="center" font-size="20px">x</mj-text>'),
        '<mj-head><mj-attributes><mj-text color="#123456" /></mj-attributes></mj-head>',
      ),
    );
    expect(made).to.include('text-align:center;color:#123456').and.include('font-size:20px');
  });

  it('has a plain part that reads like a letter', async () => {
    const { nodes } = await layOut(
      mail(
        column(
          '<mj-text>سلام {{name}}</mj-text><mj-text><p>یک</p><p>دو</p></mj-text><mj-button href="{{link}}">خرید</mj-button>',
        ),
      ),
    );
    expect(written(plainPartOf(nodes))).to.equal('سلام «name»\n\nیک\n\nدو\n\nخرید <«link»>');
  });
});

describe('templates/mjml: dark mode', () => {
  const DARK = 'prefers-color-scheme:dark';

  it('is offered, with light text where the ground is the reader’s', async () => {
    const made = await html(text('سلام'));
    expect(made).to.include('<meta name="color-scheme" content="light dark">').and.include(DARK);
    expect(made).to.match(/<td[^>]* class="c-text"/);
  });

  it('leaves text on a coloured ground alone', async () => {
    for (const section of [
      '<mj-section background-color="#ffffff">',
      '<mj-section mj-class="brand-bar">',
      '<mj-section mj-class="paper">',
    ]) {
      const head =
        '<mj-head><mj-attributes><mj-class name="paper" background-color="#eeeeee" /></mj-attributes></mj-head>';
      const made = await html(
        mail(`${section}<mj-column><mj-text>x</mj-text></mj-column></mj-section>`, head),
      );
      expect(made, section).to.include(DARK).and.not.include('class="c-text"');
    }
  });

  it('is not offered by a mail whose whole ground is coloured', async () => {
    const made = await html(
      `<mjml><mj-body background-color="#ffffff">${column('<mj-text>x</mj-text>')}</mj-body></mjml>`,
    );
    expect(made).not.to.include(DARK);
    expect(made).not.to.include('color-scheme');
  });
});

describe('templates/mjml: what it refuses, at its place', () => {
  const cases: [string, string, string][] = [
    ['files', mail('<mj-include path="/etc/passwd" />'), '2:2 element'],
    ['raw HTML', mail('<mj-raw><script>1</script></mj-raw>'), '2:2 element'],
    [
      'fonts from the web',
      mail(column(''), '<mj-head><mj-font name="x" href="https://f.test/x.css" /></mj-head>'),
      '1:17 element',
    ],
    ['scripts in a text', text('\n <script>alert(1)</script>'), '3:3 element'],
    ['event handlers in a text', text('<p onclick="x">a</p>'), '2:36 script'],
    [
      'event handlers of a component',
      mail(column('<mj-image onload="x" src="https://a.test/x.png" alt="" />')),
      '2:34 script',
    ],
    [
      'a link that runs a script',
      mail(column('<mj-button href="javascript:alert(1)">x</mj-button>')),
      '2:35 address',
    ],
    [
      'a picture that is no web address',
      mail(column('<mj-image src="data:image/png;base64,AA" alt="" />')),
      '2:34 address',
    ],
    [
      'a picture with a field in its address',
      mail(column('<mj-image src="https://a.test/{{name}}.png" alt="" />')),
      '2:34 address',
    ],
    [
      'pictures behind the text',
      mail('<mj-section background-url="https://a.test/x.png"></mj-section>'),
      '2:13 attribute',
    ],
    [
      'other sizes of a picture',
      mail(column('<mj-image srcset="https://t.test/x.png" src="https://a.test/x.png" alt="" />')),
      '2:34 attribute',
    ],
    [
      'a value that leaves its style',
      mail('<mj-section border="0;background:url(https://t.test)"></mj-section>'),
      '2:13 css',
    ],
    [
      'a value that leaves its attribute',
      mail(`<mj-section css-class='"><img src=x onerror=1>'></mj-section>`),
      '2:13 css',
    ],
    ['a value that leaves its comment', mail('<mj-section css-class="--><b>"></mj-section>'), '2:13 css'],
    [
      'a style that loads something',
      mail(column(''), '<mj-head><mj-style>@import "x";</mj-style></mj-head>'),
      '1:26 css',
    ],
    [
      'a style that ends the head',
      mail(column(''), '<mj-head><mj-style><b></mj-style></mj-head>'),
      '1:26 css',
    ],
    [
      'a field in a style',
      mail(column(''), '<mj-head><mj-style>.a{color: {{name}} }</mj-style></mj-head>'),
      '1:36 field-place',
    ],
    [
      'a field in a layout’s value',
      mail(column('<mj-text color="{{name}}">x</mj-text>')),
      '2:33 field-place',
    ],
    [
      'a field without quotes',
      mail(column('<mj-image alt={{name}} src="https://a.test/x.png" />')),
      '2:34 unquoted',
    ],
    ['a field between components', mail(`{{name}}${column('')}`), '2:1 field-place'],
    [
      'a condition between columns',
      mail('<mj-section>{{#if a}}<mj-column></mj-column>{{/if}}</mj-section>'),
      '2:13 field-place',
    ],
    [
      'a condition that ends in another component',
      mail('{{#if a}}<mj-section><mj-column>{{/if}}</mj-column></mj-section>'),
      '2:1 field-place',
    ],
    [
      'a condition that ends in another text',
      mail(column('<mj-text>{{#if a}}x</mj-text><mj-text>{{/if}}</mj-text>')),
      '2:33 field-place',
    ],
    ['text between components', mail(`hello ${column('')}`), '2:1 text-place'],
    ['a document in a text', text('<style>a{}</style>'), '2:34 element'],
    ['a component in a text', text('<mj-image src="https://a.test/x.png" />'), '2:34 element'],
    ['an unclosed component', mail('<mj-section><mj-column></mj-section>'), '2:14 unclosed'],
    ['an unclosed text', mail(column('<mj-text>x')), '2:25 unclosed'],
    ['an unknown attribute', mail('\n<mj-section colour="red"></mj-section>'), '3:2 mjml'],
    ['a value of another kind', mail(column('<mj-text color="nice">x</mj-text>')), '2:25 mjml'],
    ['a component at the wrong place', mail('<mj-text>x</mj-text>'), '2:2 mjml'],
    ['another root', '<mj-body></mj-body>', '1:2 mjml'],
    ['nothing but text', 'hello', '1:1 text-place'],
  ];
  for (const [name, source, place] of cases) {
    it(name, async () => expect((await faultsOf(source))[0]).to.equal(place));
  }

  it('tells all faults at once, in the order of the source', async () => {
    const source = mail(
      `${column('<mj-text><script></script></mj-text>')}\n<mj-include />\n${column('<mj-text>{{#if a}}</mj-text>{{/if}}')}`,
    );
    expect(await faultsOf(source)).to.deep.equal(['2:34 element', '3:2 element', '4:33 field-place']);
  });

  it('is quick to refuse bottomless nesting', async () => {
    const started = performance.now();
    expect(await faultsOf(`<mjml>${'<mj-section>'.repeat(5_000)}`)).to.have.length(1);
    expect(performance.now() - started).to.be.below(1_000);
  });

  it('is quick to refuse more components than any mail has, and a flood of faults', async () => {
    expect(await faultsOf(mail('<mj-section />'.repeat(4_000)))).to.deep.equal(['2:6974 too-large']);
    expect(await faultsOf(mail('<mj-section padding="x" />'.repeat(400)))).to.have.length(100);
  });

  it('shows no sign of ours in what it makes', async () => {
    const { nodes } = await layOut(text('{{name}}'));
    for (const node of everyNode(nodes)) {
      if (node.kind === 'text') expect(node.text).not.to.match(/[\ufdd0\ufdd1]/u);
    }
  });
});
