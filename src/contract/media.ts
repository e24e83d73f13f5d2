import { z } from 'zod';
import { pageOf } from './page.ts';

export const ImageType = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
export type ImageType = z.output<typeof ImageType>;

export const ImageQuery = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .optional()
    .describe('What people call it, for example the name of its file'),
});

/** Not wrong, but worth a look before it goes to everybody. */
const ImageWarning = z.object({ code: z.enum(['wide', 'heavy']), message: z.string() });
export type ImageWarning = z.output<typeof ImageWarning>;

export const ImageView = z
  .object({
    id: z.string(),
    url: z.string().describe('Where readers load it from; for the src of an <img> or <mj-image>'),
    name: z.string().nullable(),
    type: ImageType,
    bytes: z.number().int(),
    width: z.number().int().describe('In pixels'),
    height: z.number().int().describe('In pixels'),
    warnings: z.array(ImageWarning),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Image' });
export const ImagePage = pageOf(ImageView);
