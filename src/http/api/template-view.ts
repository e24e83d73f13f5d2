import type { TemplateWithFacts } from '../../templates/templates.ts';
import type { Template } from '../../templates/template.ts';
import { contentOf } from '../../templates/versions-save.ts';

/** A template as the API shows it: what was written and taken in, not what was made of it for sending. */
export function shown(template: Template) {
  const { id, name, version, blocks, createdAt, updatedAt } = template;
  return { id, name, version, ...contentOf(template), blocks, createdAt, updatedAt };
}

export function shownWithFacts({ template, facts }: TemplateWithFacts) {
  return { template: shown(template), facts };
}
