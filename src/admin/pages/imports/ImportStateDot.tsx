import { Dot, type Tone } from '../../parts/Dot.tsx';
import type { Import } from './upload.ts';
import { useImportWords } from './words.ts';

const TONES: Record<Import['state'], Tone> = { running: 'accent', done: 'good', failed: 'bad' };

export function ImportStateDot({ state }: { state: Import['state'] }) {
  const say = useImportWords();
  return <Dot tone={TONES[state]}>{say(`state.${state}`)}</Dot>;
}
