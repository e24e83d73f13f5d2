import { useCallback, useEffect, useRef, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { sendFile, type Import } from './upload.ts';

const LOOK_MS = 1_000;

/** A file under way: what was sent of it, and what the server has counted so far. */
export type Running = { dryRun: boolean; sent: number; import: Import | null };
type Ask = { file: Blob; query: Record<string, string>; dryRun: boolean };

/** Sends files, one at a time, and looks how far the server is with the last one. */
export function useRunning() {
  const [running, setRunning] = useState<Running | null>(null);
  const abort = useRef(new AbortController());
  const start = useCallback(async ({ file, query, dryRun }: Ask): Promise<Import> => {
    abort.current = new AbortController();
    const { signal } = abort.current;
    setRunning({ dryRun, sent: 0, import: null });
    let stopLooking: (() => void) | null = null;
    const onSent = (sent: number) => setRunning((now) => (now === null ? null : { ...now, sent }));
    try {
      stopLooking = lookOn(await newestId(), (found) =>
        setRunning((now) => (now === null ? null : { ...now, import: found })),
      );
      return await sendFile({ file, query: { ...query, dryRun: String(dryRun) }, onSent, signal });
    } finally {
      stopLooking?.();
      setRunning(null);
    }
  }, []);
  useKeptOpen(running !== null && running.sent < 1);
  return { running, start, stop: () => abort.current.abort() };
}

async function newestId(): Promise<string> {
  const { items } = await dataOf(api.GET('/imports', { params: { query: { limit: 1 } } }));
  return items[0]?.id ?? '';
}

/** Tells of the import that began after `before`, time and again. Ids rise with time. */
function lookOn(before: string, onFound: (found: Import) => void): () => void {
  let isOver = false;
  const look = async () => {
    const { items } = await dataOf(api.GET('/imports', { params: { query: { limit: 5 } } }));
    const ours = items.filter(({ id, state }) => id > before && state === 'running').at(-1);
    if (ours !== undefined && !isOver) onFound(ours);
  };
  // A look that fails is made again a second later; the answer to the file itself tells of real trouble.
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}

/** Asks before the window is closed while a file is on its way. */
function useKeptOpen(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}
