import { anApplication, COMMANDS, freePort, type Application } from '../e2e/application.ts';
import { aTemplate, allDay, finished, keptOf, leavingOut, preflightOf, until } from '../e2e/club.ts';
import { freshDatabase } from './mongo.ts';
import { addressOf } from '../../src/database/connect.ts';
import type { DeliveryRecord } from '../../src/deliveries/delivery.store.ts';

export const ADMIN = { email: 'admin@club.example', password: 'a sentence to sign in with' };
const SIZE = 40;

/** What pages show one of, by the name that the routes' table gives it. */
export type Ids = Record<
  | 'contact'
  | 'segment'
  | 'sms'
  | 'email'
  | 'draft'
  | 'scheduled'
  | 'paused'
  | 'finished'
  | 'mailed'
  | 'import'
  | 'message'
  | 'mail',
  string
>;
/** Addresses that customers open. */
export type PublicPaths = Record<'unsubscribe' | 'preferences' | 'form' | 'mailForm', string>;

type Named = { id: string; name: string };
type Items<T> = { items: T[] };

/** Chapar as it is installed, built, on a database of its own on the tests' server. `env` over what tests need. */
export async function anInstallation(env: Record<string, string> = {}) {
  const connection = await freshDatabase();
  const { uri, name } = addressOf(connection);
  const database = new URL(uri);
  database.pathname = `/${name}`;
  const port = await freePort();
  const application = anApplication(
    port,
    {
      MONGODB_URI: database.href,
      SECRET_KEY: 'a secret key of the browser tests, long enough',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      UNDO_MS: '0',
      TICK_MS: '250',
      RATE_SMS: '200',
      RATE_EMAIL: '200',
      ...env,
    },
    COMMANDS.built,
  );
  await application.start();
  return { application, connection };
}

/** An installation in which every page has something to show. */
export async function aLivedInClub() {
  const { application, connection } = await anInstallation({
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
  });
  await application.api('PATCH', '/settings', { hours: allDay });
  await application.api('POST', '/sample-club', { size: SIZE });
  await until('the sample club is loaded', async () => {
    const { state } = await application.api<{ state: string }>('GET', '/sample-club');
    return state === 'loaded';
  });
  const sent = await sendSome(application);
  const rows = connection.collection<DeliveryRecord>('deliveries');
  const some = await rows.find({ campaign: sent.finished }).limit(2).toArray();
  const doubt = {
    $set: { state: 'uncertain' as const, detail: 'the connection broke', markedAt: new Date() },
  };
  await rows.updateMany({ _id: { $in: some.map(({ _id }) => _id) } }, doubt);
  const kept = await keepSome(application);
  const { ids, paths } = await lookUp(application, sent);
  return { application, ids: { ...sent, ...kept, ...ids }, paths };
}
export type LivedInClub = Awaited<ReturnType<typeof aLivedInClub>>;

/** Campaigns in every state that lasts. */
async function sendSome(chapar: Application) {
  const [sms, email] = [await aTemplate(chapar, 'sms'), await aTemplate(chapar, 'email')];
  const [one, other] = await Promise.all([
    finished(chapar, { template: sms, name: 'حراج پاییز' }),
    finished(chapar, { template: email, name: 'Autumn letter' }),
  ]);
  const drafts = (await chapar.api<Items<Named>>('GET', '/campaigns?state=draft')).items;
  const ofSample = (key: string): string => drafts.find(({ id }) => id.endsWith(`-${key}`))?.id ?? '';
  const scheduled = ofSample('winback');
  const at = new Date(Date.now() + 86_400_000).toISOString();
  await chapar.api('POST', `/campaigns/${scheduled}/schedule`, {
    ...leavingOut(await preflightOf(chapar, scheduled)),
    at,
  });
  return {
    sms,
    email,
    finished: one,
    mailed: other,
    scheduled,
    paused: await pausedHalfWay(chapar, sms),
    draft: ofSample('gift'),
  };
}

async function pausedHalfWay(chapar: Application, template: string): Promise<string> {
  await chapar.api('PATCH', '/settings', { rates: { sms: 1 } });
  const draft = {
    name: 'پیشنهاد زمستان',
    template,
    audience: { everyone: true },
    link: 'https://shop.example/w',
  };
  const { id } = await chapar.api<Named>('POST', '/campaigns', draft);
  await chapar.api('POST', `/campaigns/${id}/schedule`, leavingOut(await preflightOf(chapar, id)));
  await until('some have left', async () => {
    const { state, run } = await chapar.api<{ state: string; run: string | null }>('GET', `/campaigns/${id}`);
    if (state !== 'sending' || run === null) return false;
    return (await chapar.api<{ submitted: number }>('GET', `/campaigns/${id}/report`)).submitted > 0;
  });
  await chapar.api('POST', `/campaigns/${id}/pause`, {});
  await chapar.api('PATCH', '/settings', { rates: { sms: 200 } });
  return id;
}

/** An import with faults, a number that is barred, a colleague, a form, a block and an image. */
async function keepSome(chapar: Application) {
  const rows = [
    'mobile,first name,last name',
    '09121112233,Sara,Rad',
    '12,No,Number',
    '09121112234,Omid,Nik',
  ];
  const { id } = await chapar.api<Named>('POST', '/imports?consentSource=shop', rows.join('\n'), 'text/csv');
  await chapar.api('POST', '/suppressions', { channel: 'sms', address: '09121112299' });
  await chapar.api('POST', '/users', {
    ...ADMIN,
    email: 'sara@club.example',
    name: 'سارا',
    role: 'marketer',
  });
  const name = { fa: 'عضویت در باشگاه', en: 'Join the club' };
  await chapar.api('POST', '/forms', { name, slug: 'join', channel: 'sms' });
  await chapar.api('POST', '/forms', { name, slug: 'letters', channel: 'email' });
  return { import: id };
}

async function lookUp(chapar: Application, sent: { finished: string; mailed: string }) {
  const first = async (route: string): Promise<string> =>
    (await chapar.api<Items<Named>>('GET', `${route}limit=1`)).items[0]?.id ?? '';
  const mails = await keptOf(chapar, sent.mailed);
  const unsubscribe = new URL(mails[0]?.unsubscribeUrl ?? '').pathname;
  const ids = {
    contact: await first('/contacts?'),
    segment: await first('/segments?'),
    message: await first('/sandbox?channel=sms&'),
    mail: await first('/sandbox?channel=email&'),
  };
  const paths: PublicPaths = {
    unsubscribe,
    preferences: unsubscribe.replace('/u/', '/p/'),
    form: '/f/join',
    mailForm: '/f/letters',
  };
  return { ids, paths };
}
