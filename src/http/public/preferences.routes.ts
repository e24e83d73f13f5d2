import { Router, type Request, type Response } from 'express';
import { Language, type ConsentScope } from '../../contract/words.ts';
import type { Tokens } from '../../links/token.ts';
import { readBirthday, type Birthday } from './birthday.ts';
import { chosenLanguage } from './language.ts';
import { nothingPage } from './link-pages.ts';
import { sendPage } from './page.ts';
import {
  filledFrom,
  offered,
  preferencePage,
  type Filled,
  type News,
  type PreferenceFacts,
} from './preference-pages.ts';
import { PREFERENCE_WORDS } from './preference-words.ts';
import { formBody, readLine, typedIn } from './typed.ts';
import { unreadable } from './unreadable.ts';

/** One scope as it was ticked or left, with the sentence beside the tick. */
export type Choice = { scope: ConsentScope; granted: boolean; wording: string };

/** What a person wants to hold from now on. */
export type Wish = {
  choices: Choice[];
  language: Language;
  title: string | null;
  firstName: string | null;
  lastName: string | null;
  birthday: Birthday | null;
};

export type PreferencesDeps = {
  tokens: Pick<Tokens, 'read'>;
  /** null when the delivery or its contact is no longer known */
  read(deliveryId: string): Promise<PreferenceFacts | null>;
  /** states only what differs from what holds */
  save(deliveryId: string, wish: Wish): Promise<unknown>;
  leaveAll(deliveryId: string): Promise<unknown>;
};

/** What the receiver of a message may see and change, without a login. A GET changes nothing, nor does an unknown POST. */
export function preferencesRoutes(deps: PreferencesDeps): Router {
  const router = Router({ caseSensitive: true });

  router.get('/p/:token', async (req, res) => {
    await showPreferences(deps, req, res, null);
  });

  router.post('/p/:token', formBody(), async (req, res) => {
    const action = typedIn(req).get('action');
    if (action === 'save') await savePreferences(deps, req, res);
    else if (action === 'leave-all') await leaveAll(deps, req, res);
    else await showPreferences(deps, req, res, null);
  });
  router.use(unreadable);
  return router;
}

type WithToken = Request<{ token: string }>;
type Known = { deliveryId: string; facts: PreferenceFacts };

async function knownBy(deps: PreferencesDeps, { params }: WithToken): Promise<Known | null> {
  const read = deps.tokens.read(params.token);
  const facts = read === null ? null : await deps.read(read.deliveryId);
  return read === null || facts === null ? null : { deliveryId: read.deliveryId, facts };
}

async function showPreferences(
  deps: PreferencesDeps,
  req: WithToken,
  res: Response,
  news: News,
): Promise<void> {
  const known = await knownBy(deps, req);
  if (known === null) {
    sendPage(res, 404, nothingPage);
    return;
  }
  const language = chosenLanguage(req) ?? known.facts.language;
  const filled = filledFrom(known.facts, language);
  sendPage(res, 200, preferencePage(known.facts, { language, filled, news }));
}

async function savePreferences(deps: PreferencesDeps, req: WithToken, res: Response): Promise<void> {
  const known = await knownBy(deps, req);
  if (known === null) {
    sendPage(res, 404, nothingPage);
    return;
  }
  const { deliveryId, facts } = known;
  const language = chosenLanguage(req) ?? facts.language;
  const { wish, filled } = readWish(typedIn(req), facts, language);
  if (wish === null) {
    sendPage(res, 422, preferencePage(facts, { language, filled, news: 'faulty' }));
    return;
  }
  await deps.save(deliveryId, wish);
  await showPreferences(deps, req, res, 'saved');
}

async function leaveAll(deps: PreferencesDeps, req: WithToken, res: Response): Promise<void> {
  const known = await knownBy(deps, req);
  if (known !== null) await deps.leaveAll(known.deliveryId);
  await showPreferences(deps, req, res, 'allLeft');
}

/** What was chosen and typed; the wish is null when something in it cannot be taken. */
function readWish(
  body: URLSearchParams,
  facts: PreferenceFacts,
  language: Language,
): { wish: Wish | null; filled: Filled } {
  const asked = (body.get('offers') ?? '').split(' ');
  const sentences = PREFERENCE_WORDS[language](facts.brand[language]).scopes;
  const choices = offered(facts)
    .filter((scope) => asked.includes(scope))
    .map((scope) => ({ scope, granted: body.get(scope) === 'yes', wording: sentences[scope] }));
  const title = readLine(body, 'title', 40, language);
  const firstName = readLine(body, 'firstName', 100, language);
  const lastName = readLine(body, 'lastName', 100, language);
  const birthday = readBirthday(body, language);
  const wanted = Language.safeParse(body.get('language')).data ?? facts.language;
  const errors = {
    title: title.error,
    firstName: firstName.error,
    lastName: lastName.error,
    birthday: birthday.error,
  };
  const filled: Filled = {
    scopes: Object.fromEntries(choices.map(({ scope, granted }) => [scope, granted])),
    language: wanted,
    ...{ title: title.typed, firstName: firstName.typed, lastName: lastName.typed },
    birthday: birthday.typed,
    errors,
  };
  if (Object.values(errors).some((error) => error !== null)) return { wish: null, filled };
  const names = { title: title.value, firstName: firstName.value, lastName: lastName.value };
  return { wish: { choices, language: wanted, ...names, birthday: birthday.day }, filled };
}
