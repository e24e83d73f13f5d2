import { addMembers, type Person, type World } from './world.ts';
import { MEMOS, ZONES } from './people.ts';
import { randomRule } from './plans.ts';
import { randomCaps, randomHours, randomLimits, randomPrices, type Office } from './office.ts';

/** What was done to the world between preflight and sending. */
export type Done = {
  /** contacts that something was done to */
  touched: Set<string>;
  /** whether new members came */
  joined: boolean;
  /** parts of the world that are not as they were */
  parts: Set<string>;
  words: string[];
};

const AT_ONCE = 4;

/** Changes some people, one by one: consents, names, fields, addresses, tags, languages; some leave altogether. */
export async function changePeople(world: World, people: Person[], done: Done): Promise<void> {
  const { random } = world;
  const share = random.pick([0.005, 0.02, 0.05]);
  const chosen = people.filter(() => random.chance(share)).slice(0, 60);
  const steps = chosen.map((person) => {
    const step = randomStep(world, person);
    done.touched.add(person.id);
    done.words.push(`${person.id} ${JSON.stringify(step)}`);
    return step;
  });
  for (let from = 0; from < steps.length; from += AT_ONCE)
    await Promise.all(steps.slice(from, from + AT_ONCE).map((step) => take(world, step)));
}

type Step = { method: string; route: string; body?: object };

/** Some steps may be refused for good reasons, such as an address that is another's. */
async function take({ club }: World, { method, route, body }: Step): Promise<void> {
  await club.api(method, route, body).catch((error: unknown) => {
    if (!(error instanceof Error) || !/: (404|409) /.test(error.message)) throw error;
  });
}

function randomStep(world: World, { id, mobile, email, tags }: Person): Step {
  const { random } = world;
  const route = `/contacts/${id}`;
  const patch = (body: object): Step => ({ method: 'PATCH', route, body });
  const consent = (granted: boolean, channel: string): Step =>
    patch({ consents: { [channel]: { granted, source: 'a call' } } });
  const suppress = (channel: string, address: string): Step => {
    const reason = random.pick(['manual', 'complaint', 'invalid-address']);
    return { method: 'POST', route: '/suppressions', body: { channel, address, reason } };
  };
  const fresh = String(random.between(1_000_000, 9_999_999));
  const steps: [() => Step, ...(() => Step)[]] = [
    () => consent(false, random.pick(['sms', 'email'])),
    () => consent(true, random.pick(['sms', 'email'])),
    () => patch({ firstName: random.pick(['تازه', 'New', 'A very long new name '.repeat(4), null]) }),
    () =>
      patch({ lastName: random.pick(['نامی', 'Newman', null]), title: random.pick(['خانم', 'Mr', null]) }),
    () => patch({ fields: { points: random.pick([null, 7, 123_456]), memo: random.pick([null, ...MEMOS]) } }),
    () => patch({ fields: { tier: random.pick([null, 'Loyal', 'وفادار']), newsletter: random.chance(0.5) } }),
    () => patch({ fields: { balance: null, visits: random.between(0, 99) } }),
    () => patch({ city: random.pick([null, 'Ahvaz', 'تهران']) }),
    () => patch({ language: random.pick(['fa', 'en']) }),
    () => patch({ mobile: random.pick([null, `0913${fresh}`, `+447401${fresh.slice(1)}`]) }),
    () => patch({ email: random.pick([null, `new${fresh}@club.example`, `new${fresh}+x@club.example`]) }),
    () => patch({ zone: random.pick([null, ...ZONES]) }),
    () => patch({ tags: tags.includes('chosen') ? [] : [...tags, 'chosen'] }),
    () => ({ method: 'DELETE', route }),
    () => (mobile === null ? patch({ city: 'Rey' }) : suppress('sms', mobile)),
    () => (email === null ? patch({ city: 'Rey' }) : suppress('email', email)),
  ];
  return random.pick(steps)();
}

/** A few people join: fewer than the growth that asks a person. */
export async function letSomeJoin(world: World, size: number, done: Done): Promise<void> {
  await addMembers(world, size);
  done.joined = true;
  done.words.push(`${size} join`);
}

/** Changes settings: hours, prices, caps, limits, brand, telephone. */
export async function changeOffice(world: World, done: Done): Promise<void> {
  const { random, office, club } = world;
  const next: Partial<Office> = {
    ...(random.chance(0.5) && { hours: randomHours(random) }),
    ...(random.chance(0.5) && { prices: randomPrices(random) }),
    ...(random.chance(0.25) && { caps: randomCaps(random) }),
    ...(random.chance(0.15) && { sms: randomLimits(random) }),
    ...(random.chance(0.15) && { brand: { fa: 'نام نو', en: 'New name' } }),
    ...(random.chance(0.15) && { phone: '021-5555' }),
  };
  await club.api('PATCH', '/settings', next);
  const parts = {
    hours: 'hours',
    prices: 'prices',
    caps: 'caps',
    sms: 'limits',
    brand: 'brand',
    phone: 'phone',
  };
  for (const [name, part] of Object.entries(parts)) {
    const key = name as keyof Office;
    if (next[key] === undefined || JSON.stringify(next[key]) === JSON.stringify(office[key])) continue;
    done.parts.add(part);
    done.words.push(`${part}: ${JSON.stringify(next[key])}`);
  }
  Object.assign(office, next);
}

/** Writes a saved segment anew. @returns whether its rule is another now */
export async function changeSegment(world: World, id: string): Promise<boolean> {
  const { club, random } = world;
  const before = await club.api<{ name: string; rule: object }>('GET', `/segments/${id}`);
  const rule = random.chance(0.5)
    ? { any: [before.rule, randomRule(random, true, 0)] }
    : randomRule(random, true, 1);
  await club.api('PUT', `/segments/${id}`, { name: before.name, rule });
  return JSON.stringify(rule) !== JSON.stringify(before.rule);
}
