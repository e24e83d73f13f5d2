import type { Connection } from 'mongoose';
import type { Migration } from '../database/migrations.ts';
import { eachLacking } from '../database/pages.ts';
import type { Log } from '../lib/log.ts';
import type { Preparation } from './prepare.ts';
import type { TemplateContent, TemplateProblem } from './template.ts';
import { UNKNOWN_NOTE, upgradeContent, type OldContent } from './template-upgrade.ts';

export type UpgradeDeps = { prepare(content: TemplateContent): Promise<Preparation>; log: Log };

type OldTemplate = OldContent & { _id: string; version: number };
type OldVersion = { _id: string; template: OldContent };

/** Templates from before they were kept ready to be sent. */
export function templatesPrepared(connection: Connection, { prepare, log }: UpgradeDeps): Migration {
  const templates = connection.collection<{ _id: string; version: number; prepared: object }>('templates');
  return {
    name: 'templates-prepared',
    async run() {
      let changed = 0;
      const lacking = { prepared: { $exists: false } };
      const old = eachLacking<OldTemplate>(connection, { collection: 'templates', lacking });
      for await (const template of old) {
        const { _id, version } = template;
        const { content, problems } = await upgradeContent(template, prepare);
        const $set = { ...content, blocks: [], note: UNKNOWN_NOTE };
        const { modifiedCount } = await templates.updateOne({ _id, version, ...lacking }, { $set });
        changed += modifiedCount;
        tell(log, `Template ${_id}`, problems);
      }
      return changed;
    },
  };
}

/** Their former versions, which runs to come may have been scheduled with. */
export function versionsPrepared(connection: Connection, { prepare, log }: UpgradeDeps): Migration {
  const versions = connection.collection<{ _id: string; 'template.prepared': object }>('templateVersions');
  return {
    name: 'template-versions-prepared',
    async run() {
      let changed = 0;
      const lacking = { 'template.prepared': { $exists: false } };
      const old = eachLacking<OldVersion>(connection, { collection: 'templateVersions', lacking });
      for await (const { _id, template } of old) {
        const { content, problems } = await upgradeContent(template, prepare);
        const upgraded = { ...template, ...content, blocks: [], note: UNKNOWN_NOTE };
        const $set = { template: upgraded };
        const { modifiedCount } = await versions.updateOne({ _id, ...lacking }, { $set });
        changed += modifiedCount;
        tell(log, `Version ${_id} of a template`, problems);
      }
      return changed;
    },
  };
}

function tell(log: Log, what: string, [problem]: TemplateProblem[]): void {
  if (problem === undefined) return;
  const { language, part, line, column, message } = problem;
  log.warn(
    `${what} is kept, but this version cannot send it until it is mended (${language}.${part}, ${line}:${column}: ${message}).`,
  );
}
