import type { AuditAction, AuditActorKind } from '../contract/audit.ts';
import { ipv6Groups } from '../lib/network.ts';

/** One thing that somebody did. It holds names of what was sent, and no values. */
export type Entry = {
  id: string;
  at: Date;
  actor: { kind: AuditActorKind; id: string | null; name: string | null };
  action: AuditAction;
  area: string;
  object: { kind: string; id: string; name: string | null } | null;
  changed: string[];
  /** how many, where a list was sent */
  rows: number | null;
  /** the network of the caller; null where the address is not one */
  from: string | null;
};

export type NewEntry = Omit<Entry, 'id' | 'at'>;

export type EntryFilter = { actor: string | null; area: string | null };

/**
 * The network that a caller is in: an IPv4 address without its last byte, an IPv6 one without all but its first three
 * groups. It tells the office from abroad and does not single out a person's device.
 */
export function networkOf(address: string): string | null {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address);
  if (v4 !== null) return `${v4[1]}.0/24`;
  const groups = ipv6Groups(address)?.slice(0, 3);
  return groups === undefined ? null : `${groups.join(':')}::/48`;
}
