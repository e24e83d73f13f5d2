import openapiTypes, { astToString } from 'openapi-typescript';
import { openApiDocument, type DocumentedRoute } from '../../src/contract/openapi.ts';

/** Neither the version nor the host of an installation is in the committed document: both change without the API. */
const OPTIONS = { version: '0.0.0', serverUrl: 'http://localhost:3000' };

/** The API's document as it is committed, sorted so that a change shows as what it is. */
export function documentText(routes: DocumentedRoute[]): string {
  const sorted = routes.toSorted((a, b) => order(a).localeCompare(order(b)));
  return `${JSON.stringify(openApiDocument(sorted, OPTIONS), null, 1)}\n`;
}

const order = ({ path, method }: DocumentedRoute): string => `${path} ${method}`;

/** TypeScript types of a document, for the pages' client. */
export async function clientTypes(document: string): Promise<string> {
  const ast = await openapiTypes(document, { alphabetize: true, rootTypes: false });
  return `/* Made by npm run api:types from openapi.json; never edited. */\n${astToString(ast)}`;
}
