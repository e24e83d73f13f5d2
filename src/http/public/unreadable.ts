import type { ErrorRequestHandler } from 'express';
import { refusalOf } from '../problem.ts';
import { nothingPage } from './link-pages.ts';
import { sendPage } from './page.ts';

/** An address that was cut so that it cannot be read leads nowhere, like every other that is not ours. */
export const unreadable: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (refusalOf(error)?.status === 400) sendPage(res, 404, nothingPage);
  else next(error);
};
