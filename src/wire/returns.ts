import { Counter } from 'prom-client';
import type { Router } from 'express';
import { readReply, type ReplyWord } from '../consent/opt-out-words.ts';
import type { Contact } from '../contacts/contact.ts';
import { createSignals } from '../deliveries/signals.ts';
import type { Place } from '../deliveries/signal.store.ts';
import { hookRoutes } from '../http/public/hooks.routes.ts';
import type { PageFacts } from '../http/public/link-pages.ts';
import { publicLinkRoutes } from '../http/public/links.routes.ts';
import { preferencesRoutes } from '../http/public/preferences.routes.ts';
import { unsubscribeRoutes } from '../http/public/unsubscribe.routes.ts';
import { createBurstWatch } from '../links/bursts.ts';
import { isIranianLine } from '../templates/opt-out-line.ts';
import type { Base } from './base.ts';
import type { Messages } from './messages.ts';
import type { People } from './people.ts';
import { createPreferences } from './preferences.ts';
import { answerTo } from './reply-answers.ts';

/** What comes back from customers and providers, and the public addresses by which it comes. */
export function createReturns(base: Base, people: People, messages: Messages) {
  const { stores, clock, newId, config, log } = base;
  const unknown = new Counter({
    name: 'chapar_signals_unknown_total',
    help: 'Signals about deliveries or people that are not known here',
    labelNames: ['kind'],
    registers: [base.metrics],
  });
  const unrecorded = new Counter({
    name: 'chapar_hits_unrecorded_total',
    help: 'Opens and clicks that were answered but could not be recorded',
    registers: [base.metrics],
  });
  const signals = createSignals({
    store: stores.signals,
    clock,
    newId,
    leave: people.leave,
    leaveUnknown: people.leaveUnknown,
    rejoin: people.rejoin,
    contactOf: async (mobile) => (await stores.contacts.withMobile([mobile]))[0] ?? null,
    readReply: (text, line) => readReply(text, { iranianLine: isIranianLine(line) }),
    answerTo: async (word: ReplyWord, contact: Contact | null) =>
      answerTo(word, contact, { settings: await people.settings.read(), iranianLine: messages.iranianLine }),
    onUnknown: (kind) => unknown.inc({ kind }),
  });

  type Known = { deliveryId: string; arrivedAt: Date | null; place: Place };
  async function known(code: string): Promise<Known | null> {
    const place = await stores.signals.byCode(code);
    if (place === null) return null;
    return { deliveryId: place.id, arrivedAt: place.deliveredAt ?? place.submittedAt, place };
  }

  /** What an unsubscribe page says of a delivery's sender and receiver; null when the run is gone. */
  async function pageFacts(deliveryId: string): Promise<PageFacts | null> {
    const place = await signals.placeOf(deliveryId);
    const run = place === null ? null : await stores.runs.read(place.run);
    if (place === null || run === null) return null;
    const contact = await stores.contacts.get(place.contact);
    const language = contact?.language ?? run.language;
    const already = await people.hasLeft(place);
    return { brand: run.brand, language, channel: run.channel, already, known: contact !== null };
  }

  const links = publicLinkRoutes<Known>({
    async resolve(code, index) {
      const found = await known(code);
      const run = found === null ? null : await stores.runs.read(found.place.run);
      const target = run?.targets[index];
      return found === null || target === undefined ? null : { ...found, target };
    },
    resolveOpen: known,
    recordClick: ({ delivery, index, label, at }) =>
      signals.hit({ delivery: delivery.place, kind: 'clicked', label, link: index, at }),
    recordOpen: ({ delivery, label, at }) =>
      signals.hit({ delivery: delivery.place, kind: 'opened', label, link: null, at }),
    onRecordFailure: (error) => {
      unrecorded.inc();
      log.error({ err: error }, 'A hit was answered but could not be recorded.');
    },
    bursts: createBurstWatch(),
    clock,
    linkUrl: config.linkUrl,
  });

  const leaving = unsubscribeRoutes({
    tokens: messages.tokens,
    lookup: pageFacts,
    async unsubscribe(deliveryId, source) {
      const facts = await pageFacts(deliveryId);
      if (facts !== null) await signals.unsubscribe(deliveryId, source);
      return facts;
    },
    async resubscribe(deliveryId) {
      const facts = await pageFacts(deliveryId);
      if (facts !== null) await signals.resubscribe(deliveryId, 'page');
      return facts;
    },
  });

  const hooks = hookRoutes({
    twilio:
      config.twilio === null ? null : { authTokens: config.twilio.authTokens, publicUrl: config.publicUrl },
    recordStatus: signals.status,
    recordReply: signals.reply,
    clock,
  });
  const choosing = preferencesRoutes({
    tokens: messages.tokens,
    ...createPreferences(base, people, signals),
  });
  const routers: Router[] = [hooks, leaving, choosing, links];
  return { signals, routers };
}
