/** Hosts that read `sara.amini` and `saraamini` as one mailbox, under one name. */
const DOTLESS = new Map([
  ['gmail.com', 'gmail.com'],
  ['googlemail.com', 'gmail.com'],
]);

/** The mailbox that an address leads to: what follows a plus is a note of its owner, and some hosts read over dots. */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const host = address.slice(at + 1);
  const [local = ''] = address.slice(0, at).split('+', 1);
  if (local === '') return address;
  const dotless = DOTLESS.get(host);
  return dotless === undefined ? `${local}@${host}` : `${local.replaceAll('.', '')}@${dotless}`;
}

export type Holder = { contact: string; address: string };
/** Somebody whose mailbox is another's too. */
export type Shared = Holder & { with: Holder };

/** Whose address is not spelled as their mailbox, by mailbox. */
export type Odd = Map<string, Holder[]>;

/**
 * Finds people who would get a mail twice under two spellings of one mailbox. Only the addresses that are not
 * spelled as their mailbox are remembered, for one of any two must be such: the others are asked for at the end.
 */
export function noteMailbox(odd: Odd, contact: string, address: string): void {
  const mailbox = mailboxOf(address);
  if (mailbox === address) return;
  const holders = odd.get(mailbox);
  if (holders === undefined) odd.set(mailbox, [{ contact, address }]);
  else holders.push({ contact, address });
}

export function mergeOdd(one: Odd, other: Odd): Odd {
  const merged = new Map(one);
  for (const [mailbox, holders] of other) merged.set(mailbox, [...(one.get(mailbox) ?? []), ...holders]);
  return merged;
}

/**
 * Everyone but the first of each mailbox; whoever gets the mail under the mailbox's own spelling comes first.
 *
 * @param plain recipients whose address is a mailbox as it is spelled
 */
export function sharedAmong(odd: Odd, plain: Holder[]): Shared[] {
  const firsts = new Map(plain.map((holder) => [holder.address, holder]));
  return [...odd].flatMap(([mailbox, holders]) => {
    const first = firsts.get(mailbox) ?? holders[0];
    if (first === undefined) return [];
    return holders.filter((holder) => holder !== first).map((holder) => ({ ...holder, with: first }));
  });
}
