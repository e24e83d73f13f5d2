import type { Contact, Occasion } from '../contacts/contact.ts';
import { MOST_GROUPS, NewContact, type ContactChange } from '../contract/contacts.ts';
import type { StatedConsent } from '../contract/consent.ts';
import type { Channel } from '../contract/words.ts';
import { AppError, conflict } from '../lib/errors.ts';
import type { Signup } from './form.ts';
import type { PublishedForm } from './forms.ts';

export type EnrolDeps = {
  contacts: {
    create(asked: NewContact, actor: string): Promise<Contact>;
    amend(id: string, changeOf: (contact: Contact) => ContactChange, actor: string): Promise<Contact>;
  };
  contactWith(channel: Channel, address: string): Promise<Contact | null>;
  /** which of these ids are groups */
  groupsAmong(ids: string[]): Promise<Set<string>>;
  /** takes back what the person themselves said no to; other noes stay */
  liftOwnNo(channel: Channel, address: string): Promise<unknown>;
};

export type About = {
  firstName: string | null;
  lastName: string | null;
  birthday: Pick<Occasion, 'calendar' | 'month' | 'day'> | null;
};

/** Who wrote it down: the person themselves. */
const ACTOR = 'contact';
const MOST_TAGS = 50;

/** Makes or finds the contact, writes the consent with its evidence, and then lifts the no it takes back. @returns the contact's id */
export async function enrol(form: PublishedForm, signup: Signup, deps: EnrolDeps): Promise<string> {
  const { channel, address } = signup;
  const groups = [...(await deps.groupsAmong(form.groups))];
  const membership = { groups, tags: form.tags, consents: { [channel]: evidenceOf(form, signup) } };
  const isKnown = (await deps.contactWith(channel, address)) !== null;
  const made = isKnown ? null : await newMember(signup, membership, deps);
  const { id } = made ?? (await knownMember(signup, membership, deps));
  await deps.liftOwnNo(channel, address);
  return id;
}

/** What the new member says of themselves; what is not said stays as it is. */
export async function introduce(id: string, about: About, { contacts }: EnrolDeps): Promise<void> {
  const { firstName, lastName, birthday } = about;
  if (firstName === null && lastName === null && birthday === null) return;
  const changeOf = ({ occasions }: Contact): ContactChange => ({
    ...(firstName === null ? {} : { firstName }),
    ...(lastName === null ? {} : { lastName }),
    ...(birthday === null ? {} : { occasions: withBirthday(occasions, birthday) }),
  });
  await contacts.amend(id, changeOf, ACTOR);
}

type Membership = Pick<NewContact, 'groups' | 'tags' | 'consents'>;

/** Null when somebody else has made the contact in the same moment: an import, or a second click. */
async function newMember(
  { channel, address, language }: Signup,
  membership: Membership,
  { contacts }: EnrolDeps,
): Promise<Contact | null> {
  const key = channel === 'sms' ? { mobile: address } : { email: address };
  try {
    return await contacts.create({ ...NewContact.parse({}), ...key, language, ...membership }, ACTOR);
  } catch (error) {
    if (isTaken(error)) return null;
    throw error;
  }
}

async function knownMember(
  { channel, address }: Signup,
  { groups, tags, consents }: Membership,
  deps: EnrolDeps,
): Promise<Contact> {
  const known = await deps.contactWith(channel, address);
  if (known === null) throw conflict('contact-busy', 'The contact is being changed right now. Try again.');
  const changeOf = (contact: Contact): ContactChange => ({
    groups: joined(contact.groups, groups, MOST_GROUPS),
    tags: joined(contact.tags, tags, MOST_TAGS),
    consents,
  });
  return deps.contacts.amend(known.id, changeOf, ACTOR);
}

function isTaken(error: unknown): boolean {
  return error instanceof AppError && error.code === 'contact-exists';
}

function evidenceOf(form: PublishedForm, { channel, wording, language }: Signup): StatedConsent {
  const proof = channel === 'sms' ? 'code sent to the mobile number' : 'link sent to the email address';
  return { granted: true, source: `form ${form.slug} (${language}), confirmed by ${proof}`, wording };
}

function joined(held: string[], more: string[], most: number): string[] {
  return [...new Set([...held, ...more])].slice(0, Math.max(most, held.length));
}

/** Nobody is asked for the year: the one that is known of this very day stays. */
function withBirthday(occasions: Occasion[], day: NonNullable<About['birthday']>): Occasion[] {
  const others = occasions.filter(({ kind }) => kind !== 'birthday');
  const known = occasions.find(
    ({ kind, calendar, month, day: of }) =>
      kind === 'birthday' && calendar === day.calendar && month === day.month && of === day.day,
  );
  return [...others, known ?? { kind: 'birthday', ...day, year: null, raw: null }];
}
