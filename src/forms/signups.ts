import type { SuppressionReason } from '../contract/consent.ts';
import type { Channel, Language } from '../contract/words.ts';
import { after, type Clock } from '../lib/clock.ts';
import { AppError } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import { ipv6Groups } from '../lib/network.ts';
import { enrol, introduce, type About, type EnrolDeps } from './enrol.ts';
import type { Signup } from './form.ts';
import type { FormStore } from './form.store.ts';
import type { PublishedForm } from './forms.ts';
import type { SignupCodes } from './signup-code.ts';
import type { SignupLimitStore } from './signup-limits.store.ts';
import type { SignupStore } from './signup.store.ts';

/** How long somebody has to confirm. Afterwards nothing is known of them. */
export const SIGNUP_HOURS = 24;
const MAX_TRIES = 5;

/** A person's own no, which the same person may take back. */
const OWN_NO: SuppressionReason[] = ['unsubscribed', 'stop'];

export type SignupsDeps = EnrolDeps & {
  store: SignupStore;
  forms: Pick<FormStore, 'countJoined'>;
  limits: SignupLimitStore;
  codes: SignupCodes;
  /** a keyed hash: the name under which an address, or a place on the net, is counted */
  keyOf(channel: Channel, address: string): string;
  /** every reason of the standing no to an address; none when there is none */
  reasonsAgainst(channel: Channel, address: string): Promise<SuppressionReason[]>;
  clock: Clock;
  newId: NewId;
};

export type Asked = { address: string; language: Language; ip: string };
export type Begun = { outcome: 'begun'; id: string } | { outcome: 'wait'; minutes: number };
export type CodeAnswer = 'right' | 'wrong' | 'spent';

export type Signups = ReturnType<typeof createSignups>;

/** From one address and a tick to a member whose yes is proved. */
export function createSignups(deps: SignupsDeps) {
  const { store, clock } = deps;

  /** Known of this form, and not expired. */
  async function find(form: PublishedForm, id: string): Promise<Signup | null> {
    const signup = await store.find(id, clock());
    return signup?.form === form.id ? signup : null;
  }

  /** The person has shown that the address is theirs: only now there is a contact and a consent. */
  async function confirm(form: PublishedForm, signup: Signup): Promise<void> {
    if (signup.contact !== null) return;
    await store.noteConfirmed(signup.id, clock());
    const contact = await enrol(form, signup, deps);
    if (await store.noteContact(signup.id, contact)) await deps.forms.countJoined(form.id);
  }

  return {
    find,

    /** The same for every address: whoever asks learns nothing of who is a member, who left, or who is refused. */
    async begin(form: PublishedForm, { address, language, ip }: Asked): Promise<Begun> {
      const { channel } = form;
      const waitMs = await deps.limits.spend(
        deps.keyOf(channel, mailboxOf(address)),
        deps.keyOf(channel, `ip ${placeOf(ip)}`),
      );
      if (waitMs > 0) return { outcome: 'wait', minutes: Math.ceil(waitMs / 60_000) };
      const reasons = await deps.reasonsAgainst(channel, address);
      const closed = reasons.some((reason) => !OWN_NO.includes(reason));
      const now = clock();
      const signup: Signup = {
        id: deps.newId(),
        form: form.id,
        ...{ channel, address, language, wording: form.shown[language] },
        message: closed ? 'withheld' : 'queued',
        ...{ notBefore: now, tries: 0, confirmedAt: null, contact: null },
        createdAt: now,
        expiresAt: after(now, SIGNUP_HOURS * 3_600_000),
      };
      await store.insert(signup);
      return { outcome: 'begun', id: signup.id };
    },

    /** Confirms by the code of the text message. */
    async tryCode(form: PublishedForm, signup: Signup, typed: string): Promise<CodeAnswer> {
      if (!(await store.spendTry(signup.id, MAX_TRIES))) return 'spent';
      if (!deps.codes.fits(signup.id, typed) || signup.message === 'withheld') return 'wrong';
      await confirm(form, signup);
      return 'right';
    },

    /** Confirms by the link of the mail, which nobody has who was sent none. */
    confirm,

    /** What the new member says of themselves; a field left empty changes nothing. False when there is no such member. */
    async introduce(signup: Signup, about: About): Promise<boolean> {
      if (signup.contact === null) return false;
      try {
        await introduce(signup.contact, about, deps);
        return true;
      } catch (error) {
        // Taken off the list meanwhile: the page of the sign-up leads nowhere any more.
        if (error instanceof AppError && error.status === 404) return false;
        throw error;
      }
    },
  };
}

/** Where mail to an address arrives: what follows a plus, and Gmail's dots, are for its owner alone. A number stays itself. */
function mailboxOf(address: string): string {
  const [, local = '', domain = ''] = /^([^+@]+)[^@]*@(.+)$/.exec(address) ?? [];
  if (local === '') return address;
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com';
  return isGmail ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}

/** One household or phone has 2^64 addresses of IPv6, so all of them are one place. */
function placeOf(ip: string): string {
  return ipv6Groups(ip)?.slice(0, 4).join(':') ?? ip;
}
