import type { Collection } from 'mongoose';
import type { Channel } from '../contract/words.ts';
import type { ContactRecord } from './contact-record.store.ts';
import type { CampaignBrief } from './contact.ts';

/** What a campaign has come to for one contact by one channel. */
export type CampaignNote = {
  contact: string;
  campaign: string;
  channel: Channel;
  /** when it was handed over */
  at: Date;
  openedAt: Date | null;
  clickedAt: Date | null;
};

type News = { briefs: Map<string, CampaignBrief>; contactedAt: Map<Channel, Date> };

const MOST_CAMPAIGNS = 50;

/**
 * Puts notes into the contacts' histories: one update for all contacts with the same news (what left in one lot), one
 * round trip for all. Every moment only rises,
 * so notes may be repeated and come in any order. `updatedAt` stays as it is: an ordinary change of the contact does
 * not write `history`, so neither can undo the other.
 */
export async function noteCampaigns(
  records: Collection<ContactRecord>,
  notes: CampaignNote[],
): Promise<void> {
  const operations = alike(byContact(notes)).map(({ contacts, news }) => ({
    updateMany: { filter: { _id: { $in: contacts } }, update: [{ $set: changeOf(news) }] },
  }));
  if (operations.length > 0) await records.bulkWrite(operations, { ordered: false });
}

function byContact(notes: CampaignNote[]): Map<string, News> {
  const contacts = new Map<string, News>();
  for (const { contact, campaign: id, channel, at, openedAt, clickedAt } of notes) {
    const news: News = contacts.get(contact) ?? { briefs: new Map(), contactedAt: new Map() };
    contacts.set(contact, news);
    const known = news.briefs.get(id) ?? { id, at, openedAt, clickedAt };
    news.briefs.set(id, {
      id,
      at: later(known.at, at) ?? at,
      openedAt: later(known.openedAt, openedAt),
      clickedAt: later(known.clickedAt, clickedAt),
    });
    news.contactedAt.set(channel, later(news.contactedAt.get(channel) ?? null, at) ?? at);
  }
  return contacts;
}

/** Contacts with the same news. */
function alike(all: Map<string, News>): { contacts: string[]; news: News }[] {
  const groups = new Map<string, { contacts: string[]; news: News }>();
  for (const [contact, news] of all) {
    const key = JSON.stringify([[...news.briefs.values()], [...news.contactedAt]]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { contacts: [contact], news });
    else group.contacts.push(contact);
  }
  return [...groups.values()];
}

function later(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function changeOf({ briefs, contactedAt }: News): Record<string, unknown> {
  const change: Record<string, unknown> = { 'history.campaigns': merged([...briefs.values()]) };
  for (const [channel, at] of contactedAt) {
    const field = `history.contactedAt.${channel}`;
    change[field] = { $max: [`$${field}`, at] };
  }
  return change;
}

/** The held briefs and these, each campaign once, newest first. */
function merged(briefs: CampaignBrief[]): object {
  const held = '$history.campaigns';
  const others = { $filter: { input: held, cond: { $not: { $in: ['$$this.id', ids(briefs)] } } } };
  const known = { $filter: { input: held, as: 'one', cond: { $eq: ['$$one.id', '$$news.id'] } } };
  const latest = (part: string) => ({ $max: [`$$news.${part}`, { $max: `$$known.${part}` }] });
  const news = {
    $map: {
      input: { $literal: briefs },
      as: 'news',
      in: {
        $let: {
          vars: { known },
          in: {
            id: '$$news.id',
            at: latest('at'),
            openedAt: latest('openedAt'),
            clickedAt: latest('clickedAt'),
          },
        },
      },
    },
  };
  const all = { $concatArrays: [others, news] };
  return { $slice: [{ $sortArray: { input: all, sortBy: { at: -1, id: -1 } } }, MOST_CAMPAIGNS] };
}

function ids(briefs: CampaignBrief[]): object {
  return { $literal: briefs.map(({ id }) => id) };
}
