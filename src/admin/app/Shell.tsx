import { useEffect } from 'react';
import { Burger, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { NavLink, Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { whenSignedOut } from '../api/client.ts';
import { Refusal } from '../api/refusal.ts';
import { Failed } from '../parts/Failed.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useGlossary } from '../words/i18n.ts';
import { Mark } from './Mark.tsx';
import { NAV } from './nav.ts';
import { Notices } from './Notices.tsx';
import { Palette } from './Palette.tsx';
import { useSession } from './session.ts';
import css from './Shell.module.css';
import { Shortcuts } from './Shortcuts.tsx';
import { UserMenu } from './UserMenu.tsx';
import { useShell } from './words.ts';

/** The frame of every page: the way around, who is signed in, and what everybody must know. */
export function Shell() {
  const session = useSession();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => whenSignedOut(() => void navigate('/login', { replace: true })), [navigate]);
  if (session.isPending) return <Waiting />;
  if (session.isError) {
    const signedOut = session.error instanceof Refusal && session.error.status === 401;
    if (!signedOut) return <Failed error={session.error} onRetry={() => void session.refetch()} />;
    const back = pathname === '/' ? '' : `?back=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/login${back}`} replace />;
  }
  return <Frame />;
}

function Frame() {
  const [opened, { toggle, close }] = useDisclosure();
  const say = useShell();
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  return (
    <div className={css.shell}>
      <a className="skip-link" href="#content">
        {say('skip')}
      </a>
      <header className={css.header}>
        <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={say('menu')} />
        <NavLink to="/" className={css.brand ?? ''}>
          <Mark />
        </NavLink>
        <Palette />
        <Shortcuts />
        <UserMenu />
      </header>
      <nav className={css.navbar} data-opened={opened || undefined} aria-label={say('ways')}>
        <Ways />
      </nav>
      <main id="content" tabIndex={-1} className={css.main}>
        <Notices />
        <div className={css.content}>
          <Outlet />
        </div>
      </main>
    </div>
  );
}

function Ways() {
  const word = useGlossary();
  return NAV.map((items, place) => (
    <div key={place} className={css.group}>
      {items.map(({ to, word: name, icon: Icon }) => (
        <UnstyledButton key={to} component={NavLink} to={to} end={to === '/'} className={css.way ?? ''}>
          <Icon size={16} stroke={1.6} aria-hidden />
          {word(name)}
        </UnstyledButton>
      ))}
    </div>
  ));
}
