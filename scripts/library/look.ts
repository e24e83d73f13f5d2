import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Language } from '../../src/contract/words.ts';
import { readLibrary } from '../../src/templates/library-files.ts';
import { joined } from '../../src/templates/pieces.ts';
import { openBrowser } from '../look/browser.ts';
import { ORDINARY } from './readers.ts';
import { mailWriterOf } from './writing.ts';

const WIDTHS = [390, 700];
const SCHEMES = ['light', 'dark'] as const;
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="48"><rect width="160" height="48" rx="8" fill="#0b6e4f"/><text x="80" y="32" font-size="22" fill="#fff" text-anchor="middle" font-family="Arial">PARSA</text></svg>`;

/** Takes pictures of the library's mails, narrow and wide, light and dark, into a folder: `npm run library:look -- FOLDER [id…]`. */
async function main(folder: string, wanted: string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const messages = (await readLibrary()).filter(({ channel }) => channel === 'email');
  const unknown = wanted.filter((id) => !messages.some((message) => message.id === id));
  if (unknown.length > 0) {
    const known = messages.map(({ id }) => id).join(', ');
    throw new Error(`There is no mail ${unknown.join(', ')}; there are ${known}.`);
  }
  const browser = await openBrowser();
  for (const message of messages.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
    const write = await mailWriterOf(message);
    for (const language of Language.options) {
      const mail = write(ORDINARY[language], language);
      if (mail.outcome !== 'mail') throw new Error(`${message.id} in ${language}: ${JSON.stringify(mail)}`);
      const file = path.join(folder, `${message.id}.${language}`);
      const html = joined(mail.html);
      await writeFile(`${file}.html`, html);
      await writeFile(`${file}.txt`, `${mail.subject}\n\n${joined(mail.text)}`);
      for (const width of WIDTHS) {
        for (const colorScheme of SCHEMES) {
          const page = await browser.newPage({ viewport: { width, height: 400 }, colorScheme });
          await page.route('**/*', (route) => route.fulfill({ contentType: 'image/svg+xml', body: LOGO }));
          await page.setContent(html);
          await page.screenshot({ path: `${file}.${width}.${colorScheme}.png`, fullPage: true });
          await page.close();
        }
      }
    }
  }
  await browser.close();
}

const [folder = 'data/look', ...wanted] = process.argv.slice(2);
await main(folder, wanted);
