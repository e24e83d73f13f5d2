import { asciiDigits } from '../lib/text.ts';
import { asksToStop } from './opt-out-asks.ts';

/** What a reply asks for. `stop-for-review` stops at once too, but a person should read it. */
export type ReplyWord = 'stop' | 'start' | 'help' | 'stop-for-review';

const STOP = words(
  'stop, stopall, stop all, unsubscribe, cancel, end, quit, optout, opt out, revoke, remove, arret',
  'لغو, لغو11, لغو 11, توقف, انصراف, حذف',
);
const START = words('start, unstop', 'عضویت');
const HELP = words('help, info', 'راهنما, کمک');

/** Words around a stop word that change nothing: "please stop", «لطفا لغو کنید». */
const FILLERS = words(
  'please, pls, plz, kindly, now, immediately, thanks, thank, you',
  'لطفا, کن, کنید, کنین, شود, بشه, میدهم, میدم, ممنون',
);

/**
 * Reads a reply as one of the words that everybody may rely on, or as a longer text that plainly asks to stop.
 *
 * @param line.iranianLine on Iranian lines a bare 11 leaves and a bare 12 comes back
 * @returns null when it is anything else: a text for a person to read
 */
export function readReply(text: string, line: { iranianLine: boolean }): ReplyWord | null {
  const reply = plainWords(text);
  if (STOP.has(reply) || (line.iranianLine && reply === '11')) return 'stop';
  if (START.has(reply) || (line.iranianLine && reply === '12')) return 'start';
  if (HELP.has(reply)) return 'help';
  const bare = reply
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .join(' ');
  return STOP.has(bare) || asksToStop(reply) ? 'stop-for-review' : null;
}

/** Lower-case words with one space between them: no punctuation, marks, ZWNJ or tatweel; Persian letters; ASCII digits. */
function plainWords(text: string): string {
  return asciiDigits(text.normalize('NFKD').toLowerCase())
    .replace(/[\p{M}\p{Cf}\u0640'’‘`´]/gu, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(', ')));
}
