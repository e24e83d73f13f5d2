import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from 'react-router';
import { WAYS } from './nav.ts';

const ShortcutList = lazy(() => import('./ShortcutList.tsx'));

/** How long after g its second key counts. */
const PATIENCE_MS = 1_500;

/** Keys that work on every page while nothing is being typed: g and a letter, n, /, ?. By their place, so in any layout. */
export function Shortcuts() {
  const navigate = useNavigate();
  const [wanted, setWanted] = useState(false);
  const [shown, setShown] = useState(false);
  const gone = useRef(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const wasGo = Date.now() - gone.current < PATIENCE_MS;
      gone.current = 0;
      const way = wasGo ? WAYS.find(({ key }) => event.code === codeOf(key ?? '')) : undefined;
      if (way !== undefined) {
        event.preventDefault();
        void navigate(way.to);
      } else if (event.code === 'KeyG') gone.current = Date.now();
      else if (event.code === 'KeyN') void navigate('/campaigns/new');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);
  const show = () => {
    setWanted(true);
    setShown(true);
  };
  useHotkeys([
    ['shift+?', show],
    ['shift+؟', show], // the same key of a Persian keyboard
    ['/', () => document.querySelector<HTMLElement>('main [type=search], main [role=searchbox]')?.focus()],
  ]);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <ShortcutList opened={shown} onClose={() => setShown(false)} />
    </Suspense>
  );
}

function codeOf(key: string): string {
  return key === ',' ? 'Comma' : `Key${key.toUpperCase()}`;
}

function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.closest('[role=dialog]') !== null
  );
}
