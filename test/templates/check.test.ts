import { expect } from 'chai';
import { checkTemplate } from '../../src/templates/prepare.ts';

const sms = (text: string) => checkTemplate({ channel: 'sms', variants: { en: { text } } });
const codes = (text: string): string[] => sms(text).problems.map(({ code }) => code);

describe('templates/check: what a text may say', () => {
  it('accepts fields, conditions over a field, and links', () => {
    const check = sms(
      '{{name}}, {{#if city}}from {{city}}{{else if vip_2}}dear{{else}}hello{{/if}} {{#unless points}}none{{/unless}} {{link}} {{link "https://shop.test/a"}}',
    );
    expect(check.problems).to.deep.equal([]);
    expect(check.uses.fields).to.deep.equal(['name', 'city', 'vip_2', 'points']);
    expect(check.uses.links).to.deep.equal(['https://shop.test/a']);
    expect(check.uses.usesMainLink).to.equal(true);
  });

  it('accepts Persian names of custom fields', () => {
    expect(sms('{{امتیاز}} {{تاریخ_تولد}}').uses.fields).to.deep.equal(['امتیاز', 'تاریخ_تولد']);
  });

  it('accepts comments, which print nothing', () => {
    expect(codes('a{{! remark }}b{{!-- {{x}} --}}')).to.deep.equal([]);
  });

  it('names each link once, in the order of all variants, and never the main link', () => {
    const variants = {
      en: { text: '{{link "https://b.test/"}} {{link "https://a.test/"}} {{link}}' },
      fa: { text: '{{link "https://a.test/"}} {{link "https://c.test/"}}' },
    };
    expect(checkTemplate({ channel: 'sms', variants }).uses.links).to.deep.equal([
      'https://a.test/',
      'https://c.test/',
      'https://b.test/',
    ]);
  });

  it('names the place of a problem by language, part, line and column, and its cure', () => {
    const [problem] = sms('Hello\n  {{each}} x').problems;
    expect(problem).to.include({
      channel: 'sms',
      language: 'en',
      part: 'text',
      line: 2,
      column: 3,
      code: 'field-name',
    });
    expect(problem?.message).to.include('{{name}}');
  });

  it('tells all the problems of a text, not only the first', () => {
    expect(codes('{{{a}}} {{> b}} {{@c}} {{#each d}}{{/each}}')).to.deep.equal([
      'raw',
      'not-allowed',
      'field-name',
      'unknown-block',
    ]);
  });
});

