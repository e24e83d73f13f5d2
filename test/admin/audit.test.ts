import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { FIELDS, fieldsIn, UNTOLD } from '../../src/admin/pages/settings/audit/fields.ts';

type Shape = { $ref?: string; properties?: object; anyOf?: Shape[]; oneOf?: Shape[] };
type Operation = { requestBody?: { content: Record<string, { schema?: Shape }> } };
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Shape> };
};

const document = JSON.parse(
  readFileSync(new URL('../../src/admin/api/openapi.json', import.meta.url), 'utf8'),
) as Document;

function namesIn({ $ref, properties = {}, anyOf = [], oneOf = [] }: Shape): string[] {
  const named = $ref === undefined ? {} : (document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {});
  const parts = [...anyOf, ...oneOf, ...($ref === undefined ? [] : [named])];
  return [...Object.keys(properties), ...parts.flatMap(namesIn)];
}

describe('admin/pages/settings/audit', () => {
  it('has a word for everything that can be sent to the API', () => {
    const bodies = Object.values(document.paths)
      .flatMap(({ get: _get, ...changes }) => Object.values(changes))
      .flatMap(({ requestBody }) => Object.values(requestBody?.content ?? {}));
    const names = new Set(bodies.flatMap(({ schema = {} }) => namesIn(schema)));
    const known = [...Object.keys(FIELDS), ...UNTOLD];
    expect(names.size).to.be.greaterThan(50);
    expect([...names].filter((name) => !known.includes(name))).to.deep.equal([]);
  });

  it('says what was sent as people say it, in the words of its part', () => {
    expect(fieldsIn('en', 'settings', ['fields', 'caps', 'version'])).to.deep.equal([
      'contact fields',
      'caps',
    ]);
    expect(fieldsIn('fa', 'contacts', ['fields', 'mobile'])).to.deep.equal([
      'فیلدهای خودتان',
      'شمارهٔ موبایل',
    ]);
  });

  it('keeps the name of what an older Chapar took and this one does not know', () => {
    expect(fieldsIn('fa', 'settings', ['quietHours'])).to.deep.equal(['quietHours']);
  });
});
