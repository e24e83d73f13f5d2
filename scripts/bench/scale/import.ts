import { request } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { API_KEY } from '../../../test/e2e/application.ts';
import { BAD, fileOf } from './club.ts';
import { costOf, type Stage } from './stage.ts';
import type { Notes } from './table.ts';

export type Import = {
  id: string;
  state: string;
  counts: Record<'rows' | 'created' | 'updated' | 'unchanged' | 'invalid' | 'duplicates', number>;
};

/** A file of so many rows, one in a hundred of them bad, sent as it is made. */
export async function importOf(rows: number, { web, connection }: Stage, notes: Notes): Promise<void> {
  const contacts = connection.collection('contacts');
  const before = await contacts.countDocuments({});
  const cost = await costOf(web, () => sendFile(web.url, rows));
  notes.cost('import', cost);
  const { counts } = cost.result;
  const bad = Math.ceil(rows / BAD);
  notes.check('rows of the file', counts.rows, rows);
  notes.check('bad rows', counts.invalid, bad);
  notes.check('created by the import', counts.created, rows - bad);
  notes.check('contacts of the import', (await contacts.countDocuments({})) - before, rows - bad);
}

/** By node:http: fetch gives up on an answer that takes longer than five minutes. */
export async function sendFile(url: string, rows: number): Promise<Import> {
  const headers = { Authorization: `Bearer ${API_KEY}`, 'Content-Type': 'text/csv' };
  const call = request(`${url}/api/v1/imports?consentSource=bench`, { method: 'POST', headers });
  const answer = new Promise<Import>((resolve, reject) => {
    call.on('error', reject);
    call.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 201) resolve(JSON.parse(text) as Import);
        else reject(new Error(`The import: ${String(response.statusCode)} ${text}`));
      });
    });
  });
  const [job] = await Promise.all([answer, pipeline(fileOf(rows), call)]);
  return job;
}
