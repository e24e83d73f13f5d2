import { createBrowserRouter, type RouteObject } from 'react-router';
import { Lost } from './Lost.tsx';
import { Shell } from './Shell.tsx';
import { Failed } from '../parts/Failed.tsx';

type PageModule = Record<string, unknown>;

/** A page that is loaded when it is opened: `page(() => import('…'), 'Name')`. */
function page<M extends PageModule>(load: () => Promise<M>, name: keyof M): Pick<RouteObject, 'lazy'> {
  return { lazy: async () => ({ Component: (await load())[name] as React.ComponentType }) };
}

const home = () => import('../pages/home/Home.tsx');
const contacts = () => import('../pages/contacts/Contacts.tsx');
const contact = () => import('../pages/contacts/Contact.tsx');
const imports = () => import('../pages/imports/Imports.tsx');
const newImport = () => import('../pages/imports/NewImport.tsx');
const oneImport = () => import('../pages/imports/OneImport.tsx');
const segments = () => import('../pages/segments/Segments.tsx');
const segment = () => import('../pages/segments/Segment.tsx');
const templates = () => import('../pages/templates/Templates.tsx');
const template = () => import('../pages/templates/Template.tsx');
const library = () => import('../pages/templates/Library.tsx');
const campaigns = () => import('../pages/campaigns/Campaigns.tsx');
const newCampaign = () => import('../pages/campaigns/NewCampaign.tsx');
const campaign = () => import('../pages/campaigns/Campaign.tsx');
const calendar = () => import('../pages/calendar/Calendar.tsx');
const suppressions = () => import('../pages/suppressions/Suppressions.tsx');
const uncertain = () => import('../pages/uncertain/Uncertain.tsx');
const sandbox = () => import('../pages/sandbox/Sandbox.tsx');
const settings = () => import('../pages/settings/Settings.tsx');
const guide = () => import('../pages/guide/Guide.tsx');
const signIn = () => import('../pages/sign-in/SignIn.tsx');
const setUp = () => import('../pages/sign-in/SetUp.tsx');

export const routes: RouteObject[] = [
  { path: '/login', ErrorBoundary: Failed, ...page(signIn, 'SignIn') },
  { path: '/setup', ErrorBoundary: Failed, ...page(setUp, 'SetUp') },
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: Failed,
    children: [
      {
        ErrorBoundary: Failed,
        children: [
          { index: true, ...page(home, 'Home') },
          { path: 'contacts', ...page(contacts, 'Contacts') },
          { path: 'contacts/import', ...page(imports, 'Imports') },
          { path: 'contacts/import/new', ...page(newImport, 'NewImport') },
          { path: 'contacts/import/:id', ...page(oneImport, 'OneImport') },
          { path: 'contacts/:id', ...page(contact, 'Contact') },
          { path: 'segments', ...page(segments, 'Segments') },
          { path: 'segments/:id', ...page(segment, 'Segment') },
          { path: 'templates', ...page(templates, 'Templates') },
          { path: 'templates/library', ...page(library, 'Library') },
          { path: 'templates/:id', ...page(template, 'Template') },
          { path: 'campaigns', ...page(campaigns, 'Campaigns') },
          { path: 'campaigns/new', ...page(newCampaign, 'NewCampaign') },
          { path: 'campaigns/:id/:tab?', ...page(campaign, 'Campaign') },
          { path: 'calendar', ...page(calendar, 'Calendar') },
          { path: 'suppressions', ...page(suppressions, 'Suppressions') },
          { path: 'uncertain', ...page(uncertain, 'Uncertain') },
          { path: 'sandbox/:id?', ...page(sandbox, 'Sandbox') },
          { path: 'settings/:tab?', ...page(settings, 'Settings') },
          { path: 'guide/:chapter?', ...page(guide, 'Guide') },
          { path: '*', Component: Lost },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
