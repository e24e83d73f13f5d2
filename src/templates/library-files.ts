import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LibraryKind } from '../contract/library.ts';
import { Channel, Purpose, type Language } from '../contract/words.ts';
import { parseLibraryFile, type LibraryFile } from './library-file.ts';
import type { TemplateContent } from './template.ts';

/** A message that comes with Chapar, in both languages. */
export type ShippedMessage = {
  /** the channel and the file's name: sms_birthday */
  id: string;
  channel: Channel;
  purpose: Purpose;
  kind: LibraryKind;
  name: Record<Language, string>;
  description: Record<Language, string>;
  /** a sample value for each field of its own, by language */
  samples: Record<Language, Record<string, string>>;
  content: TemplateContent;
};

/** Next to src and dist alike. */
export const LIBRARY_FOLDER = path.resolve(import.meta.dirname, '../../templates');

const EXTENSION: Record<Channel, string> = { sms: '.hbs', email: '.mjml' };

/** Reads every shipped message, in the order of their ids. @throws Error that names the file */
export async function readLibrary(folder: string = LIBRARY_FOLDER): Promise<ShippedMessage[]> {
  const messages = await Promise.all(Channel.options.map((channel) => readChannel(folder, channel)));
  return messages.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

async function readChannel(folder: string, channel: Channel): Promise<ShippedMessage[]> {
  const [fa, en] = await Promise.all([readNames(folder, 'fa', channel), readNames(folder, 'en', channel)]);
  const alone = [...fa.filter((name) => !en.includes(name)), ...en.filter((name) => !fa.includes(name))];
  if (alone.length > 0) throw new Error(`Only in one language: ${alone.join(', ')} (${channel}).`);
  return Promise.all(fa.map((name) => readMessage(folder, channel, name)));
}

async function readNames(folder: string, language: Language, channel: Channel): Promise<string[]> {
  const files = await readdir(path.join(folder, language, channel));
  return files.filter((file) => file.endsWith(EXTENSION[channel])).map((file) => path.parse(file).name);
}

async function readMessage(folder: string, channel: Channel, name: string): Promise<ShippedMessage> {
  const file = `${name}${EXTENSION[channel]}`;
  const parse = async (language: Language): Promise<LibraryFile> =>
    parseLibraryFile(await readFile(path.join(folder, language, channel, file), 'utf8'));
  try {
    const [fa, en] = await Promise.all([parse('fa'), parse('en')]);
    return messageOf(`${channel}_${name}`, channel, { fa, en });
  } catch (cause) {
    throw new Error(`The message ${channel}/${file} of the library cannot be read.`, { cause });
  }
}

function messageOf(id: string, channel: Channel, { fa, en }: Record<Language, LibraryFile>): ShippedMessage {
  const inBoth = (key: string): Record<Language, string> => ({ fa: headOf(fa, key), en: headOf(en, key) });
  const same = (key: string): string => {
    const values = inBoth(key);
    if (values.fa !== values.en)
      throw new Error(`${key} is ${values.fa} in Persian and ${values.en} in English.`);
    return values.fa;
  };
  return {
    id,
    channel,
    purpose: Purpose.parse(same('purpose')),
    kind: LibraryKind.parse(same('kind')),
    name: inBoth('name'),
    description: inBoth('description'),
    samples: { fa: fa.samples, en: en.samples },
    content: contentOf(channel, { fa, en }),
  };
}

function contentOf(channel: Channel, files: Record<Language, LibraryFile>): TemplateContent {
  if (channel === 'sms')
    return { channel, variants: { fa: { text: files.fa.body }, en: { text: files.en.body } } };
  return { channel, variants: { fa: mailOf(files.fa), en: mailOf(files.en) } };
}

function mailOf(file: LibraryFile) {
  return {
    subject: headOf(file, 'subject'),
    preheader: headOf(file, 'preheader'),
    format: 'mjml' as const,
    html: file.body,
    text: null,
  };
}

function headOf({ head }: LibraryFile, key: string): string {
  const value = head[key];
  if (value === undefined) throw new Error(`The head says no ${key}.`);
  return value;
}
