import { z } from 'zod';
import { pageOf } from './page.ts';
import { line } from './texts.ts';

/** The most contacts that one request adds or removes. */
const MOST_CONTACTS = 1000;

export const GroupName = line(100).refine((name) => name !== '', 'is blank');

export const NewGroup = z.strictObject({ name: GroupName });

export const GroupView = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int().describe('How many contacts are in it'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export const GroupPage = pageOf(GroupView);

const contacts = z.array(z.string().min(1).max(60)).max(MOST_CONTACTS).default([]);

export const MembersChange = z
  .strictObject({ add: contacts, remove: contacts })
  .refine(
    ({ add, remove }) =>
      new Set([...new Set(add), ...new Set(remove)]).size === new Set(add).size + new Set(remove).size,
    {
      path: ['remove'],
      error: 'names a contact that `add` names too',
    },
  );
export type MembersChange = z.output<typeof MembersChange>;

export const MembersAnswer = z.object({
  added: z.int().describe('Those that were not in the group before'),
  removed: z.int(),
  unknown: z.array(z.string()).describe('Ids of `add` that are no contact'),
  full: z.array(z.string()).describe('Contacts of `add` that are in as many groups as one can be already'),
  size: z.int().describe('How many are in the group now'),
});
export type MembersAnswer = z.infer<typeof MembersAnswer>;

export const GroupId = z.strictObject({ id: z.string().min(1).max(60) });
