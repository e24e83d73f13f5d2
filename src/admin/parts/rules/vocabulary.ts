import type { components } from '../../api/schema.ts';

type Told = components['schemas']['RuleVocabulary'];
export type FieldWord = Told['fields'][number];
export type Kind = FieldWord['kind'];
export type Op = FieldWord['ops'][number];
export type Wants = Told['ops'][number]['wants'];
export type Limits = Told['limits'];

/** Of what a rule is made, as the server tells it, ready to be looked up. */
export type Vocabulary = {
  fields: FieldWord[];
  field(name: string): FieldWord | null;
  wants(op: Op): Wants;
  limits: Limits;
};

export function vocabularyFrom(told: Told): Vocabulary {
  const fields = new Map(told.fields.map((field) => [field.name, field]));
  const wants = new Map(told.ops.map(({ op, wants }) => [op, wants]));
  return {
    fields: told.fields,
    field: (name) => fields.get(name) ?? null,
    wants: (op) => wants.get(op) ?? 'one',
    limits: told.limits,
  };
}
