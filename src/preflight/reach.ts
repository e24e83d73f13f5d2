import type { Contact } from '../contacts/contact.ts';
import type { SuppressionReason } from '../contract/consent.ts';
import type { Channel, Purpose } from '../contract/words.ts';
import { addressOf } from '../deliveries/prepare.ts';
import { screen } from '../deliveries/screen.ts';
import { after } from '../lib/clock.ts';

/** matched less the others is `willReceive`, exactly; each person counts under the first reason that applies. */
export type Reach = {
  matched: number;
  noAddress: number;
  suppressed: number;
  noConsent: number;
  capped: number;
  willReceive: number;
};

export type ReachDeps = {
  /** contacts with no more than their addresses, language and consent */
  contactsAfter(
    channel: Channel,
    filter: Record<string, unknown>,
    place: { after: string | null; limit: number },
  ): Promise<Contact[]>;
  suppressedAmong(channel: Channel, addresses: string[]): Promise<Map<string, SuppressionReason[]>>;
  /** the contacts whose caps leave no room for a marketing message now */
  cappedAmong(channel: Channel, contacts: string[]): Promise<Set<string>>;
  breathe(): Promise<void>;
  clock(): Date;
};

type Asked = { channel: Channel; purpose: Purpose };

const PAGE = 2_000;
const LATER_MS = 3_600_000;

/** Whom a message would reach if it were sent now, without writing it: no template, no office hours. */
export async function reachOf(
  filter: Record<string, unknown>,
  asked: Asked,
  deps: ReachDeps,
): Promise<Reach> {
  const reach: Reach = { matched: 0, noAddress: 0, suppressed: 0, noConsent: 0, capped: 0, willReceive: 0 };
  let place: string | null = null;
  for (;;) {
    const page: Contact[] = await deps.contactsAfter(asked.channel, filter, { after: place, limit: PAGE });
    await addPage(reach, page, asked, deps);
    if (page.length < PAGE) return reach;
    place = page.at(-1)?.id ?? null;
    await deps.breathe();
  }
}

async function addPage(
  reach: Reach,
  page: Contact[],
  { channel, purpose }: Asked,
  deps: ReachDeps,
): Promise<void> {
  const addresses = page.flatMap((contact) => addressOf(contact, channel) ?? []);
  const [suppressed, capped] = await Promise.all([
    deps.suppressedAmong(channel, addresses),
    purpose === 'marketing'
      ? deps.cappedAmong(
          channel,
          page.map(({ id }) => id),
        )
      : new Set<string>(),
  ]);
  const now = deps.clock();
  for (const contact of page) {
    const address = addressOf(contact, channel);
    const facts = {
      now,
      known: true,
      address,
      suppressed: address !== null && suppressed.has(address),
      consented: contact.consents[channel]?.granted === true,
      capped: capped.has(contact.id),
      opensAt: now,
    };
    const verdict = screen({ purpose, expiresAt: after(now, LATER_MS) }, facts);
    reach.matched += 1;
    reach[verdict.action === 'skip' ? figureOf(verdict.reason) : 'willReceive'] += 1;
  }
}

function figureOf(reason: string): Exclude<keyof Reach, 'matched' | 'willReceive'> {
  if (reason === 'no-address') return 'noAddress';
  if (reason === 'suppressed') return 'suppressed';
  return reason === 'no-consent' ? 'noConsent' : 'capped';
}
