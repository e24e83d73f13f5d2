import type { Language } from '../contract/words.ts';
import type { BlockSource } from './block.ts';
import { readSource, type Reading } from './check.ts';
import { resolverOf } from './inline.ts';
import { layOutMjml } from './mjml.ts';
import type { EmailVariant } from './template.ts';

/** Makes the HTML of a mail that is written in MJML, its blocks inlined; null for one that is HTML already. */
export async function layOut(
  { format, html }: EmailVariant,
  language: Language,
  blocks: BlockSource[],
): Promise<Reading | null> {
  if (format === 'html') return null;
  const resolve = resolverOf(blocks, language, { channel: 'email', part: 'html' });
  const reading = readSource({ part: 'html', channel: 'email' }, html, resolve);
  if (reading.faults.length > 0) return reading;
  const made = await layOutMjml(reading.nodes, language);
  const hrefs = made.html?.hrefs.map(({ target }) => target) ?? [];
  return {
    ...reading,
    nodes: made.nodes,
    html: made.html,
    faults: made.faults,
    links: [...reading.links, ...hrefs],
  };
}
