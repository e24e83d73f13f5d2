import { expect } from 'chai';
import { generateClub } from '../../src/sample-club/club.ts';
import { NAUGHTY } from '../support/naughty.ts';
import { mailWriterOf, smsWriterOf } from '../../scripts/library/writing.ts';
import { Language } from '../../src/contract/words.ts';
import { measure } from '../../src/templates/measure.ts';
import { readLibrary } from '../../src/templates/library-files.ts';
import { bytesOf } from '../../src/templates/pieces.ts';

/** Gmail cuts what is longer. */
const MAX_HTML_BYTES = 102 * 1024;
const NOW = new Date('2026-11-22T08:30:00Z');

describe('templates/library for a club of 2,000', function () {
  this.timeout(120_000);
  const club = generateClub({ seed: 1405, size: 2_000, now: NOW, odd: NAUGHTY });

  it('writes every SMS to every member in both languages within the limits, the naughty names included', async () => {
    const fits = new Map<string, number>();
    const messages = (await readLibrary()).filter(({ channel }) => channel === 'sms');
    for (const message of messages) {
      const write = await smsWriterOf(message);
      for (const language of Language.options) {
        for (const member of club) {
          // The longer of the two opt-out lines, on service messages too, as some lines want it there.
          const written = write(member, language, 'other');
          const at = (): string =>
            `${message.id} in ${language} for ${member.id}: ${JSON.stringify(written)}`;
          if (written.outcome !== 'text') return expect.fail(at());
          const { units, parts } = measure(written.text);
          if (units > 160 || parts > 3) expect.fail(at());
          for (const fit of written.fits) fits.set(fit, (fits.get(fit) ?? 0) + 1);
        }
      }
    }
    // A test in which nothing is ever too long would prove nothing.
    expect([...fits.keys()]).to.have.members(['short-name', 'optional-dropped']);
  });

  it('writes every mail to every member in both languages, short enough for Gmail', async () => {
    const messages = (await readLibrary()).filter(({ channel }) => channel === 'email');
    for (const message of messages) {
      const write = await mailWriterOf(message);
      for (const language of Language.options) {
        for (const member of club) {
          const mail = write(member, language);
          const at = (): string => `${message.id} in ${language} for ${member.id}: ${JSON.stringify(mail)}`;
          if (mail.outcome !== 'mail') return expect.fail(at());
          const isOneLine = mail.subject !== '' && !/[\r\n]/.test(mail.subject);
          if (!isOneLine || bytesOf(mail.html) > MAX_HTML_BYTES) expect.fail(at());
        }
      }
    }
  });
});
