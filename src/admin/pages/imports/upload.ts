import { changeHeaders } from '../../api/client.ts';
import { Refusal, type Problem } from '../../api/refusal.ts';
import type { Schemas } from '../../app/session.ts';

export type Import = Schemas['Import'];

type Upload = {
  file: Blob;
  query: Record<string, string>;
  /** share of the file that was sent, 0 to 1; the server reads as it comes */
  onSent(share: number): void;
  signal: AbortSignal;
};

/**
 * Sends a file to be imported; answers when the server has read it to its end. XMLHttpRequest, because it tells how
 * far the sending is.
 */
export function sendFile({ file, query, onSent, signal }: Upload): Promise<Import> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/imports?${new URLSearchParams(query).toString()}`);
    request.setRequestHeader('Content-Type', 'text/csv');
    for (const [name, value] of Object.entries(changeHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Import);
      else reject(new Refusal(request.status, problemOf(request.responseText)));
    };
    request.onerror = () => reject(new Refusal(0, { code: 'offline', detail: '' }));
    request.onabort = () => reject(new Refusal(0, { code: 'aborted', detail: '' }));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function problemOf(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return { code: 'unreadable', detail: '' };
  }
}
