import { countLibrary, tableOf, writeReadme } from './counts.ts';

/** Prints how long each SMS of the library comes out, and brings the table of templates/README.md up to date. */
async function main(): Promise<void> {
  const table = tableOf(await countLibrary());
  console.log(table);
  await writeReadme(table);
}

await main();
