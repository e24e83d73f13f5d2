import { useRef } from 'react';
import { Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { LANGUAGES } from '../../../words/i18n.ts';
import css from '../settings.module.css';
import type { BrandPart } from './BrandTab.tsx';
import { isOwnImage, PICTURES, useImage, useUpload } from './logo.ts';
import { useBrandWords } from './words.ts';

const LATIN = { input: { direction: 'ltr', textAlign: 'start' } } as const;

/** Colour, logo and postal lines of mails. */
export function MailLook({ form }: { form: BrandPart }) {
  const { values, set, fault } = form;
  const { mail } = values;
  const say = useBrandWords();
  const change = (part: Partial<typeof mail>) => set({ mail: { ...mail, ...part } });
  return (
    <Stack gap="sm">
      <Group align="flex-start" gap="xs">
        <TextInput
          label={say('color')}
          description={say('colorHelp')}
          value={mail.color}
          onChange={({ currentTarget: { value } }) => change({ color: value })}
          error={fault('mail.color')}
          maxLength={7}
          styles={LATIN}
        />
        <input
          type="color"
          aria-label={say('colorPick')}
          value={/^#[0-9a-f]{6}$/i.test(mail.color) ? mail.color : '#000000'}
          onChange={({ currentTarget: { value } }) => change({ color: value })}
          className={css.swatch}
        />
      </Group>
      <Logo form={form} />
      <div className={css.two}>
        {LANGUAGES.map((language) => (
          <TextInput
            key={language}
            label={say(`postal.${language}`)}
            description={say('postalHelp')}
            value={mail.address[language] ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ address: { ...mail.address, [language]: value === '' ? null : value } })
            }
            error={fault(`mail.address.${language}`)}
            maxLength={200}
            lang={language}
            dir={language === 'fa' ? 'rtl' : 'ltr'}
          />
        ))}
      </div>
    </Stack>
  );
}

function Logo({ form: { values, set, fault } }: { form: BrandPart }) {
  const say = useBrandWords();
  const { logo } = values.mail;
  const change = (next: string | null) => set({ mail: { ...values.mail, logo: next } });
  const upload = useUpload(({ id }) => change(id));
  const image = useImage(logo);
  const reset = useRef<() => void>(null);
  return (
    <Stack gap={6}>
      {isOwnImage(logo) ? (
        <div>
          <Text size="sm" fw={500}>
            {say('logo')}
          </Text>
          <Group gap="sm">
            {image !== null && <img src={image.src} alt={image.name ?? ''} style={{ maxBlockSize: 48 }} />}
            <Text size="sm" className="written">
              {image?.name ?? say('logoOwn')}
            </Text>
          </Group>
        </div>
      ) : (
        <TextInput
          label={say('logo')}
          description={say('logoHelp')}
          placeholder="https://"
          value={logo ?? ''}
          onChange={({ currentTarget: { value } }) => change(value === '' ? null : value)}
          error={fault('mail.logo')}
          maxLength={500}
          type="url"
          styles={LATIN}
        />
      )}
      <Group gap="xs">
        <FileButton
          resetRef={reset}
          accept={PICTURES}
          onChange={(file) => {
            reset.current?.(); // so that the same file can be chosen again, mended
            if (file !== null) upload.begin(file);
          }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={upload.isPending}>
              {say('logoUpload')}
            </Button>
          )}
        </FileButton>
        {logo !== null && (
          <Button variant="subtle" onClick={() => change(null)}>
            {say('logoRemove')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
