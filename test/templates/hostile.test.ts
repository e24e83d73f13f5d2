import { expect } from 'chai';
import type { TemplateContent } from '../../src/templates/template.ts';
import { createTemplateWorker, type TemplateWorker } from '../../src/templates/worker.ts';
import { anEmailVariant } from '../support/builders/template.ts';

const sms = (text: string): TemplateContent => ({ channel: 'sms', variants: { fa: { text } } });
const html = (source: string): TemplateContent => ({
  channel: 'email',
  variants: { en: anEmailVariant({ html: source }) },
});
const subject = (source: string): TemplateContent => ({
  channel: 'email',
  variants: { en: anEmailVariant({ subject: source }) },
});
/** As it could come from somewhere that checks no shapes. */
const raw = (json: string): TemplateContent => JSON.parse(json) as TemplateContent;

const AST = '{"type":"Program","body":[{"type":"MustacheStatement","path":"x","params":[]}]}';
const nested = (count: number): string => '{{#if a}}'.repeat(count) + '{{/if}}'.repeat(count);

describe('templates: hostile ones are refused, each with its place', () => {
  let worker: TemplateWorker;
  before(async function () {
    this.timeout(20_000);
    worker = createTemplateWorker();
    await worker.prepare(sms('warm'));
  });
  after(() => worker.close());

  const refused: [name: string, content: TemplateContent, code: string, line: number, column: number][] = [
    ['20,000 nested blocks', sms(nested(20_000)), 'too-large', 1, 65_537],
    ['320 kB', sms('a'.repeat(320 * 1024)), 'too-large', 1, 65_537],
    ['320 kB of Persian', sms(`${'س'.repeat(10)}\n`.repeat(15_000)), 'too-large', 3121, 9],
    ['nested blocks that are small enough', sms(`سلام\n${nested(200)}`), 'too-deep', 2, 73],
    ['501 tags', sms('{{a}}'.repeat(501)), 'too-many-tags', 1, 2501],
    ['the constructor', sms('Hi\n {{constructor}}'), 'field-name', 2, 2],
    ['__proto__', sms('{{__proto__}}'), 'field-name', 1, 1],
    ['a way to the constructor', sms('{{a.constructor.constructor}}'), 'field-name', 1, 1],
    ['lookup', sms('x {{lookup this "constructor"}}'), 'unknown-helper', 1, 3],
    ['lookup in a condition', sms('{{#if (lookup this "x")}}y{{/if}}'), 'condition', 1, 1],
    ['log', sms('{{log "x"}}'), 'unknown-helper', 1, 1],
    ['__proto__ in a format', sms('{{date __proto__}}'), 'helper-arguments', 1, 1],
    ['the constructor as a format', sms('{{constructor name}}'), 'unknown-helper', 1, 1],
    [
      'a syntax tree for a text',
      raw(`{"channel":"sms","variants":{"fa":{"text":${AST}}}}`),
      'not-text',
      1,
      1,
    ],
    ['a syntax tree for a block’s name', sms('{{block (x)}}'), 'block-name', 1, 1],
    ['a number for a text', raw('{"channel":"sms","variants":{"fa":{"text":5}}}'), 'not-text', 1, 1],
    ['a script', html('<p>x</p>\n<script>alert(1)</script>'), 'element', 2, 2],
    ['a handler', html('<p onclick="x()">y</p>'), 'script', 1, 4],
    ['a line end in a subject', subject('Hi\r\nBcc: e@x.test'), 'subject-lines', 1, 3],
    ['a javascript: link', html('<a href="javascript:alert(1)">x</a>'), 'address', 1, 4],
    ['a hidden javascript: link', html('<a href="java&#115;cript:alert(1)">x</a>'), 'address', 1, 4],
    ['a link by a field', html('<a href="{{site}}">x</a>'), 'address', 1, 4],
    ['a javascript: target', sms('{{link "javascript:alert(1)"}}'), 'link-target', 1, 1],
    ['an unquoted attribute', html('<p title={{name}}>x</p>'), 'unquoted', 1, 4],
    ['a triple brace', html('<p>{{{name}}}</p>'), 'raw', 1, 4],
  ];
  for (const [name, content, code, line, column] of refused) {
    it(name, async () => {
      const { problems, content: prepared } = await worker.prepare(content);
      expect(problems[0]).to.include({ code, line, column });
      expect(problems[0]?.message, 'a cure').to.match(/[.”]$/);
      expect(prepared).to.equal(null);
    });
  }

  it('takes in no block a thousandfold', async () => {
    const block = (name: string, text: string) => {
      const of = { name, version: 1, channel: 'both' as const, newest: true };
      return { ...of, variants: { fa: { text, html: null } } };
    };
    const blocks = [
      block('a', 'x {{n}}'),
      ...'bcdefg'.split('').map((name, i) => block(name, `{{block "${'abcdef'.charAt(i)}"}} `.repeat(10))),
    ];
    const { problems } = await worker.prepare(sms('{{block "g"}}'), blocks);
    expect(problems[0]).to.include({ code: 'too-many-tags', line: 1, column: 1 });
  });

  it('takes in no block within itself', async () => {
    const of = { version: 1, channel: 'both' as const, newest: true };
    const blocks = [
      { ...of, name: 'a', variants: { fa: { text: '{{block "b"}}', html: null } } },
      { ...of, name: 'b', variants: { fa: { text: '{{block "a"}}', html: null } } },
    ];
    const { problems } = await worker.prepare(sms('x\n{{block "a"}}'), blocks);
    expect(problems[0]).to.include({ code: 'block-circle', line: 2, column: 1 });
  });
});
