import { HelpTip } from '../../../parts/HelpTip.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { useFormat } from '../../../words/format.ts';
import type { Report } from '../api.ts';
import { PeopleCount } from '../PeopleCount.tsx';
import { isUnhealthy } from './health.ts';
import type { PeopleFilter } from './people-link.ts';
import css from './Report.module.css';
import type { FiguresProps } from './ReportTab.tsx';
import { useReportWords } from './words.ts';

type Name =
  | 'matched'
  | 'skipped'
  | 'waiting'
  | 'submitted'
  | 'delivered'
  | 'bounced'
  | 'failed'
  | 'opened'
  | 'clicked'
  | 'replied'
  | 'unsubscribed';
type Base = 'matched' | 'planned' | 'submitted';
type Step = {
  name: Name;
  count: number;
  base: Base | null;
  filter: PeopleFilter;
  machines?: number;
  bad?: boolean;
};

/** Who was matched, and how far each message came. */
export function Funnel({ campaign, figures }: FiguresProps) {
  const say = useReportWords();
  const steps = stepsOf(figures, campaign.channel);
  return (
    <Panel title={say('funnel')}>
      <ul className={css.funnel}>
        {steps.map((step) => (
          <StepRow key={step.name} step={step} figures={figures} campaign={campaign.id} />
        ))}
      </ul>
    </Panel>
  );
}

function stepsOf(report: Report, channel: 'sms' | 'email'): Step[] {
  const { opened, clicked, submitted, skipped, failed, bounced, waiting, submitting, unsubscribed } = report;
  const left = waiting + submitting;
  return [
    { name: 'matched', count: report.matched, base: null, filter: {} },
    { name: 'skipped', count: skipped.total, base: 'planned', filter: { state: 'skipped' } },
    ...(left > 0
      ? [{ name: 'waiting', count: left, base: 'planned', filter: { state: 'waiting' } } as Step]
      : []),
    { name: 'submitted', count: submitted, base: 'planned', filter: { state: 'handed-over' } },
    { name: 'delivered', count: report.delivered, base: 'submitted', filter: { state: 'delivered' } },
    ...(channel === 'email'
      ? [
          {
            name: 'opened',
            count: opened.peopleHuman,
            base: 'submitted',
            filter: { did: 'opened-by-human' },
            machines: opened.people - opened.peopleHuman,
          } as Step,
        ]
      : []),
    {
      name: 'clicked',
      count: clicked.peopleHuman,
      base: 'submitted',
      filter: { did: 'clicked-by-human' },
      machines: clicked.people - clicked.peopleHuman,
    },
    { name: 'replied', count: report.replied, base: 'submitted', filter: { did: 'replied' } },
    {
      name: 'unsubscribed',
      count: unsubscribed,
      base: 'submitted',
      filter: { did: 'unsubscribed' },
      bad: isUnhealthy('unsubscribed', unsubscribed, submitted),
    },
    {
      name: 'bounced',
      count: bounced.total,
      base: 'submitted',
      filter: { state: 'bounced' },
      bad: isUnhealthy('bounced', bounced.total, submitted),
    },
    {
      name: 'failed',
      count: failed.total,
      base: 'planned',
      filter: { state: 'failed' },
      bad: isUnhealthy('failed', failed.total, report.planned),
    },
  ];
}

type StepRowProps = { step: Step; figures: Report; campaign: string };

function StepRow({ step, figures, campaign }: StepRowProps) {
  const say = useReportWords();
  const { rate, number } = useFormat();
  const { name, count, filter, base, machines = 0, bad = false } = step;
  const unreported = name === 'delivered' && figures.submitted > 0 && count + figures.bounced.total === 0;
  const share = figures.matched === 0 ? 0 : Math.min(1, count / figures.matched);
  return (
    <li className={css.step}>
      <span>
        {say(name)} {(name === 'opened' || name === 'delivered') && <StepHelp name={name} />}
      </span>
      <span className={css.track} aria-hidden>
        <span style={{ inlineSize: `${share * 100}%` }} data-bad={bad} data-quiet={QUIET.includes(name)} />
      </span>
      <span className={css.figure}>
        <strong>
          <PeopleCount
            campaign={campaign}
            name={say(name)}
            count={count}
            text={unreported ? '—' : number(count)}
            filter={filter}
          />
        </strong>
        {base !== null && (
          <span className={bad ? css.bad : 'soft'}>
            {unreported ? say('unreported') : say(`base.${base}`, { rate: rate(count, figures[base]) })}
            {bad && ` · ${say('high')}`}
          </span>
        )}
        {name === 'matched' && figures.refused > 0 && (
          <span className="soft">{say('matched.before', { count: figures.refused })}</span>
        )}
        {machines > 0 && <span className="soft">{say('machines', { count: machines })}</span>}
      </span>
    </li>
  );
}

const QUIET: Name[] = ['skipped', 'waiting', 'failed', 'bounced', 'unsubscribed'];

function StepHelp({ name }: { name: 'opened' | 'delivered' }) {
  const say = useReportWords();
  return <HelpTip about={say(name)}>{say(`${name}.help`)}</HelpTip>;
}
