import { Text } from '@mantine/core';
import type { Settings } from '../../../app/office.ts';
import { LANGUAGES, useGlossary } from '../../../words/i18n.ts';
import css from '../settings.module.css';
import { useBrandWords } from './words.ts';

type Signed = Pick<Settings, 'brand' | 'phone' | 'mail'>;

/** What stands below an SMS and a mail with the values of now, in each language. */
export function Preview({ values: { brand, phone, mail } }: { values: Signed }) {
  const say = useBrandWords();
  const word = useGlossary();
  return (
    <div className={css.two}>
      {LANGUAGES.map((language) => {
        const sides = { lang: language, dir: language === 'fa' ? 'rtl' : 'ltr' } as const;
        const foot = [brand[language], mail.address[language], phone].filter((line) => line !== null);
        return (
          <section key={language} aria-label={say('previewOf', { language: word(language) })}>
            <Text size="xs" c="dimmed" mb={4}>
              {say('previewOf', { language: word(language) })}
            </Text>
            <div className={css.example} {...sides}>
              {`${say(`sms.${language}`)}\n${brand[language]}`}
            </div>
            <div className={css.example} {...sides} style={{ marginBlockStart: 8 }}>
              <Text size="xs" c="dimmed">
                {say(`mail.${language}`)}
              </Text>
              {foot.map((line, place) => (
                <div key={place} style={place === 0 ? { fontWeight: 600 } : undefined}>
                  <bdi>{line}</bdi>
                </div>
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
