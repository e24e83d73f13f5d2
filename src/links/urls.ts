import type { Channel } from '../contract/words.ts';
import { linkPath } from './code.ts';

export type UrlOptions = {
  /** origin, perhaps with a path, under which this installation is reached */
  publicUrl: string;
  /** origin of the short links; null: they stand under publicUrl */
  linkUrl: string | null;
  /** whether an SMS prints a link's scheme; an email always does, for it is no address otherwise */
  scheme: boolean;
  tokenOf: (deliveryId: string) => string;
};

export type Urls = {
  short(code: string, index: number, channel: Channel): string;
  pixel(code: string): string;
  unsubscribe(deliveryId: string): string;
};

/** Builds the addresses that a message prints. What is built here is what is counted. */
export function createUrls({ publicUrl, linkUrl, scheme, tokenOf }: UrlOptions): Urls {
  const base = withoutSlash(publicUrl);
  const links = linkUrl === null ? `${base}/l/` : `${withoutSlash(linkUrl)}/`;
  const inSms = scheme ? links : links.replace(/^https?:\/\//i, '');
  return {
    short: (code, index, channel) => (channel === 'sms' ? inSms : links) + linkPath(code, index, channel),
    pixel: (code) => `${base}/o/${code}.gif`,
    unsubscribe: (deliveryId) => `${base}/u/${tokenOf(deliveryId)}`,
  };
}

/** An address of unsubscription that opens nothing: its token is so many x, by default as many as it has characters. */
export function sampleUnsubscribe(url: string, length: number | null = null): string {
  const token = url.lastIndexOf('/') + 1;
  return url.slice(0, token) + 'x'.repeat(length ?? url.length - token);
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
