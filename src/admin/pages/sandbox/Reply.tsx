import { useState } from 'react';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { api, dataOf } from '../../api/client.ts';
import { useAct } from '../../parts/act.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useSandboxWords } from './words.ts';

/** Answers a text as its customer would, to see what Chapar makes of it. */
export function Reply({ from }: { from: string }) {
  const say = useSandboxWords();
  const [text, setText] = useState('');
  const { mutate, data, isPending } = useAct({
    run: (said: string) => dataOf(api.POST('/sandbox/replies', { body: { from, text: said } })),
    touches: [['contacts'], ['suppressions'], ['sandbox']],
    onDone: () => setText(''),
  });
  return (
    <Panel title={say('reply')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') mutate(text.trim());
        }}
      >
        <Group align="flex-end" gap="xs">
          <TextInput
            label={say('reply.text')}
            description={say('reply.note')}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            maxLength={1600}
            flex={1}
            miw={200}
            {...(text === '' ? {} : { dir: 'auto' })}
          />
          <Button type="submit" loading={isPending}>
            {say('reply.send')}
          </Button>
        </Group>
      </form>
      <div aria-live="polite">
        {data !== undefined && (
          <Text size="sm" mt="sm" className="written">
            {data.answer === null ? say('reply.silent') : `${say('reply.answer')} ${data.answer}`}
          </Text>
        )}
      </div>
    </Panel>
  );
}
