const nested = (count: number): string => '{{#if a}}'.repeat(count) + '{{/if}}'.repeat(count);

const sms = (text: unknown) => ({ channel: 'sms', name: 'Hostile', variants: { en: { text } } });
const mail = (html: string, subject = 'x') => ({
  channel: 'email',
  name: 'Hostile',
  variants: { en: { subject, html, text: null } },
});

const CONTENTS: Record<string, unknown> = {
  '20,000 nested blocks': sms(nested(20_000)),
  '320 kB': sms('a'.repeat(320 * 1024)),
  '240 nested blocks': sms(nested(240)),
  '500 tags and an open one': sms(`${'{{#if a}}x{{/if}}'.repeat(249)}{{`),
  'a parser kept busy': sms(`{{#if ${'('.repeat(30_000)}`),
  'a long open string': sms(`{{link "${'\\"'.repeat(30_000)}`),
  'the constructor': sms('{{constructor}}'),
  __proto__: sms('{{__proto__}}'),
  'a syntax tree': sms({ type: 'Program', body: [] }),
  'a script': mail('<script>x</script>'),
  'a deep page': mail('<div>'.repeat(12_000)),
  'a page of attributes': mail(`<p ${'a="{{b}}" '.repeat(490)}>`),
  'a line end in a subject': mail('<p>x</p>', 'Hi\r\nBcc: a@b.test'),
  'a javascript: link': mail('<a href="javascript:x">y</a>'),
  'an unquoted attribute': mail('<p title={{name}}>x</p>'),
};

/** What nobody should be able to hold Chapar up with, as bodies of requests. */
export const HOSTILE = Object.entries(CONTENTS).map(([name, content]) => ({
  name,
  body: JSON.stringify(content),
}));
