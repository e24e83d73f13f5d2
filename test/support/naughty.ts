import type { Named } from '../../src/sample-club/club.ts';

const RLM = '\u200f';
const RLE = '\u202b';
const PDF = '\u202c';
const ZWNJ = '\u200c';
const BOM = '\ufeff';

/** Names that real lists hold and programs trip over, as they would stand in a club that was filled before anybody looked. */
export const NAUGHTY: readonly Named[] = [
  { title: 'خانم', firstName: 'سارا 🌸', lastName: 'گل‌محمدی', language: 'fa' },
  { title: null, firstName: '👩‍👩‍👧‍👦', lastName: null, language: 'en' },
  { title: 'آقای', firstName: 'محمد'.repeat(24), lastName: 'حسینی‌نژاد'.repeat(10), language: 'fa' },
  {
    title: 'Mr',
    firstName: 'Wolfeschlegelsteinhausen '.repeat(4).trim(),
    lastName: 'x'.repeat(100),
    language: 'en',
  },
  { title: null, firstName: '🌹'.repeat(50), lastName: null, language: 'en' },
  { title: 'خانم', firstName: `${RLM}نازنین${RLM}`, lastName: `${RLE}آذری${PDF}`, language: 'fa' },
  { title: 'خانم', firstName: `${BOM}${ZWNJ}پری${ZWNJ}${ZWNJ}سا${ZWNJ}`, lastName: 'كريمي', language: 'fa' },
  { title: null, firstName: '{{name}}', lastName: '{{#if x}}', language: 'en' },
  { title: 'Ms', firstName: '<b>Ann</b>', lastName: 'O\'"Brien & Sons', language: 'en' },
  { title: null, firstName: "Robert'); DROP TABLE members;--", lastName: null, language: 'en' },
  { title: null, firstName: 'Ž̷͉a̵l̶͝g̸o̴͛', lastName: 'Ñandú', language: 'en' },
  { title: 'آقای', firstName: 'ژوزف', lastName: 'Smith-O’Neill', language: 'fa' },
  { title: null, firstName: '$& $1 \\n %s', lastName: null, language: 'en' },
  { title: 'خانم', firstName: null, lastName: null, language: 'fa' },
];
