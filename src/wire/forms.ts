import type { Router } from 'express';
import type { SubmitResult } from '../channels/channel.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Channel } from '../contract/words.ts';
import type { Line } from '../deliveries/line.ts';
import { confirmationMail, confirmationSms } from '../forms/confirmation-texts.ts';
import { sendConfirmations, type HandedOver } from '../forms/confirmations.ts';
import type { Form, Signup } from '../forms/form.ts';
import { createForms } from '../forms/forms.ts';
import { createSignupCodes } from '../forms/signup-code.ts';
import { createSignups } from '../forms/signups.ts';
import { formsRoutes, type SignupTokens } from '../http/public/forms.routes.ts';
import { createTokens, type TokenPurpose } from '../links/token.ts';
import { normaliseEmail, normaliseMobile } from '../lib/phone.ts';
import { escapeHtml } from '../templates/mail-writers.ts';
import type { Base } from './base.ts';
import { keyFor, type People } from './people.ts';

/** Sign-up forms: what staff set up, what people fill in, and the messages that ask them to confirm. */
export function createSigningUp(base: Base, people: People, lines: Record<Channel, Line>) {
  const { stores, clock, newId, config, secretKey, log } = base;
  const brand = async () => (await people.settings.read()).brand;
  const groupsAmong = stores.groups.among;
  const { publicUrl } = config;
  const codes = createSignupCodes(keyFor('sign-up codes', secretKey));
  const tokens = {
    waiting: tokensFor('sign-up', secretKey),
    confirm: tokensFor('confirm', secretKey),
    about: tokensFor('introduce', secretKey),
  };

  const forms = createForms({
    ...{ store: stores.forms, signups: stores.signups, groupsAmong, brand, publicUrl, clock, newId },
  });

  const signups = createSignups({
    store: stores.signups,
    forms: stores.forms,
    limits: stores.signupLimits,
    contacts: people.contacts,
    ...{ codes, groupsAmong, clock, newId },
    keyOf: people.suppressions.keyOf,
    reasonsAgainst: async (channel, address) =>
      (await people.suppressions.find({ channel, address }))?.reasons ?? [],
    liftOwnNo: (channel, address) => people.suppressions.rejoin(people.suppressions.keyOf(channel, address)),
    async contactWith(channel, address): Promise<Contact | null> {
      const [found] =
        channel === 'sms'
          ? await stores.contacts.withMobile([address])
          : await stores.contacts.withEmail([address]);
      return found ?? null;
    },
  });

  async function submit({ slug }: Form, signup: Signup): Promise<SubmitResult> {
    const { id, address, language } = signup;
    const name = (await brand())[language];
    const deliveryId = `sign-up.${id}`;
    const line = lines[signup.channel];
    if (line.channel === 'sms') {
      const text = confirmationSms(language, name, codes.of(id));
      return line.provider.submit({ deliveryId, to: address, text });
    }
    const url = `${publicUrl}/f/${slug}/c/${tokens.confirm.of(id)}`;
    const { subject, html, text } = confirmationMail(language, { brand: name, url }, escapeHtml);
    return line.provider.submit({
      ...{ deliveryId, replyTo: null, unsubscribeUrl: null },
      from: { name, address: line.sender },
      to: { name: '', address },
      ...{ subject, html: [html], text: [text] },
    });
  }

  async function handOver(signup: Signup): Promise<HandedOver> {
    try {
      const form = await stores.forms.find(signup.form);
      if (form === null) return 'failed'; // removed in the same moment: what the message leads to is not there
      const result = await submit(form, signup);
      switch (result.outcome) {
        case 'accepted':
          return 'sent';
        case 'rejected':
          if (result.reason === 'opted-out' || result.reason === 'invalid-address')
            await people.refuseAddress(signup.channel, signup.address, result.reason);
          return 'failed';
        case 'deferred':
        case 'unavailable':
          return 'later';
        case 'uncertain':
          return 'uncertain';
      }
    } catch (error) {
      log.error({ err: error }, 'A sign-up’s confirmation may or may not have left; it is not sent again.');
      return 'uncertain';
    }
  }

  const router: Router = formsRoutes({
    ...{ forms, signups, tokens, newId },
    organisation: people.settings.read,
    addressOf: (channel, typed) => (channel === 'sms' ? normaliseMobile(typed) : normaliseEmail(typed)),
  });

  return {
    forms,
    router,
    /** A duty: hands over what waits, as far as the line's rate allows. */
    sendConfirmations: () =>
      sendConfirmations({
        store: stores.signups,
        handOver,
        clock,
        async mayHandOver(channel) {
          const { rates } = await people.settings.read();
          return (
            (
              await stores.buckets.take(
                lines[channel].key,
                { wanted: 1, rate: rates[channel], priority: 1 },
                clock(),
              )
            ).granted > 0
          );
        },
      }),
  };
}
export type SigningUp = ReturnType<typeof createSigningUp>;

function tokensFor(purpose: TokenPurpose, secretKey: string): SignupTokens {
  const tokens = createTokens({ key: keyFor(purpose, secretKey), formerKeys: [], purpose });
  return { of: tokens.of, read: (token) => tokens.read(token)?.deliveryId ?? null };
}
