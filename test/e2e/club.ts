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
