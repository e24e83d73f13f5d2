import { ChangeSettings, SettingsView } from '../../contract/settings.ts';
import type { SettingsActions } from '../../settings/actions.ts';
import { route, type Route } from '../route.ts';

const tag = 'Settings';

export function settingsRoutes(settings: Pick<SettingsActions, 'read' | 'update'>): Route[] {
  return [
    route({
      method: 'get',
      path: '/settings',
      tag,
      summary: 'Read what the organisation has decided',
      permission: 'settings:read',
      answers: { 200: SettingsView },
      handle: async () => ({ json: await settings.read() }),
    }),
    route({
      method: 'patch',
      path: '/settings',
      tag,
      summary: 'Change what the body names, and leave the rest',
      permission: 'settings:write',
      body: ChangeSettings,
      answers: { 200: SettingsView },
      handle: async ({ body }) => ({ json: await settings.update(body) }),
    }),
  ];
}
