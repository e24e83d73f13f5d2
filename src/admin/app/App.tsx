import { useEffect, type ReactNode } from 'react';
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { Refusal } from '../api/refusal.ts';
import { directionOf, usePrefs } from '../words/prefs.ts';
import { router } from './routes.tsx';
import { theme } from './theme.ts';

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

export function App() {
  return (
    <DirectionProvider initialDirection={directionOf('fa')} detectDirection>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <Sides>
          <QueryClientProvider client={queries}>
            <Notifications position="bottom-center" autoClose={6_000} />
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
