import express, { Router, type Request } from 'express';
import type { ReplySignal, StatusSignal } from '../../channels/channel.ts';
import {
  parseTwilioInbound,
  parseTwilioStatus,
  twimlAnswer,
  verifyTwilio,
  type TwilioParams,
} from '../../channels/sms/twilio-signals.ts';
import type { Clock } from '../../lib/clock.ts';
import { AppError } from '../../lib/errors.ts';

export type HookDeps = {
  /** null = Twilio is not configured, and its addresses do not exist */
  twilio: { authTokens: string[]; publicUrl: string } | null;
  /** resolves when the fact is durable; a failure becomes 5xx, so that the provider comes again */
  recordStatus(signal: StatusSignal): Promise<void>;
  recordReply(signal: ReplySignal): Promise<{ answer: string | null }>;
  clock: Clock;
};

/** Twilio's forms are under 4 kB; a text of 1,600 Persian characters is 14 kB when written in per cent. */
const MAX_BODY = '64kb';

/** What providers call: answered only when recorded, and believed only when signed. */
export function hookRoutes(deps: HookDeps): Router {
  const router = Router();
  const form = express.raw({ type: 'application/x-www-form-urlencoded', limit: MAX_BODY });

  router.post('/hooks/twilio/status', form, async (req, res) => {
    const params = verified(deps.twilio, req);
    const signal = parseTwilioStatus(params, deliveryOf(req), deps.clock());
    if (signal !== null) await deps.recordStatus(signal);
    res.status(204).end();
  });

  router.post('/hooks/twilio/inbound', form, async (req, res) => {
    const params = verified(deps.twilio, req);
    const signal = parseTwilioInbound(params, deps.clock());
    const { answer } = signal === null ? { answer: null } : await deps.recordReply(signal);
    res.type('text/xml').send(twimlAnswer(answer));
  });
  return router;
}

/** The form, once its signature holds over our configured address: what a proxy says of host and scheme is not asked. */
function verified(twilio: HookDeps['twilio'], req: Request): TwilioParams {
  if (twilio === null) throw new AppError(404, 'not-found', 'Twilio is not configured here.');
  const body: unknown = req.body;
  const params = Object.fromEntries(new URLSearchParams(Buffer.isBuffer(body) ? body.toString('utf8') : ''));
  const signed = {
    authTokens: twilio.authTokens,
    url: twilio.publicUrl.replace(/\/+$/, '') + req.originalUrl,
    params,
    signature: req.get('x-twilio-signature') ?? '',
  };
  if (verifyTwilio(signed)) return params;
  throw new AppError(
    401,
    'bad-signature',
    'The signature does not hold. Twilio must call the address that PUBLIC_URL names, with the auth token set here.',
  );
}

function deliveryOf(req: Request): string {
  const { delivery } = req.query;
  return typeof delivery === 'string' ? delivery : '';
}
