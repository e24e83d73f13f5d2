import { setTimeout as sleep } from 'node:timers/promises';

/** What a test needs of Chapar to speak to it. */
export type Api = {
  api<T>(method: string, route: string, body?: unknown, type?: string): Promise<T>;
};

export type Reasons = { total: number; reasons: Record<string, number> };
export type Engagement = { people: number; peopleHuman: number; hits: number; hitsHuman: number };
export type Report = Record<
  | 'matched'
  | 'refused'
  | 'planned'
  | 'waiting'
  | 'submitting'
  | 'submitted'
  | 'delivered'
  | 'uncertain'
  | 'replied'
  | 'unsubscribed'
  | 'parts',
  number
> &
  Record<'skipped' | 'failed' | 'bounced', Reasons> &
  Record<'opened' | 'clicked', Engagement> & {
    state: string;
    changes: {
      world: { part: string; at: string }[];
      people: { from: string; to: string; rewritten: boolean; count: number }[];
    };
    links: { index: number; url: string; hits: number; hitsHuman: number; people: number }[];
  };

const PATIENCE_MS = 60_000;
const OPEN = [{ from: '00:00', to: '24:00' }];

/** Hours of an office that never closes. */
export const allDay = {
  weekly: { 1: OPEN, 2: OPEN, 3: OPEN, 4: OPEN, 5: OPEN, 6: OPEN, 7: OPEN },
  holidays: [],
};

/** People with a number and an address each, who said yes to both channels. */
export async function importPeople({ api }: Api, count: number): Promise<void> {
  const rows = Array.from(
    { length: count },
    (_, i) => `0912${1_000_000 + i},person${i}@customer.example,Sara,Person${i},en,yes,yes`,
  );
  const header = 'mobile,email,first name,last name,language,consent sms,consent email';
  await api('POST', '/imports?consentSource=test', [header, ...rows].join('\n'), 'text/csv');
}

/** Waits until something holds; fails when that lasts a minute, naming what it waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Waited a minute in vain until ${what}.`);
    await sleep(50);
  }
}

export async function untilFinished({ api }: Api, campaign: string): Promise<void> {
  await until(`campaign ${campaign} is finished`, async () => {
    const { state } = await api<{ state: string }>('GET', `/campaigns/${campaign}`);
    return state === 'finished';
  });
}

const SMS = {
  fa: { text: '{{name}}، حراج {{brand}}: {{link}}' },
  en: { text: 'Dear {{name}}, the {{brand}} sale: {{link}}' },
};
const EMAIL = {
  fa: { subject: 'حراج برای {{name}}', html: '<p>{{name}}، <a href="{{link}}">حراج</a></p>' },
  en: { subject: 'A sale for {{name}}', html: '<p>Dear {{name}}, <a href="{{link}}">the sale</a></p>' },
};

/** A message with one link, in both languages. @returns the template's id */
export async function aTemplate({ api }: Api, channel: 'sms' | 'email', variants?: object): Promise<string> {
  const content = { channel, name: channel, variants: variants ?? (channel === 'sms' ? SMS : EMAIL) };
  return (await api<{ template: { id: string } }>('POST', '/templates', content)).template.id;
}

export type Ask = { template: string; audience?: object } & Record<string, unknown>;

export async function aDraft({ api }: Api, ask: Ask): Promise<string> {
  const body = { name: 'a sale', audience: { everyone: true }, link: 'https://shop.example/sale', ...ask };
  return (await api<{ id: string }>('POST', '/campaigns', body)).id;
}

/** What of a preflight these tests look at. */
export type Preflight = {
  id: string;
  state: string;
  failure: string | null;
  groups: { key: string; code: string; count: number; severity: string; settled: boolean }[];
  totals: { matched: number; willReceive: number } | null;
};

/** A campaign's preflight, made and done. */
export async function preflightOf({ api }: Api, campaign: string): Promise<Preflight> {
  const { id } = await api<Preflight>('POST', `/campaigns/${campaign}/preflight`, {});
  let preflight: Preflight | null = null;
  await until(`the preflight of ${campaign} is done`, async () => {
    preflight = await api<Preflight>('GET', `/preflights/${id}`);
    return preflight.state !== 'running';
  });
  const done = preflight as Preflight | null;
  if (done?.state !== 'done')
    throw new Error(`The preflight is ${done?.state ?? 'gone'}: ${done?.failure ?? ''}`);
  return done;
}

/** What a preflight leaves to a person, as somebody who leaves all of these people out would say it. */
export function leavingOut({ groups }: Preflight): { exclude: string[] } {
  return { exclude: groups.filter(({ severity }) => severity === 'decide').map(({ key }) => key) };
}

/** Looks at a draft and starts it, whatever was found. */
export async function start(club: Api, campaign: string): Promise<void> {
  const found = await preflightOf(club, campaign);
  await club.api('POST', `/campaigns/${campaign}/schedule`, leavingOut(found));
}

/** A campaign that starts now. @returns its id */
export async function launched(club: Api, ask: Ask): Promise<string> {
  const id = await aDraft(club, ask);
  await start(club, id);
  return id;
}

/** The same, sent to its end. */
export async function finished(club: Api, ask: Ask): Promise<string> {
  const id = await launched(club, ask);
  await untilFinished(club, id);
  return id;
}

export function reportOf({ api }: Api, campaign: string): Promise<Report> {
  return api('GET', `/campaigns/${campaign}/report`);
}

export type Recipient = { contact: string; name: string | null; address: string | null } & Record<
  string,
  unknown
>;

/** The people behind a number, all pages. */
export async function recipients(club: Api, campaign: string, query = ''): Promise<Recipient[]> {
  return everyPage(club, `/campaigns/${campaign}/recipients?limit=2${query}`);
}

export type Kept = {
  deliveryId: string;
  to: string;
  subject: string | null;
  text: string;
  html: string | null;
  unsubscribeUrl: string | null;
};

/** What the sandbox kept of a campaign, in the order of the addresses; test sends apart. */
export async function keptOf(club: Api, campaign: string): Promise<Kept[]> {
  const all = await everyPage<Kept>(club, '/sandbox?limit=200');
  const ours = all.filter(({ deliveryId }) => deliveryId.startsWith(`${campaign}.`));
  return ours
    .filter(({ deliveryId }) => !deliveryId.includes('.test-'))
    .sort((a, b) => (a.to < b.to ? -1 : 1));
}

/** All pages of a list. */
export async function everyPage<T>({ api }: Api, route: string): Promise<T[]> {
  const items: T[] = [];
  for (let after = ''; ;) {
    const page = await api<{ items: T[]; next: string | null }>('GET', route + after);
    items.push(...page.items);
    if (page.next === null) return items;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}
