import { defineWords, type Language } from '../words/i18n.ts';
import css from './frames.module.css';

const useWords = defineWords('phone-frame', {
  region: ['The SMS as a phone shows it', 'پیامک، آن‌طور که گوشی نشان می‌دهد'],
  waiting: ['The text will stand here.', 'متن اینجا دیده می‌شود.'],
});

type PhoneFrameProps = {
  /** what is written; null where there is nothing to show yet */
  text: string | null;
  /** the line or number that it comes from */
  sender: string;
  /** already written for the reader of this page: ۱۰:۳۰ */
  time?: string;
  /** the language of who gets it */
  language: Language;
};

/** An SMS as a bubble on a phone. Each line follows its own first letter, as phones show it. */
export function PhoneFrame({ text, sender, time, language }: PhoneFrameProps) {
  const say = useWords();
  return (
    <section className={css.phone} aria-label={say('region')}>
      <div className={css.phoneTop}>
        <bdi className="latin">{sender}</bdi>
      </div>
      <div className={css.screen}>
        {text === null ? (
          <p className={css.nothing}>{say('waiting')}</p>
        ) : (
          <div className={css.bubble} lang={language} dir={language === 'fa' ? 'rtl' : 'ltr'}>
            {text}
          </div>
        )}
        {text !== null && time !== undefined && <span className={css.time}>{time}</span>}
      </div>
    </section>
  );
}