describe('templates/check: what a text may not say', () => {
  const refused: [name: string, source: string, code: string][] = [
    ['an unescaped field', '{{{name}}}', 'raw'],
    ['an unescaped field by &', '{{& name}}', 'raw'],
    ['a raw block', '{{{{if a}}}} {{x}} {{{{/if}}}}', 'raw'],
    ['a partial', '{{> other}}', 'not-allowed'],
    ['a dynamic partial', '{{> (lookup . "x")}}', 'not-allowed'],
    ['a partial block', '{{#> layout}}x{{/layout}}', 'not-allowed'],
    ['a decorator', '{{* decorate}}', 'not-allowed'],
    ['an inline partial', '{{#* inline "x"}}y{{/inline}}', 'not-allowed'],
    ['a sub-expression', '{{link (lookup this "x")}}', 'link-target'],
    ['a sub-expression as a condition', '{{#if (eq a b)}}x{{/if}}', 'condition'],
    ['@data', '{{@root}}', 'field-name'],
    ['@data in a path', '{{@root.name}}', 'field-name'],
    ['@data as a condition', '{{#if @first}}x{{/if}}', 'condition'],
    ['a parent path', '{{../name}}', 'field-name'],
    ['this', '{{this}}', 'field-name'],
    ['a dot', '{{.}}', 'field-name'],
    ['this.name', '{{this.name}}', 'field-name'],
    ['./name', '{{./name}}', 'field-name'],
    ['a path', '{{contact.name}}', 'field-name'],
    ['a path with an index', '{{contact.[0]}}', 'field-name'],
    ['a name with a space', '{{[my field]}}', 'field-name'],
    ['log', '{{log "x"}}', 'unknown-helper'],
    ['log as a field', '{{log}}', 'field-name'],
    ['lookup', '{{lookup name "length"}}', 'unknown-helper'],
    ['each', '{{#each name}}x{{/each}}', 'unknown-block'],
    ['with', '{{#with name}}x{{/with}}', 'unknown-block'],
    ['a section', '{{#name}}x{{/name}}', 'unknown-block'],
    ['an inverted section', '{{^name}}x{{/name}}', 'unknown-block'],
    ['an unknown helper', '{{upper name}}', 'unknown-helper'],
    ['a hash', '{{name a=1}}', 'unknown-helper'],
    ['if with a hash', '{{#if n includeZero=true}}x{{/if}}', 'condition'],
    ['if over two fields', '{{#if a b}}x{{/if}}', 'condition'],
    ['if over a literal', '{{#if "a"}}x{{/if}}', 'condition'],
    ['if over true', '{{#if true}}x{{/if}}', 'condition'],
    ['if over the link', '{{#if link}}x{{/if}}', 'condition'],
    ['block parameters', '{{#if a as |x|}}y{{/if}}', 'condition'],
    ['block parameters of an else', '{{#if a}}y{{else if b as |x|}}z{{/if}}', 'condition'],
    ['inline if', '{{if name}}', 'unknown-helper'],
    ['a literal', '{{"name"}}', 'field-name'],
    ['a number', '{{1}}', 'field-name'],
    ['true', '{{true}}', 'field-name'],
    ['an overlong name', `{{${'a'.repeat(65)}}}`, 'field-name'],
    ['the constructor', '{{constructor}}', 'field-name'],
    ['__proto__', '{{__proto__}}', 'field-name'],
    ['a condition over __proto__', '{{#if __proto__}}x{{/if}}', 'condition'],
    ['prototype', '{{prototype}}', 'field-name'],
    ['toString', '{{toString}}', 'field-name'],
    ['hasOwnProperty', '{{hasOwnProperty}}', 'field-name'],
    ['__defineGetter__', '{{__defineGetter__ "a"}}', 'unknown-helper'],
    ['the constructor’s constructor', '{{constructor.constructor}}', 'field-name'],
    ['helperMissing', '{{#with (helperMissing)}}{{/with}}', 'unknown-block'],
    ['a link that is a script', '{{link "javascript:alert(1)"}}', 'link-target'],
    ['a link to data', '{{link "data:text/html,x"}}', 'link-target'],
    ['a link by mailto', '{{link "mailto:a@b.test"}}', 'link-target'],
    ['a link without a scheme', '{{link "shop.test"}}', 'link-target'],
    ['a link without a host', '{{link "https://"}}', 'link-target'],
    ['a link with a space', '{{link "https://a.test/ b"}}', 'link-target'],
    ['a link with a line end', '{{link "https://a.test/\nX: y"}}', 'link-target'],
    ['an empty link', '{{link ""}}', 'link-target'],
    ['a link to a field', '{{link name}}', 'link-target'],
    ['a link with two targets', '{{link "https://a.test" "https://b.test"}}', 'link-target'],
    ['a link with a hash', '{{link "https://a.test" x=1}}', 'link-target'],
    ['an endless link', `{{link "https://a.test/${'a'.repeat(2000)}"}}`, 'link-target'],
    ['an open tag', 'Hi {{name', 'syntax'],
    ['an empty tag', '{{}}', 'syntax'],
    ['an open block', '{{#if a}}x', 'syntax'],
    ['a block closed by another name', '{{#if a}}x{{/unless}}', 'syntax'],
    ['an else without a block', '{{else}}', 'syntax'],
    ['an empty text', '', 'empty'],
    ['a blank text', ' \n ', 'empty'],
    ['a control character', 'a\u0000b', 'character'],
    ['an escape character', 'a\u001bb', 'character'],
    ['half of an emoji', 'a\ud83d', 'character'],
    ['a noncharacter', 'a\ufdd0b', 'character'],
    ['unsubscribe in an SMS', '{{unsubscribe}}', 'unsubscribe-in-sms'],
  ];
  for (const [name, source, code] of refused) {
    it(`refuses ${name}`, () => {
      expect(codes(source)[0]).to.equal(code);
    });
  }

  it('shows the line of what the parser could not read', () => {
    expect(sms('one\ntwo {{name').problems[0]).to.include({ line: 2, column: 5 });
    expect(sms('a\n  {{#if a}}x{{/unless}}').problems[0]).to.include({ line: 2, column: 6, code: 'syntax' });
  });

  it('refuses what is not a text', () => {
    expect(codes(JSON.parse('5') as string)).to.deep.equal(['not-text']);
  });

  it('refuses more links than a code can tell apart, one being kept for the main link', () => {
    const links = (count: number) =>
      Array.from({ length: count }, (_, i) => `{{link "https://a.test/${i}"}}`).join(' ');
    expect(codes(links(57))).to.deep.equal([]);
    expect(codes(links(58))).to.deep.equal(['too-many-links']);
  });
});

describe('templates/check: what would hold up the process', () => {
  const quickly = (source: string, code: string) => () => {
    const start = performance.now();
    expect(codes(source)[0]).to.equal(code);
    expect(performance.now() - start, 'milliseconds').to.be.below(500);
  };

  it(
    'refuses 20,000 nested conditions at once',
    quickly('{{#if a}}'.repeat(20_000) + '{{/if}}'.repeat(20_000), 'too-large'),
  );
  it(
    'refuses 240 nested conditions at once',
    quickly('{{#if a}}'.repeat(240) + '{{/if}}'.repeat(240), 'too-deep'),
  );
  it(
    'refuses 240 nested unless at once',
    quickly('{{~#unless a}}'.repeat(240) + '{{/unless}}'.repeat(240), 'too-deep'),
  );
  it(
    'refuses a long chain of else if',
    quickly(`{{#if a}}x${'{{else if a}}x'.repeat(200)}{{/if}}`, 'too-deep'),
  );
  it(
    'refuses nesting that comments try to hide',
    quickly(`${'{{#if a}}{{!-- {{/if}} --}}'.repeat(100)}${'{{/if}}'.repeat(100)}`, 'too-deep'),
  );
  it('refuses 501 tags', quickly('{{a}}'.repeat(501), 'too-many-tags'));
  it('refuses more than 64 kB, counted in bytes', quickly('س'.repeat(33_000), 'too-large'));
  it('reads 30,000 nested parentheses quickly', quickly(`{{#if ${'('.repeat(30_000)}`, 'syntax'));
  it('reads a 60 kB name quickly', quickly(`{{${'a'.repeat(60_000)}`, 'syntax'));
  it('reads a 60 kB open string quickly', quickly(`{{link "${'\\"'.repeat(30_000)}`, 'syntax'));
  it('reads 60 kB of white space in a tag quickly', quickly(`{{${' '.repeat(60_000)}else`, 'syntax'));

  it('accepts eight levels, and 500 tags', () => {
    expect(codes(`${'{{#if a}}'.repeat(8)}x${'{{/if}}'.repeat(8)}`)).to.deep.equal([]);
    expect(codes('{{a}}'.repeat(500))).to.deep.equal([]);
  });

  it('accepts many conditions one after the other', () => {
    expect(codes('{{#if a}}x{{/if}}'.repeat(100))).to.deep.equal([]);
  });
});
