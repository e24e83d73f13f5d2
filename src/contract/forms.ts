import { z } from 'zod';
import { pageOf } from './page.ts';
import { line, optionalLine, Tags } from './texts.ts';
import { Channel } from './words.ts';

const Title = line(100).refine((title) => title !== '', 'is blank');
const Titles = z.strictObject({ fa: Title, en: Title }).describe('The title of the page, in each language');

const Sentence = optionalLine(1000).describe('null: the usual sentence, with the brand');
const Consent = z
  .strictObject({ fa: Sentence, en: Sentence })
  .describe('What is agreed to by the tick, in each language; kept with the consent word for word');

const Groups = z
  .array(z.string().min(1).max(60))
  .max(20)
  .transform((ids) => [...new Set(ids)])
  .describe('Ids of the groups that new members come into');

const parts = {
  name: Titles,
  groups: Groups,
  tags: Tags.describe('Tags that new members get'),
  consent: Consent,
  open: z.boolean().describe('Whether the page takes people in'),
};

/** A page on which people sign up by themselves. Its address is printed, so its slug and its channel stay. */
export const NewForm = z.strictObject({
  ...parts,
  slug: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'takes small Latin letters and digits, with single - between them')
    .describe('The end of the page’s address'),
  channel: Channel.describe('What is asked for: a mobile number, or an email address'),
  groups: parts.groups.default([]),
  tags: parts.tags.default([]),
  consent: parts.consent.default({ fa: null, en: null }),
  open: parts.open.default(true),
});
export type NewForm = z.output<typeof NewForm>;

export const FormChange = z.strictObject(parts).exactPartial();
export type FormChange = z.output<typeof FormChange>;

const own = z.string().nullable();

export const FormView = z.object({
  id: z.string(),
  slug: z.string(),
  url: z.string().describe('Where the page stands'),
  name: z.object({ fa: z.string(), en: z.string() }),
  channel: Channel,
  groups: z.array(z.string()),
  tags: z.array(z.string()),
  consent: z.object({ fa: own, en: own }).describe('As it was set; null: the usual sentence'),
  shown: z.object({ fa: z.string(), en: z.string() }).describe('The sentences as the page shows them now'),
  open: z.boolean(),
  joined: z.int().describe('How many people have confirmed on it'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export const FormPage = pageOf(FormView);

export const FormId = z.strictObject({ id: z.string().min(1).max(60) });
