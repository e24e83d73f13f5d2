import { optOutLine, isIranianLine } from '../templates/opt-out-line.ts';
import type { Channel } from '../contract/words.ts';
import { valuesOf } from '../deliveries/values.ts';
import type { Line } from '../deliveries/line.ts';
import { SAMPLE_CODE } from '../links/code.ts';
import { createProbe } from '../links/probe.ts';
import type { Settings } from '../settings/settings.ts';
import { createImages } from '../media/images.ts';
import { createBlocks } from '../templates/blocks.ts';
import { createBlockUsage } from '../templates/blocks-usage.ts';
import { createLibrary } from '../templates/library.ts';
import { readLibrary } from '../templates/library-files.ts';
import { createTemplates, type TemplatesDeps } from '../templates/templates.ts';
import { checkLinks } from '../templates/link-check.ts';
import { createVersions } from '../templates/versions.ts';
import { createSaving } from '../templates/versions-save.ts';
import { createTemplateWorker } from '../templates/worker.ts';
import type { Base } from './base.ts';
import type { People } from './people.ts';
import { createTools } from './tools.ts';

/** Templates, and the addresses that messages print. */
export function createMessages(base: Base, people: People, lines: Record<Channel, Line>) {
  const { config, stores, clock, newId } = base;
  const { tokens, urls, toolsOf } = createTools(base, people);
  const iranianLine = isIranianLine(lines.sms.sender);

  /** The settings with the logo's address, as messages print them. */
  async function settings(): Promise<Settings> {
    const read = await people.settings.read();
    const { logo } = read.mail;
    const isAddress = logo === null || /^https?:/i.test(logo);
    return isAddress ? read : { ...read, mail: { ...read.mail, logo: `${config.publicUrl}/i/${logo}` } };
  }

  const { prepare, close: closeTemplates } = createTemplateWorker();
  const blocks = createBlocks({ store: stores.blocks, templates: stores.templates, prepare, clock });
  const saving = createSaving({ store: stores.templates, prepare, blocksFor: blocks.blocksFor, clock });
  const samples: Pick<TemplatesDeps, 'settings' | 'optOutLine' | 'sampleUrl'> = {
    settings,
    optOutLine: (language) => optOutLine(language, { iranianLine }),
    sampleUrl: (channel, index, settings) => urls(settings.sms).short(SAMPLE_CODE[channel], index, channel),
  };
  const templates = createTemplates({
    ...samples,
    store: stores.templates,
    saving,
    clock,
    newId,
    valuesOf: async (contactId, language) => {
      const [contact, settings] = await Promise.all([stores.contacts.get(contactId), people.settings.read()]);
      return contact === null
        ? null
        : valuesOf(contact, { ...settings, data: {} }, { language, names: null });
    },
    isInUse: (id) => stores.campaigns.usesTemplate(id),
  });
  const library = createLibrary({
    ...samples,
    read: readLibrary,
    prepare: saving.sound,
    create: templates.create,
  });
  const versions = createVersions({ store: stores.templates, saving });
  const blockUsage = createBlockUsage({ blocks: stores.blocks, templates: stores.templates, saving });
  const probe = createProbe({ ownHost: new URL(config.publicUrl).host });
  const linksOf = async (id: string) => checkLinks((await templates.read(id)).template.uses.links, probe);
  const images = createImages({ store: stores.images, clock, newId });
  return {
    prepare,
    closeTemplates,
    templates,
    library,
    versions,
    blocks,
    blockUsage,
    images,
    linksOf,
    settings,
    tokens,
    toolsOf,
    iranianLine,
  };
}
export type Messages = ReturnType<typeof createMessages>;
