import { Router } from 'express';
import { imageIdOf } from '../../media/image.ts';
import type { ImageActions } from '../../media/images.ts';

/** An image's bytes never change under its address. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** The images of mails, for anybody: mail programs and their proxies load them without a word of who they are. */
export function imageRoutes(images: Pick<ImageActions, 'file'>): Router {
  const router = Router({ caseSensitive: true });

  router.get('/i/:image', async (req, res) => {
    const id = imageIdOf(req.params.image);
    const file = id === null ? null : await images.file(id);
    if (file === null) {
      res.status(404).set('Cache-Control', 'no-store').type('text').send('There is no such image.');
      return;
    }
    // Whatever is inside, it is a picture: nothing in it runs, and no browser guesses another type.
    res
      .set({
        'Cache-Control': FOR_GOOD,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
      })
      .type(file.image.type)
      .send(file.content);
  });
  return router;
}
