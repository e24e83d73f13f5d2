import { Router, type Request, type Response } from 'express';
import type { Channel, Language } from '../../contract/words.ts';
import type { Signup } from '../../forms/form.ts';
import type { Forms, PublishedForm } from '../../forms/forms.ts';
import type { Signups } from '../../forms/signups.ts';
import { maskedAddress } from '../../lib/mask.ts';
import { foreignCountryOf } from '../../lib/phone.ts';
import { readBirthday, typedBirthday } from './birthday.ts';
import {
  aboutPage,
  askPage,
  confirmPage,
  printOf,
  READ,
  thanksPage,
  TRAP,
  waitingPage,
  type Frame,
} from './form-pages.ts';
import { FORM_WORDS } from './form-words.ts';
import { chosenLanguage, keeping } from './language.ts';
import { nothingPage } from './link-pages.ts';
import { sendPage } from './page.ts';
import { formBody, readLine, typedIn } from './typed.ts';
import { unreadable } from './unreadable.ts';

/** A token names a sign-up and one thing that its holder may do with it. */
export type SignupTokens = { of(signup: string): string; read(token: string): string | null };

export type FormsDeps = {
  forms: Pick<Forms, 'at'>;
  signups: Signups;
  organisation(): Promise<{ brand: Record<Language, string>; language: Language }>;
  /** the address in its normal form; null when it is none */
  addressOf(channel: Channel, typed: string): string | null;
  /** of the browser that signs up, of the mail that was sent, and of whoever has confirmed */
  tokens: Record<'waiting' | 'confirm' | 'about', SignupTokens>;
  /** the id of a sign-up that there is not, for programs that fill in everything */
  newId(): string;
};

type Params = { form: string; token: string };
/** A request about one sign-up that is known and has not expired. */
type Visit = { frame: Frame; signup: Signup };

/** Sign-up in three steps: one address and a tick; a word on that address; the name, for who likes to tell it. */
export function formsRoutes(deps: FormsDeps): Router {
  const router = Router({ caseSensitive: true });

  router.get('/f/:form', async (req, res) => {
    const frame = await frameOf(deps, req);
    if (frame === null) sendPage(res, 404, nothingPage);
    else sendPage(res, 200, askPage(frame, { address: '', agreed: false, errors: {} }));
  });
  router.post('/f/:form', formBody(), (req, res) => begin(deps, req, res));

  router.get('/f/:form/s/:token', (req, res) =>
    visit(deps, 'waiting', { req, res }, ({ frame, signup }) => {
      sendPage(res, 200, waitingPage(frame, { ...sentTo(signup), code: '', error: null }));
    }),
  );
  router.post('/f/:form/s/:token', formBody(), (req, res) =>
    visit(deps, 'waiting', { req, res }, (visited) => tryCode(deps, visited, { req, res })),
  );

  router.get('/f/:form/c/:token', (req, res) =>
    visit(deps, 'confirm', { req, res }, ({ frame }) => sendPage(res, 200, confirmPage(frame))),
  );
  router.post('/f/:form/c/:token', formBody(), (req, res) =>
    visit(deps, 'confirm', { req, res }, async ({ frame, signup }) => {
      await deps.signups.confirm(frame.form, signup);
      goOn(res, aboutAddress(deps, frame, signup), req);
    }),
  );

  router.get('/f/:form/a/:token', (req, res) =>
    visit(deps, 'about', { req, res }, ({ frame }) => {
      const blank = {
        firstName: '',
        lastName: '',
        birthday: typedBirthday(null, frame.language),
        errors: {},
      };
      sendPage(res, 200, aboutPage(frame, blank));
    }),
  );
  router.post('/f/:form/a/:token', formBody(), (req, res) =>
    visit(deps, 'about', { req, res }, (visited) => introduce(deps, visited, { req, res })),
  );
  router.use(unreadable);
  return router;
}

async function frameOf(
  deps: FormsDeps,
  req: Request<{ form: string }>,
  own?: Language,
): Promise<Frame | null> {
  const form: PublishedForm | null = await deps.forms.at(req.params.form);
  if (form === null) return null;
  const { brand, language } = await deps.organisation();
  return { form, brand, language: chosenLanguage(req) ?? own ?? language };
}

type Exchange = { req: Request<Params>; res: Response };

