import type twilio from 'twilio';
import type { Listing, Sighting } from '../channel.ts';
import { detailOf } from './twilio-errors.ts';
import { TooManyRequests } from './twilio-http.ts';
import { parseTwilioStatus } from './twilio-signals.ts';

type Messages = ReturnType<typeof twilio>['messages'];
type Message = Awaited<ReturnType<Messages['list']>>[number];

/** Messages to one number within a day or three: more than this many are never read. */
const MOST = 500;
const PAGE = 100;
const DAY_MS = 86_400_000;

/**
 * What Twilio took for one number, newest first. It filters by whole days (GMT) of sending, and what still waits in
 * its queue may have none yet: a message that is not listed may be listed later.
 * @see https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources
 */
export async function listTwilio(
  messages: Messages,
  to: string,
  taken: { from: Date; until: Date },
): Promise<Listing> {
  try {
    const found = await messages.list({
      to,
      dateSentAfter: midnight(taken.from),
      dateSentBefore: midnight(new Date(taken.until.getTime() + DAY_MS)),
      pageSize: PAGE,
      limit: MOST + 1,
    });
    const ours = found.slice(0, MOST).filter(({ direction }) => direction.startsWith('outbound'));
    return { outcome: 'listed', sightings: ours.map(sightingOf), complete: found.length <= MOST };
  } catch (error) {
    const retryAfterMs = error instanceof TooManyRequests ? error.retryAfterMs : null;
    return { outcome: 'deferred', retryAfterMs, detail: detailOf(error) };
  }
}

function sightingOf(message: Message): Sighting {
  const { sid, body, from, messagingServiceSid, dateCreated, dateUpdated } = message;
  const wordOf = (status: string) =>
    parseTwilioStatus(
      { MessageSid: sid, MessageStatus: status, ErrorCode: String(message.errorCode) },
      sid,
      dateUpdated,
    );
  const said = wordOf(message.status) ?? wordOf(TAKEN);
  if (said === null) throw new Error('Twilio listed a message without a sid.');
  const { deliveryId: _, ...word } = said;
  const senders = [from, messagingServiceSid].filter((one): one is string => typeof one === 'string');
  return { providerMessageId: sid, senders, text: body, takenAt: dateCreated, word };
}

/** What Twilio has in hand (queued, sending) has been taken; the callback to come says so under this word. */
const TAKEN = 'sent';

function midnight(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / DAY_MS) * DAY_MS);
}
