import { ActionIcon, Button, Group, Text, ThemeIcon } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import type { Schemas } from '../../app/session.ts';
import { useMay } from '../../app/session.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useFormat } from '../../words/format.ts';
import css from './FirstSteps.module.css';
import { useHome } from './words.ts';

const ONE = { params: { query: { limit: 1 } } };

type Step = { name: 'brand' | 'hours' | 'contacts' | 'template' | 'campaign'; to: string; done: boolean };

/** What the button of a step says; its name begins with it, for those who say what they see. */
function goOf({ name }: Step): 'steps.import' | 'steps.go' {
  return name === 'contacts' ? 'steps.import' : 'steps.go';
}

/** What is left to do before a first message, as the installation itself shows it. */
function useSteps({ attention, contacts }: Schemas['Overview']): Step[] | null {
  const templates = useQuery({
    queryKey: ['templates', 'any'],
    queryFn: () => dataOf(api.GET('/templates', ONE)),
  });
  const campaigns = useQuery({
    queryKey: ['campaigns', 'any'],
    queryFn: () => dataOf(api.GET('/campaigns', ONE)),
  });
  if (templates.data === undefined || campaigns.data === undefined) return null;
  const isOpen = (code: string) => attention.some((item) => item.code === code);
  return [
    { name: 'brand', to: '/settings/brand', done: !isOpen('brand-as-shipped') },
    { name: 'hours', to: '/settings/hours', done: !isOpen('hours-as-shipped') },
    { name: 'contacts', to: '/contacts/import/new', done: contacts > 0 },
    { name: 'template', to: '/templates/library', done: templates.data.items.length > 0 },
    { name: 'campaign', to: '/campaigns/new', done: campaigns.data.items.length > 0 },
  ];
}

/** A new installation's way to its first message. It is gone when all is done, or when it is put away. */
export function FirstSteps({ overview }: { overview: Schemas['Overview'] }) {
  const say = useHome();
  const format = useFormat();
  const may = useMay();
  const steps = useSteps(overview);
  const [hidden, setHidden] = useLocalStorage({ key: 'chapar.steps-hidden', defaultValue: false });
  if (!may.administer || hidden || steps === null || steps.every(({ done }) => done)) return null;
  const next = steps.find(({ done }) => !done);
  return (
    <Panel
      title={say('steps.title')}
      actions={
        <ActionIcon aria-label={say('steps.hide')} onClick={() => setHidden(true)}>
          <IconX size={16} />
        </ActionIcon>
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {say('steps.about')}
      </Text>
      <ol className={css.steps}>
        {steps.map((step, place) => (
          <li key={step.name} className={css.step} data-done={step.done}>
            <ThemeIcon size={24} radius="xl" variant={step.done ? 'filled' : 'default'}>
              {step.done ? <IconCheck size={14} aria-label={say('steps.done')} /> : format.number(place + 1)}
            </ThemeIcon>
            <div>
              <Text size="sm" fw={600}>
                {say(`steps.${step.name}`)}
              </Text>
              <Text size="xs" c="dimmed">
                {say(`steps.${step.name}About`)}
              </Text>
            </div>
            {!step.done && (
              <Group gap="xs" className={css.go ?? ''}>
                <Button
                  component={Link}
                  to={step.to}
                  variant={step === next ? 'filled' : 'default'}
                  aria-label={`${say(goOf(step))}: ${say(`steps.${step.name}`)}`}
                >
                  {say(goOf(step))}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
