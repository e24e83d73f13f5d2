import { useMemo, useState } from 'react';
import { Group, SegmentedControl } from '@mantine/core';
import { defineWords, type Language } from '../words/i18n.ts';
import css from './frames.module.css';
import { inLook, inboxWords } from './mail-view.ts';

const useWords = defineWords('mail-frame', {
  region: ['The mail as a mailbox shows it', 'ایمیل، آن‌طور که صندوق نامه نشان می‌دهد'],
  inbox: ['In the inbox', 'در فهرست نامه‌ها'],
  noSubject: ['No subject', 'بی‌موضوع'],
  width: ['Width', 'پهنا'],
  phone: ['Phone', 'گوشی'],
  desktop: ['Computer', 'رایانه'],
  part: ['Form', 'شکل'],
  html: ['Designed', 'طراحی‌شده'],
  plain: ['Plain text', 'متن ساده'],
  look: ['Look', 'ظاهر'],
  light: ['Light', 'روشن'],
  dark: ['Dark', 'تیره'],
  frame: ['The mail', 'متن ایمیل'],
});

type MailFrameProps = {
  /** who it comes from, as inboxes print it */
  from: string;
  subject: string | null;
  html: string | null;
  /** the plain part */
  text: string | null;
  /** the language of who gets it */
  language: Language;
};

type View = { width: 'phone' | 'desktop'; part: 'html' | 'plain'; look: 'light' | 'dark' };

/**
 * A mail in an inbox, and opened. The HTML is shown in a frame that runs nothing and may not reach this page. The dark
 * look is the one that the mail itself offers to readers in the dark.
 */
export function MailFrame({ from, subject, html, text, language }: MailFrameProps) {
  const say = useWords();
  const [view, setView] = useState<View>({ width: 'phone', part: 'html', look: 'light' });
  const dir = language === 'fa' ? 'rtl' : 'ltr';
  const behind = useMemo(() => inboxWords(textOf(html ?? '')), [html]);
  return (
    <section className={css.mail} aria-label={say('region')}>
      <div className={css.row} lang={language} dir={dir} role="group" aria-label={say('inbox')}>
        <div className={css.from}>
          <bdi>{from}</bdi>
        </div>
        <div className={css.headline}>
          <strong>{subject === null || subject === '' ? say('noSubject') : subject}</strong>
          {behind !== '' && <span className="soft"> {behind}</span>}
        </div>
      </div>
      <Controls view={view} change={(change) => setView({ ...view, ...change })} />
      {view.part === 'plain' ? (
        <pre className={css.plain} lang={language} dir={dir} tabIndex={0}>
          {text ?? ''}
        </pre>
      ) : (
        <iframe
          className={css.frame}
          style={{ width: view.width === 'phone' ? 360 : '100%' }}
          data-look={view.look}
          title={say('frame')}
          sandbox=""
          srcDoc={inLook(html ?? '', view.look)}
        />
      )}
    </section>
  );
}

function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}

function Controls({ view, change }: { view: View; change(change: Partial<View>): void }) {
  const say = useWords();
  return (
    <Group gap="xs" className={css.controls ?? ''}>
      <SegmentedControl
        aria-label={say('part')}
        value={view.part}
        onChange={(part) => change({ part })}
        data={[
          { value: 'html', label: say('html') },
          { value: 'plain', label: say('plain') },
        ]}
      />
      {view.part === 'html' && (
        <>
          <SegmentedControl
            aria-label={say('width')}
            value={view.width}
            onChange={(width) => change({ width })}
            data={[
              { value: 'phone', label: say('phone') },
              { value: 'desktop', label: say('desktop') },
            ]}
          />
          <SegmentedControl
            aria-label={say('look')}
            value={view.look}
            onChange={(look) => change({ look })}
            data={[
              { value: 'light', label: say('light') },
              { value: 'dark', label: say('dark') },
            ]}
          />
        </>
      )}
    </Group>
  );
}