/** Hands over what a token stands for; what is unknown, tampered with, of another form or expired gets one and the same page. */
async function visit(
  deps: FormsDeps,
  kind: keyof FormsDeps['tokens'],
  { req, res }: Exchange,
  answer: (visited: Visit) => void | Promise<void>,
): Promise<void> {
  const id = deps.tokens[kind].read(req.params.token);
  const frame = id === null ? null : await frameOf(deps, req);
  const signup = id === null || frame === null ? null : await deps.signups.find(frame.form, id);
  if (frame === null || signup === null) sendPage(res, 404, nothingPage);
  else await answer({ frame: { ...frame, language: chosenLanguage(req) ?? signup.language }, signup });
}

async function begin(deps: FormsDeps, req: Request<{ form: string }>, res: Response): Promise<void> {
  const frame = await frameOf(deps, req);
  if (frame === null) {
    sendPage(res, 404, nothingPage);
    return;
  }
  const { form, language } = frame;
  const words = FORM_WORDS[language];
  const body = typedIn(req);
  const typed = body.get('address') ?? '';
  // The sentence may have been changed since the page was opened: what was not read is not agreed to.
  const isOther = (body.get(READ) ?? asked(frame)) !== asked(frame);
  const agreed = body.get('agreed') === 'yes' && !isOther;
  const address = deps.addressOf(form.channel, typed);
  const refuse = (status: number, errors: { address?: string | null; agreed?: string | null }): void =>
    sendPage(res, status, askPage(frame, { address: typed, agreed, errors }));
  if (!form.open) {
    refuse(409, {});
    return;
  }
  if (address === null || !agreed) {
    const said = { address: address === null ? words.unfit[form.channel] : null };
    refuse(422, { ...said, agreed: agreed ? null : isOther ? words.changed : words.tickIt });
    return;
  }
  const isProgram = (body.get(TRAP) ?? '') !== '';
  const begun = isProgram
    ? { outcome: 'begun' as const, id: deps.newId() }
    : await deps.signups.begin(form, { address, language, ip: req.ip ?? '' });
  if (begun.outcome === 'wait') refuse(429, { address: words.wait(begun.minutes) });
  else goOn(res, `/f/${form.slug}/s/${deps.tokens.waiting.of(begun.id)}`, req);
}

/** The name of the sentence that a form shows now. */
function asked({ form, language }: Frame): string {
  return printOf(form.shown[language]);
}

async function tryCode(deps: FormsDeps, { frame, signup }: Visit, { req, res }: Exchange): Promise<void> {
  const code = typedIn(req).get('code') ?? '';
  const answer =
    frame.form.channel === 'sms' ? await deps.signups.tryCode(frame.form, signup, code) : 'wrong';
  if (answer === 'right') {
    goOn(res, aboutAddress(deps, frame, signup), req);
    return;
  }
  sendPage(res, 422, waitingPage(frame, { ...sentTo(signup), code, error: answer }));
}

function sentTo({ channel, address }: Signup): { address: string; country: string | null } {
  return {
    address: maskedAddress(address),
    country: channel === 'sms' ? foreignCountryOf(address) : null,
  };
}

async function introduce(deps: FormsDeps, { frame, signup }: Visit, { req, res }: Exchange): Promise<void> {
  const { language } = frame;
  const body = typedIn(req);
  const firstName = readLine(body, 'firstName', 100, language);
  const lastName = readLine(body, 'lastName', 100, language);
  const birthday = readBirthday(body, language);
  const errors = { firstName: firstName.error, lastName: lastName.error, birthday: birthday.error };
  if (Object.values(errors).some((error) => error !== null)) {
    const typed = { firstName: firstName.typed, lastName: lastName.typed, birthday: birthday.typed, errors };
    sendPage(res, 422, aboutPage(frame, typed));
    return;
  }
  const about = { firstName: firstName.value, lastName: lastName.value, birthday: birthday.day };
  const isMember = await deps.signups.introduce(signup, about);
  if (isMember) sendPage(res, 200, thanksPage(frame));
  else sendPage(res, 404, nothingPage);
}

function aboutAddress(deps: FormsDeps, { form }: Frame, { id }: Signup): string {
  return `/f/${form.slug}/a/${deps.tokens.about.of(id)}`;
}

/** Another address, so that loading a page again sends nothing again. */
function goOn(res: Response, address: string, req: Pick<Request, 'query'>): void {
  res
    .set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
    .redirect(303, keeping(address, chosenLanguage(req)));
}
