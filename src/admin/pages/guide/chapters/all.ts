import type { Chapter } from '../chapter.ts';
import { campaigns } from './campaigns.ts';
import { consent } from './consent.ts';
import { contacts } from './contacts.ts';
import { live } from './live.ts';
import { mail } from './mail.ts';
import { occasions } from './occasions.ts';
import { reports } from './reports.ts';
import { segments } from './segments.ts';
import { sms } from './sms.ts';
import { start } from './start.ts';
import { team } from './team.ts';
import { templates } from './templates.ts';

/** The guide, in the order of reading. */
export const CHAPTERS: Chapter[] = [
  start,
  contacts,
  segments,
  templates,
  sms,
  mail,
  campaigns,
  occasions,
  reports,
  consent,
  team,
  live,
];
