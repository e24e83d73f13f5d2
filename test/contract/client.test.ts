import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { clientTypes, documentText } from '../../scripts/api/generate.ts';
import { everyRoute } from '../support/route-table.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../src/admin/api');
const CURE = 'The routes have changed. Run: npm run api:types';
const kept = (name: string) => readFile(path.join(FOLDER, name), 'utf8');

describe('contract/client', function () {
  this.timeout(60_000);

  it('is kept as a document of the routes that there are, and as types made from it', async () => {
    const document = documentText(await everyRoute());
    // Compared as a whole, for a difference of a million characters would not be read by anybody.
    expect((await kept('openapi.json')) === document, CURE).to.equal(true);
    expect((await kept('schema.ts')) === (await clientTypes(document)), CURE).to.equal(true);
  });
});
