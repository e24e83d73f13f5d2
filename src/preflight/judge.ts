import { nextOpening } from '../calendar/opening.ts';
import type { OfficeHours } from '../calendar/hours.ts';
import type { SuppressionReason } from '../contract/consent.ts';
import type { Channel } from '../contract/words.ts';
import type { Addressee } from '../deliveries/addressees.ts';
import type { Compose, ComposeTools, Composed } from '../deliveries/compose.ts';
import { deliveryId } from '../deliveries/delivery.ts';
import { placeOf } from '../deliveries/place.ts';
import { addressOf } from '../deliveries/prepare.ts';
import { hoursOf, type Run } from '../deliveries/run.ts';
import { screen } from '../deliveries/screen.ts';
import { messageOf } from '../lib/errors.ts';
import { SAMPLE_CODE } from '../links/code.ts';
import { sampleUnsubscribe } from '../links/urls.ts';
import type { Outcome } from './outcome.ts';

/** What would become of one addressee's message. `composed` null unless the outcome is `send`. */
export type Judged = { outcome: Outcome; detail: string | null; composed: Composed | null };

export type Office = { hours: OfficeHours; zone: string };

/** What is asked once for a whole page of addressees. */
export type PageFacts = {
  /** addresses with a standing no, and why */
  suppressed: Map<string, SuppressionReason[]>;
  /** contacts whose caps are full */
  capped: Set<string>;
};

export type FactSources = {
  /** the addresses among these with a standing no, and every reason given; one query, none when nobody ever said no */
  suppressedAmong(channel: Channel, addresses: string[]): Promise<Map<string, SuppressionReason[]>>;
  /** the contacts whose caps leave no room for a message of the run at its start; reserves nothing */
  cappedAmong(run: Run, contacts: string[]): Promise<Set<string>>;
};

export async function factsOf(run: Run, page: Addressee[], sources: FactSources): Promise<PageFacts> {
  const addresses = page.flatMap(({ contact }) => addressOf(contact, run.channel) ?? []);
  const marketing = run.purpose === 'marketing';
  const [suppressed, capped] = await Promise.all([
    sources.suppressedAmong(run.channel, addresses),
    marketing
      ? sources.cappedAmong(
          run,
          page.map(({ contact }) => contact.id),
        )
      : new Set<string>(),
  ]);
  return { suppressed, capped };
}

/** A composer's tools that print what is a delivery's own as placeholders of the final length, made once. */
export function placeholderTools({ urls }: ComposeTools): ComposeTools {
  const short = new Map<string, string>();
  const unsubscribe = new Map<number, string>();
  return {
    urls: {
      short(code, index, channel) {
        const key = `${channel}${index}`;
        const known = short.get(key);
        if (known !== undefined) return known;
        const url = urls.short(code, index, channel);
        short.set(key, url);
        return url;
      },
      pixel: urls.pixel,
      unsubscribe(id) {
        const known = unsubscribe.get(id.length);
        if (known !== undefined) return known;
        const url = sampleUnsubscribe(urls.unsubscribe(id));
        unsubscribe.set(id.length, url);
        return url;
      },
    },
    addressKey: () => '',
  };
}

export type Judge = (addressee: Addressee, facts: PageFacts) => Judged;

/** Judges each addressee as the line would at the start of the run: the same screening, the same composing. */
export function judgeOf(run: Run, office: Office, compose: Compose): Judge {
  const opensIn = openings(run, office);
  const code = SAMPLE_CODE[run.channel];
  return (addressee, { suppressed, capped }) => {
    const { contact, own } = addressee;
    const address = addressOf(contact, run.channel);
    const reasons = address === null ? undefined : suppressed.get(address);
    const opensAt = opensIn(contact.zone);
    const facts = {
      // As the line will judge it: when it leaves, not when it begins to wait for that.
      now: opensAt ?? run.startsAt,
      known: true,
      address,
      suppressed: reasons !== undefined,
      consented: contact.consents[run.channel]?.granted === true,
      capped: capped.has(contact.id),
      opensAt,
    };
    const verdict = screen({ purpose: run.purpose, expiresAt: expiryOf(run, own) }, facts);
    if (verdict.action === 'skip') {
      const invalid =
        verdict.reason === 'suppressed' && reasons?.every((one) => one === 'invalid-address') === true;
      return left(invalid ? 'bad-address' : verdict.reason, null);
    }
    return composeSafely(addressee, code, run, compose);
  };
}

function expiryOf(run: Run, own: Addressee['own']): Date {
  const sooner = own?.expiresAt ?? null;
  return sooner !== null && sooner < run.expiresAt ? sooner : run.expiresAt;
}

/** A contact whose data breaks rendering is a problem of its own, never of the preflight. */
function composeSafely(addressee: Addressee, code: string, run: Run, compose: Compose): Judged {
  const { contact, occurrence, own } = addressee;
  const delivery = { id: deliveryId(run.campaign, contact.id, run.channel, occurrence), code, own };
  try {
    const composed = compose(delivery, contact);
    if ('skip' in composed) return left(composed.skip.reason, composed.skip.detail);
    return { outcome: 'send', detail: null, composed };
  } catch (error) {
    return left('cannot-render', messageOf(error));
  }
}

function left(outcome: Outcome, detail: string | null): Judged {
  return { outcome, detail, composed: null };
}

/** The first opening at or after the run's start, once per zone. */
function openings(run: Run, { hours, zone: officeZone }: Office): (zone: string | null) => Date | null {
  const known = new Map<string | null, Date | null>();
  return (zone) => {
    const cached = known.get(zone);
    if (cached !== undefined) return cached;
    const opening = nextOpening(run.startsAt, hoursOf(run, hours), placeOf(run, zone, officeZone));
    known.set(zone, opening);
    return opening;
  };
}
