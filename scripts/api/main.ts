import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { everyRoute } from '../../test/support/route-table.ts';
import { clientTypes, documentText } from './generate.ts';

/** `npm run api:types`: writes the API's document and the client's types after the routes have changed. */
const folder = path.resolve(import.meta.dirname, '../../src/admin/api');
const document = documentText(await everyRoute());
await writeFile(path.join(folder, 'openapi.json'), document);
await writeFile(path.join(folder, 'schema.ts'), await clientTypes(document));
