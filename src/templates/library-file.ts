/** A shipped message's file: what stands in its head, sample values of its own fields, and the message. */
export type LibraryFile = { head: Record<string, string>; samples: Record<string, string>; body: string };

const FENCE = '---';
const ENTRY = /^(?<indent> {0,2})(?<key>[A-Za-z]\w*):(?: (?<value>.+))?$/;

/**
 * Reads a file of the library: a head between two lines of `---`, then the message as it is written.
 * The head has one `key: value` a line; the lines after `fields:` are indented by two spaces and give a sample value
 * for each field of the message's own. The line break at the end of the file is no part of the message.
 *
 * @throws Error that names the line: the files are ours, and a test reads them all
 */
export function parseLibraryFile(source: string): LibraryFile {
  const lines = source.split('\n');
  const end = lines.indexOf(FENCE, 1);
  if (lines[0] !== FENCE || end === -1)
    throw new Error('A message begins with a head between two lines of ---.');
  const file: LibraryFile = {
    head: {},
    samples: {},
    body: lines
      .slice(end + 1)
      .join('\n')
      .replace(/\n$/, ''),
  };
  for (const [index, line] of lines.slice(1, end).entries()) readEntry(line, index + 2, file);
  return file;
}

function readEntry(line: string, number: number, file: LibraryFile): void {
  const { indent = '', key = '', value } = ENTRY.exec(line)?.groups ?? {};
  if (indent === '' && key === 'fields' && value === undefined) return;
  if (key === '' || value === undefined) throw new Error(`Line ${number} is not "key: value": ${line}`);
  const into = indent === '' ? file.head : file.samples;
  if (key in into) throw new Error(`Line ${number} says ${key} a second time.`);
  into[key] = value;
}
