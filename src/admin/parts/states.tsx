import { useGlossary } from '../words/i18n.ts';
import { Dot, type Tone } from './Dot.tsx';

export type CampaignState =
  'draft' | 'scheduled' | 'missed' | 'planning' | 'sending' | 'paused' | 'finished' | 'stopped';
export type DeliveryState =
  'planned' | 'submitting' | 'skipped' | 'submitted' | 'failed' | 'uncertain' | 'delivered' | 'bounced';

const CAMPAIGN: Record<CampaignState, Tone> = {
  draft: 'quiet',
  scheduled: 'accent',
  missed: 'bad',
  planning: 'accent',
  sending: 'accent',
  paused: 'warn',
  finished: 'good',
  stopped: 'quiet',
};

const DELIVERY: Record<DeliveryState, Tone> = {
  planned: 'quiet',
  submitting: 'accent',
  skipped: 'quiet',
  submitted: 'accent',
  failed: 'bad',
  uncertain: 'warn',
  delivered: 'good',
  bounced: 'bad',
};

export function CampaignStateDot({ state }: { state: CampaignState }) {
  const word = useGlossary();
  return <Dot tone={CAMPAIGN[state]}>{word(`state.${state}`)}</Dot>;
}

export function DeliveryStateDot({ state }: { state: DeliveryState }) {
  const word = useGlossary();
  return <Dot tone={DELIVERY[state]}>{word(`delivery.${state}`)}</Dot>;
}
