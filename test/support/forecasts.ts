import { CreateCampaign } from '../../src/contract/campaigns.ts';
import { NewContact } from '../../src/contract/contacts.ts';
import type { ForecastItem } from '../../src/contract/forecast.ts';
import { OrderRow } from '../../src/contract/orders.ts';
import type { Contact } from '../../src/contacts/contact.ts';
import { contactOf } from '../../src/deliveries/delivery.ts';
import { SAMPLE_CODE } from '../../src/links/code.ts';
import { sampleUnsubscribe } from '../../src/links/urls.ts';
import { leavingOut } from '../e2e/club.ts';
import { aRun } from './builders/run.ts';
import { aClockwork } from './clockwork.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

export const tehran = (day: string, time: string): Date => new Date(`${day}T${time}:00+03:30`);

/** What reached a contact, or was skipped, in the order of time. */
export type Happened = {
  campaign: string;
  at: string;
  outcome: string;
  subject: string | null;
  text: string | null;
};

/** Chapar on a clock that is moved by hand, with what a test of forecasts does to it. */
export async function aForecastRoom(start: Date) {
  const work = await aClockwork(start);
  const { people, messages, stores, world } = work;
  const { campaigns, lookAt, checking, forecasts } = work.campaigning;
  const names = new Map<string, string>();

  /** Looks at a campaign, leaves out whom it has problems with, and schedules it. @returns its id */
  async function scheduled(
    name: string,
    template: string,
    over: object = {},
    at: Date | null = null,
  ): Promise<string> {
    const body = { name, template, audience: { everyone: true }, ...over };
    const { id } = await campaigns.create(CreateCampaign.parse(body));
    names.set(id, name);
    await lookAt.preflight(id, at);
    await checking.preflights.settled();
    const latest = await lookAt.latestPreflight(id);
    if (latest === null) throw new Error(`${name} has no preflight`);
    await campaigns.schedule(id, at, leavingOut(latest.preflight).exclude);
    return id;
  }

  async function kept(to: string | null): Promise<Happened[]> {
    const found = to === null ? [] : await stores.sandbox.page({ to, channel: null }, 200, null);
    const { urls } = messages.toolsOf(aRun());
    return Promise.all(
      found.map(async ({ deliveryId, channel, at, subject, text }) => {
        const code = (await work.delivery(deliveryId))?.code ?? '';
        const leave = urls.unsubscribe(deliveryId);
        const plain = text.replaceAll(leave, sampleUnsubscribe(leave)).replaceAll(code, SAMPLE_CODE[channel]);
        const campaign = names.get(deliveryId.split('.')[0] ?? '') ?? '';
        return { campaign, at: at.toISOString(), outcome: 'send', subject, text: plain };
      }),
    );
  }

  async function skipped({ id }: Contact): Promise<Happened[]> {
    const rows = (await work.ledger()).filter((row) => row.state === 'skipped' && contactOf(row.id) === id);
    return rows.map(({ campaign, reason, markedAt }) => ({
      campaign: names.get(campaign) ?? '',
      at: markedAt?.toISOString() ?? '',
      outcome: reason ?? '',
      subject: null,
      text: null,
    }));
  }

  return {
    ...work,
    scheduled,
    forecastOf: ({ id }: Pick<Contact, 'id'>, days = 30) => forecasts.of(id, days),
    contact: (body: object): Promise<Contact> => people.contacts.create(NewContact.parse(body), 'test'),
    order: (row: { ref: string } & Record<string, unknown>) =>
      people.orders.tell([{ ref: row.ref, read: OrderRow.parse(row) }]),

    async sms(name: string, { fa, en }: { fa: string; en: string }): Promise<string> {
      const variants = { fa: { text: fa }, en: { text: en } };
      return (await messages.templates.create({ name, channel: 'sms', variants }, 'test')).template.id;
    },

    async mail(name: string, html: string): Promise<string> {
      const variant = {
        subject: `${name} {{name}}`,
        preheader: null,
        format: 'html' as const,
        html,
        text: null,
      };
      const variants = { fa: variant, en: variant };
      return (await messages.templates.create({ name, channel: 'email', variants }, 'test')).template.id;
    },

    /** Lives through days: whenever a campaign of the test begins, and whenever something was foretold. */
    async live(days: number, foretold: ForecastItem[]): Promise<void> {
      const nine = Array.from(
        { length: days },
        (_, day) => Math.ceil(start.getTime() / DAY) * DAY + (day - 1) * DAY + 330 * MINUTE,
      );
      const grid = nine.flatMap((at) => [0, 60, 90, 120, 780].map((minutes) => at + minutes * MINUTE));
      const told = foretold.flatMap(({ kind, wishedAt, arrivesAt }) => {
        const looked = kind === 'order' || kind === 'appointment' ? 66_000 : 0; // looks come once a minute
        return [Date.parse(wishedAt) + looked, Date.parse(arrivesAt ?? wishedAt) + looked];
      });
      const until = start.getTime() + days * DAY;
      const moments = [...new Set([...grid, ...told])].filter((at) => at > start.getTime() && at <= until);
      for (const at of moments.sort((a, b) => a - b)) {
        world.now = new Date(at);
        await work.turn();
      }
    },

    /** All that happened to a contact. */
    async happenedTo(contact: Contact): Promise<Happened[]> {
      const all = await Promise.all([kept(contact.mobile), kept(contact.email), skipped(contact)]);
      return inOrder(all.flat());
    },

    /** A forecast in the same words; what waits for a person does not happen. */
    foretold(items: ForecastItem[]): Happened[] {
      const going = items.filter(({ waitsFor }) => waitsFor === null);
      return inOrder(
        going.map(({ campaign: { name: campaign }, arrivesAt, wishedAt, outcome, subject, text }) => {
          return { campaign, at: arrivesAt ?? wishedAt, outcome, subject, text };
        }),
      );
    },
  };
}
export type ForecastRoom = Awaited<ReturnType<typeof aForecastRoom>>;

/** Hours, for looks come once a minute. */
function inOrder(happened: Happened[]): Happened[] {
  const hourly = happened.map((one) => ({ ...one, at: `${one.at.slice(0, 15)}x` }));
  const key = ({ at, campaign }: Happened): string => `${at} ${campaign}`;
  return hourly.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
