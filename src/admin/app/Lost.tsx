import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Empty } from '../parts/Empty.tsx';
import { useShell } from './words.ts';

export function Lost() {
  const say = useShell();
  return (
    <Empty title={say('lost.title')} text={say('lost.text')}>
      <Button component={Link} to="/">
        {say('lost.home')}
      </Button>
    </Empty>
  );
}
