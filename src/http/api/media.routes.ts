import { z } from 'zod';
import { ImagePage, ImageQuery, ImageView } from '../../contract/media.ts';
import { Page } from '../../contract/page.ts';
import { imagePath, MAX_BYTES, warningsOf, type Image } from '../../media/image.ts';
import type { ImageActions } from '../../media/images.ts';
import { route, type Route } from '../route.ts';

const Id = z.strictObject({ id: z.string().min(1).max(60) });
const tag = 'Media';

/** What is sent is judged by its bytes; SVG is let in here so that its refusal can say why. */
const TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/svg+xml',
  'application/octet-stream',
];

type Actions = Pick<ImageActions, 'add' | 'list' | 'read'>;

/** @param publicUrl origin under which readers load the images */
export function mediaRoutes(images: Actions, publicUrl: string): Route[] {
  const viewOf = ({ hash: _, ...image }: Image) => ({
    ...image,
    url: publicUrl + imagePath(image),
    warnings: warningsOf(image),
  });

  return [
    route({
      method: 'post',
      path: '/media',
      tag,
      summary:
        'Keep an image for mails (PNG, JPEG, GIF, WebP, 1 MB); the same image again is the one we have',
      permission: 'templates:write',
      query: ImageQuery,
      streams: TYPES,
      maxBytes: MAX_BYTES,
      answers: { 200: ImageView, 201: ImageView },
      refusals: { 413: 'The image is larger than 1 MB' },
      async handle({ stream, query }) {
        const { image, isNew } = await images.add(stream, query.name ?? null);
        return { status: isNew ? 201 : 200, json: viewOf(image) };
      },
    }),
    route({
      method: 'get',
      path: '/media',
      tag,
      summary: 'List the images, oldest first',
      permission: 'templates:read',
      query: Page,
      answers: { 200: ImagePage },
      async handle({ query }) {
        const { items, next } = await images.list(query.after ?? null, query.limit);
        return { json: { items: items.map(viewOf), next } };
      },
    }),
    route({
      method: 'get',
      path: '/media/{id}',
      tag,
      summary: 'Read what is known of an image',
      permission: 'templates:read',
      params: Id,
      answers: { 200: ImageView },
      refusals: { 404: 'There is no such image' },
      handle: async ({ params }) => ({ json: viewOf(await images.read(params.id)) }),
    }),
  ];
}
