import { z, type ZodType } from 'zod';

export type Json = { [name: string]: unknown };
export type Io = 'input' | 'output';

const COMPONENTS = '#/components/schemas/';
const DEFS = '#/$defs/';

/**
 * Turns zod shapes into the JSON Schema of one OpenAPI document. A shape with an id, or one that holds itself
 * (a rule of rules), moves to the document's components; what is taken in and what is given out are two shapes.
 */
export function createShapes() {
  const components: Json = {};
  return {
    components,

    /** @param name of the component, should a shape without an id need one */
    schemaOf: (shape: ZodType, io: Io, name: string): Json => {
      const { $schema: _, $defs, ...root } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Json;
      const placed = (def: string) => {
        const given = def.startsWith('__') ? `${name}${def.replace('__schema', 'Part')}` : def;
        return io === 'input' ? `${given}Input` : given;
      };
      const settled = (schema: unknown) => withRefs(schema, (ref) => componentOf(ref, name, placed)) as Json;
      for (const [def, schema] of Object.entries($defs ?? {})) components[placed(def)] = settled(schema);
      if (!holdsItself(root)) return settled(root);
      components[name] = settled(root);
      return { $ref: COMPONENTS + name };
    },
  };
}

/** `#` is the shape itself, `#/$defs/x` a part of it; other references are the document's already. */
function componentOf(ref: string, name: string, placed: (def: string) => string): string {
  if (ref === '#') return COMPONENTS + name;
  return ref.startsWith(DEFS) ? COMPONENTS + placed(ref.slice(DEFS.length)) : ref;
}

function holdsItself(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('$ref' in value && value.$ref === '#') return true;
  return Object.values(value).some(holdsItself);
}

/**
 * Points references at the document's components. Patterns with Unicode classes are left out: few readers
 * of JSON Schema know them; the shape holds them all the same.
 */
function withRefs(value: unknown, rewrite: (ref: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withRefs(item, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(
    ([key, inner]) => !(key === 'pattern' && typeof inner === 'string' && inner.includes('\\p{')),
  );
  const entries = known.map(([key, inner]): [string, unknown] => [
    key,
    key === '$ref' && typeof inner === 'string' ? rewrite(inner) : withRefs(inner, rewrite),
  ]);
  return Object.fromEntries(entries);
}
