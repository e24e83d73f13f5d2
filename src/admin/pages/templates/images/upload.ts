import { changeHeaders, refusalOf } from '../../../api/client.ts';
import { Refusal } from '../../../api/refusal.ts';
import type { Image } from '../api.ts';

/** What the server takes. */
export const MAX_BYTES = 1024 * 1024;
export const TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Why a file is not even sent; null when it may be. The server judges the bytes for itself. */
export function refusedBefore(file: { size: number; type: string }): 'type' | 'size' | null {
  if (!TYPES.includes(file.type)) return 'type';
  return file.size > MAX_BYTES ? 'size' : null;
}

/**
 * Sends an image, telling the share of it that has left (0 to 1). fetch() cannot tell that, so it is an XMLHttpRequest.
 * @throws Refusal as every other request
 */
export function upload(file: File, onShare: (share: number) => void): Promise<Image> {
  const path = `/api/v1/media?name=${encodeURIComponent(file.name.slice(0, 120))}`;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Content-Type', file.type);
    for (const [name, value] of Object.entries(changeHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onShare(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new Refusal(0, { code: 'offline', detail: '' }));
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as Image);
      else void refusalOf(new Response(request.responseText, { status: request.status }), path).then(reject);
    };
    request.send(file);
  });
}

const QUOTES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** How an image is written into a mail; `alt` is what readers get who do not see it. */
export function imageTag({ url, width }: Image, alt: string, format: 'html' | 'mjml'): string {
  const words = alt.replace(/[&"<>]/g, (char) => QUOTES[char] ?? char);
  return format === 'mjml'
    ? `<mj-image src="${url}" alt="${words}" />`
    : `<img src="${url}" alt="${words}" width="${Math.min(width, 600)}" />`;
}
