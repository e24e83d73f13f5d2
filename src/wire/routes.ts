import type { Audit } from '../audit/audit.ts';
import type { Auth } from '../auth/auth.ts';
import type { FirstAdmin } from '../auth/first-admin.ts';
import type { Staff } from '../auth/staff.ts';
import { blocksRoutes } from '../http/api/blocks.routes.ts';
import { auditRoutes } from '../http/api/audit.routes.ts';
import { appointmentsRoutes } from '../http/api/appointments.routes.ts';
import { calendarRoutes } from '../http/api/calendar.routes.ts';
import { campaignsRoutes } from '../http/api/campaigns.routes.ts';
import { channelsRoutes } from '../http/api/channels.routes.ts';
import { contactsRoutes } from '../http/api/contacts.routes.ts';
import { formsRoutes } from '../http/api/forms.routes.ts';
import { forecastRoutes } from '../http/api/forecast.routes.ts';
import { groupsRoutes } from '../http/api/groups.routes.ts';
import { importsRoutes } from '../http/api/imports.routes.ts';
import { keysRoutes } from '../http/api/keys.routes.ts';
import { libraryRoutes } from '../http/api/library.routes.ts';
import { linkChecksRoutes } from '../http/api/link-checks.routes.ts';
import { mediaRoutes } from '../http/api/media.routes.ts';
import { ordersRoutes } from '../http/api/orders.routes.ts';
import { overviewRoutes } from '../http/api/overview.routes.ts';
import { preflightsRoutes } from '../http/api/preflights.routes.ts';
import { readyMadeRoutes } from '../http/api/ready-made.routes.ts';
import { reportsRoutes } from '../http/api/reports.routes.ts';
import { sampleClubRoutes } from '../http/api/sample-club.routes.ts';
import { sandboxRepliesRoutes, type HearReply } from '../http/api/sandbox-replies.routes.ts';
import { sandboxRoutes } from '../http/api/sandbox.routes.ts';
import { segmentsRoutes } from '../http/api/segments.routes.ts';
import { sessionRoutes } from '../http/api/session.routes.ts';
import { settingsRoutes } from '../http/api/settings.routes.ts';
import { suppressionsRoutes } from '../http/api/suppressions.routes.ts';
import { templateVersionsRoutes } from '../http/api/template-versions.routes.ts';
import { templatesRoutes } from '../http/api/templates.routes.ts';
import { uncertainRoutes } from '../http/api/uncertain.routes.ts';
import { timelineRoutes } from '../http/api/timeline.routes.ts';
import { usersRoutes } from '../http/api/users.routes.ts';
import { workersRoutes } from '../http/api/workers.routes.ts';
import type { DoubtActions } from '../deliveries/doubts.ts';
import type { Route } from '../http/route.ts';
import type { SampleClub } from '../sample-club/sample-club.ts';
import type { Base } from './base.ts';
import type { ChannelsLook } from './channels.ts';
import type { Campaigning } from './campaigns.ts';
import type { Messages } from './messages.ts';
import type { SigningUp } from './forms.ts';
import type { People } from './people.ts';
import type { Working } from './workers.ts';

export type RouteParts = {
  base: Base;
  people: People;
  signingUp: SigningUp;
  messages: Messages;
  campaigning: Campaigning;
  audit: Audit;
  doubts: DoubtActions;
  look: ChannelsLook;
  working: Pick<Working, 'look'>;
  sampleClub: SampleClub;
  hearReply: HearReply;
  auth: Auth;
  firstAdmin: FirstAdmin;
  staff: Staff;
};

/** The whole API, as one table. */
export function createRoutes(parts: RouteParts): Route[] {
  const {
    base,
    people,
    signingUp,
    messages,
    campaigning,
    sampleClub,
    hearReply,
    audit,
    auth,
    firstAdmin,
    staff,
  } = parts;
  return [
    ...sessionRoutes(auth, firstAdmin, base.config.publicUrl),
    ...usersRoutes(staff),
    ...keysRoutes(staff),
    ...auditRoutes(audit),
    ...channelsRoutes(parts.look),
    ...workersRoutes(parts.working.look),
    ...uncertainRoutes(parts.doubts),
    ...settingsRoutes(people.settings),
    ...contactsRoutes(people.contacts),
    ...forecastRoutes(campaigning.forecasts),
    ...timelineRoutes(campaigning.pages.timeline),
    ...groupsRoutes(people.groups),
    ...ordersRoutes(people.orders),
    ...appointmentsRoutes(people.appointments),
    ...suppressionsRoutes(people.suppressions),
    ...formsRoutes(signingUp.forms),
    ...importsRoutes(people.imports),
    ...segmentsRoutes(people.segments, campaigning.reach),
    ...templatesRoutes(messages.templates),
    ...libraryRoutes(messages.library),
    ...templateVersionsRoutes(messages.versions, messages.templates),
    ...blocksRoutes(messages.blocks, messages.blockUsage),
    ...linkChecksRoutes(messages.linksOf),
    ...mediaRoutes(messages.images, base.config.publicUrl),
    ...campaignsRoutes(campaigning.campaigns, campaigning.test),
    ...calendarRoutes(campaigning.pages.calendar),
    ...readyMadeRoutes(campaigning.readyMades),
    ...preflightsRoutes(campaigning.checking.preflights, campaigning.lookAt, campaigning.reach),
    ...overviewRoutes(campaigning.pages.overview),
    ...reportsRoutes(campaigning.reports),
    ...sandboxRoutes(base.stores.sandbox),
    ...sandboxRepliesRoutes(hearReply),
    ...sampleClubRoutes(sampleClub),
  ];
}
