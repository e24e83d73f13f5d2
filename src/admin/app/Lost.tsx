import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../parts/Page.tsx';
import { useShell } from './words.ts';

export function Lost() {
  const say = useShell();
  return (
    <Page title={say('lost.title')}>
      <Text mb="md">{say('lost.text')}</Text>
      <Button component={Link} to="/">
        {say('lost.home')}
      </Button>
    </Page>
  );
}
