import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { Refusal } from '../api/refusal.ts';
import { directionOf, usePrefs } from '../words/prefs.ts';
import { router } from './routes.tsx';
import { askEarly } from './session.ts';
import { theme } from './theme.ts';

const Toasts = lazy(() => import('./Toasts.tsx'));
/** Nobody has anything to say in passing before the first page is there. */
const TOASTS_AFTER_MS = 2_000;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      retry: (count, error) =>
        count < 2 && error instanceof Refusal && (error.status === 0 || error.status === 503),
    },
  },
});

askEarly(queries, window.location.pathname);

export function App() {
  return (
    <DirectionProvider initialDirection={directionOf('fa')} detectDirection>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <Sides>
          <QueryClientProvider client={queries}>
            <ToastsInTime />
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Sides>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** Keeps the components' sides in step with the language. */
function Sides({ children }: { children: ReactNode }) {
  const { language } = usePrefs();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(directionOf(language)), [language, setDirection]);
  return children;
}

function ToastsInTime() {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsTime(true), TOASTS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    isTime && (
      <Suspense fallback={null}>
        <Toasts />
      </Suspense>
    )
  );
}
