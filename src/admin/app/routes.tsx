import { createBrowserRouter, type RouteObject } from 'react-router';
import { Lost } from './Lost.tsx';
import { Shell } from './Shell.tsx';
import { Failed } from '../parts/Failed.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { Home } from '../pages/home/Home.tsx';
import { SetUp } from '../pages/sign-in/SetUp.tsx';
import { SignIn } from '../pages/sign-in/SignIn.tsx';

type PageModule = Record<string, unknown>;

/** A page that is loaded when it is opened. The build reads these lines, to tell browsers early what an address needs. */
function page<M extends PageModule>(load: () => Promise<M>, name: keyof M): Pick<RouteObject, 'lazy'> {
  return { lazy: async () => ({ Component: (await load())[name] as React.ComponentType }) };
}

/** Where visits begin (home, and the doors) comes with the first file; every other page when it is opened. */
export const routes: RouteObject[] = [
  { path: '/login', ErrorBoundary: Failed, Component: SignIn },
  { path: '/setup', ErrorBoundary: Failed, Component: SetUp },
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: Failed,
    children: [
      {
        ErrorBoundary: Failed,
        HydrateFallback: Waiting,
        children: [
          { index: true, Component: Home },
          { path: 'contacts', ...page(() => import('../pages/contacts/Contacts.tsx'), 'Contacts') },
          { path: 'contacts/import', ...page(() => import('../pages/imports/Imports.tsx'), 'Imports') },
          {
            path: 'contacts/import/new',
            ...page(() => import('../pages/imports/NewImport.tsx'), 'NewImport'),
          },
          {
            path: 'contacts/import/:id',
            ...page(() => import('../pages/imports/OneImport.tsx'), 'OneImport'),
          },
          { path: 'contacts/:id', ...page(() => import('../pages/contacts/Contact.tsx'), 'Contact') },
          { path: 'segments', ...page(() => import('../pages/segments/Segments.tsx'), 'Segments') },
          { path: 'segments/:id', ...page(() => import('../pages/segments/Segment.tsx'), 'Segment') },
          { path: 'templates', ...page(() => import('../pages/templates/Templates.tsx'), 'Templates') },
          { path: 'templates/library', ...page(() => import('../pages/templates/Library.tsx'), 'Library') },
          { path: 'templates/:id', ...page(() => import('../pages/templates/Template.tsx'), 'Template') },
          { path: 'campaigns', ...page(() => import('../pages/campaigns/Campaigns.tsx'), 'Campaigns') },
          {
            path: 'campaigns/new',
            ...page(() => import('../pages/campaigns/NewCampaign.tsx'), 'NewCampaign'),
          },
          {
            path: 'campaigns/:id/:tab?',
            ...page(() => import('../pages/campaigns/Campaign.tsx'), 'Campaign'),
          },
          { path: 'calendar', ...page(() => import('../pages/calendar/Calendar.tsx'), 'Calendar') },
          {
            path: 'suppressions',
            ...page(() => import('../pages/suppressions/Suppressions.tsx'), 'Suppressions'),
          },
          { path: 'uncertain', ...page(() => import('../pages/uncertain/Uncertain.tsx'), 'Uncertain') },
          { path: 'sandbox/:id?', ...page(() => import('../pages/sandbox/Sandbox.tsx'), 'Sandbox') },
          { path: 'settings/:tab?', ...page(() => import('../pages/settings/Settings.tsx'), 'Settings') },
          { path: 'guide/:chapter?', ...page(() => import('../pages/guide/Guide.tsx'), 'Guide') },
          { path: '*', Component: Lost },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
