import type { Channel } from '../contract/words.ts';
import type { Line } from '../deliveries/line.ts';
import { createSampleClub, type SampleClub } from '../sample-club/sample-club.ts';
import { defaultSettings } from '../settings/defaults.ts';
import type { Base } from './base.ts';
import type { Campaigning } from './campaigns.ts';
import { isSandbox } from './lines.ts';
import type { Messages } from './messages.ts';
import type { People } from './people.ts';

type Parts = { people: People; messages: Messages; campaigning: Campaigning; lines: Record<Channel, Line> };

/** The club to try everything with. */
export function createSampleClubOf(base: Base, parts: Parts): SampleClub {
  const { stores, clock, newId, config, log } = base;
  const { people, messages, campaigning, lines } = parts;
  return createSampleClub({
    store: stores.sampleClub,
    leftovers: stores.leftovers,
    settings: people.settings,
    contacts: stores.contacts,
    hasContacts: async () => (await stores.contacts.count({})) > 0,
    consentLog: stores.consentLog,
    keepOrders: people.orders.bring,
    appointments: stores.appointments,
    suppressMany: people.suppressions.suppressMany,
    suppressionOf: people.suppressions.keyOf,
    groups: stores.groups,
    sizeOfGroup: stores.contacts.sizeOfGroup,
    removeGroup: people.groups.remove,
    createSegment: people.segments.create,
    removeSegment: people.segments.remove,
    libraryMessage: messages.library.read,
    createTemplate: messages.templates.create,
    removeTemplate: messages.templates.remove,
    createCampaign: campaigning.campaigns.create,
    sendsForReal: !Object.values(lines).every(isSandbox),
    unsetBrand: defaultSettings(config).brand,
    onFailure: (error) => log.error({ err: error }, 'The sample club could not be loaded or removed.'),
    clock,
    newId,
  });
}
