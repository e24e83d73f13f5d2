import type { Connection } from 'mongoose';
import { blocksRoutes } from '../../src/http/api/blocks.routes.ts';
import { templateVersionsRoutes } from '../../src/http/api/template-versions.routes.ts';
import { templatesRoutes } from '../../src/http/api/templates.routes.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createIds } from '../../src/lib/ids.ts';
import { createUrls } from '../../src/links/urls.ts';
import { createBlockStore } from '../../src/templates/blocks.store.ts';
import { createBlocks } from '../../src/templates/blocks.ts';
import { createBlockUsage } from '../../src/templates/blocks-usage.ts';
import { optOutLine } from '../../src/templates/opt-out-line.ts';
import { prepareContent } from '../../src/templates/prepare.ts';
import { createTemplateStore } from '../../src/templates/template.store.ts';
import { createTemplates } from '../../src/templates/templates.ts';
import { createVersions } from '../../src/templates/versions.ts';
import { createSaving } from '../../src/templates/versions-save.ts';
import { smsLimits } from './builders/template.ts';

/** Templates, their versions and blocks on a real database; `inUse` are those that a campaign needs. */
export async function aTemplateRoom(connection: Connection) {
  const store = createTemplateStore(connection);
  const blockStore = createBlockStore(connection);
  await Promise.all([store.ready(), blockStore.ready()]);
  const inUse = new Set<string>();
  const clock = systemClock;
  const prepare = prepareContent;
  const blocks = createBlocks({ store: blockStore, templates: store, prepare, clock });
  const saving = createSaving({ store, prepare, blocksFor: blocks.blocksFor, clock });
  const urls = createUrls({
    publicUrl: 'https://club.test',
    linkUrl: 'https://clb.ir',
    scheme: false,
    tokenOf: (id) => id,
  });
  const templates = createTemplates({
    store,
    saving,
    clock,
    newId: createIds(clock),
    settings: () =>
      Promise.resolve({
        sms: smsLimits(),
        brand: { fa: 'پارسا', en: 'Parsa' },
        phone: null,
        zone: 'Asia/Tehran',
        currency: 'IRT',
        fields: [{ name: 'points', type: 'number' }],
        mail: { color: '#2e5eb9', logo: null, address: { fa: null, en: null } },
      }),
    optOutLine: (language) => optOutLine(language, { iranianLine: true }),
    sampleUrl: (channel, index) => urls.short('x'.repeat(channel === 'sms' ? 8 : 12), index, channel),
    valuesOf: (id, language) =>
      Promise.resolve(id === 'c1' ? { name: language === 'fa' ? 'سارا' : 'Sara', brand: 'پارسا' } : null),
    isInUse: (id) => Promise.resolve(inUse.has(id)),
  });
  const versions = createVersions({ store, saving });
  const usage = createBlockUsage({ blocks: blockStore, templates: store, saving });
  const routes = [
    ...templatesRoutes(templates),
    ...templateVersionsRoutes(versions, templates),
    ...blocksRoutes(blocks, usage),
  ];
  return { store, blockStore, saving, templates, versions, blocks, usage, inUse, routes };
}
export type TemplateRoom = Awaited<ReturnType<typeof aTemplateRoom>>;
