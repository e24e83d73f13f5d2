import type { LibraryMessage, LibraryQuery, LibrarySize } from '../contract/library.ts';
import { toPage, type PageOf } from '../contract/page.ts';
import type { Channel, Language } from '../contract/words.ts';
import { notFound } from '../lib/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { ShippedMessage } from './library-files.ts';
import { previewOf, type PreviewFacts } from './preview.ts';
import { sampleValues } from './samples.ts';
import type { PreparedContent, TemplateContent } from './template.ts';
import type { TemplateWithFacts } from './templates.ts';
import type { NamedContent } from './versions-save.ts';

export type LibraryDeps = {
  /** the shipped messages, in the order of their ids */
  read(): Promise<ShippedMessage[]>;
  /** judged and made ready for writing */
  prepare(content: TemplateContent): Promise<PreparedContent>;
  /** keeps a template of one's own */
  create(content: NamedContent, by: string): Promise<TemplateWithFacts>;
  settings(): Promise<PreviewFacts['settings']>;
  /** the line that a marketing SMS ends with on the present sender */
  optOutLine(language: Language): string;
  /** an address of the length that a real one has */
  sampleUrl(channel: Channel, index: number, settings: Pick<Settings, 'sms'>): string;
};

export type LibraryActions = ReturnType<typeof createLibrary>;

/** The messages that come with Chapar: to look at, with what they cost on this organisation's line, and to make one's own. */
export function createLibrary(deps: LibraryDeps) {
  const messages = once(deps.read);
  const prepared = new Map<string, Promise<PreparedContent>>();

  async function find(id: string): Promise<ShippedMessage> {
    const found = (await messages()).find((message) => message.id === id);
    if (found === undefined) throw notFound('message of the library', id);
    return found;
  }

  async function shown({ samples, ...message }: ShippedMessage): Promise<LibraryMessage> {
    const fields = Object.entries(samples.fa).map(([name, fa]) => ({
      name,
      sample: { fa, en: samples.en[name] ?? '' },
    }));
    return { ...message, fields, sizes: await sizesOf({ samples, ...message }) };
  }

  async function sizesOf({
    id,
    channel,
    content,
    samples,
  }: ShippedMessage): Promise<LibraryMessage['sizes']> {
    if (channel === 'email') return null;
    const ready = prepared.get(id) ?? deps.prepare(content);
    prepared.set(id, ready);
    const [text, settings] = await Promise.all([ready, deps.settings()]);
    const size = (language: Language, optOutLine: string): LibrarySize['plain'] => {
      const own = { brand: settings.brand[language], phone: settings.phone };
      const values = { ...sampleValues(text, language, own), ...samples[language] };
      const sampleUrl = (of: Channel, index: number): string => deps.sampleUrl(of, index, settings);
      const { sms } = previewOf(text, language, values, { settings, optOutLine, sampleUrl });
      if (sms === null) throw new Error(`The sample values of ${id} do not fill its ${language} text.`);
      return { encoding: sms.encoding, units: sms.units, parts: sms.parts };
    };
    const both = (language: Language): LibrarySize => ({
      plain: size(language, ''),
      withOptOut: size(language, deps.optOutLine(language)),
    });
    return { fa: both('fa'), en: both('en') };
  }

  return {
    async list(query: LibraryQuery): Promise<PageOf<LibraryMessage>> {
      const { channel, purpose, kind, after = '', limit } = query;
      const rows = (await messages()).filter(
        (one) =>
          one.id > after &&
          (channel ?? one.channel) === one.channel &&
          (purpose ?? one.purpose) === one.purpose &&
          (kind ?? one.kind) === one.kind,
      );
      const { items, next } = toPage(rows, limit);
      return { items: await Promise.all(items.map(shown)), next };
    },

    read: async (id: string): Promise<LibraryMessage> => shown(await find(id)),

    /** Makes a template of both languages; what is changed in it later leaves the library as it is. */
    async use(id: string, by: string): Promise<TemplateWithFacts> {
      const { name, content } = await find(id);
      return deps.create({ ...content, name: `${name.fa} / ${name.en}` }, by);
    },
  };
}

/** The same answer for every call; a failure is tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return async () => {
    made ??= make();
    try {
      return await made;
    } catch (error) {
      made = null;
      throw error;
    }
  };
}
