import { expect } from 'chai';
import { inboxWords, inLook } from '../../src/admin/parts/mail-view.ts';
import { costOf, cured, grouped, type Culprit } from '../../src/admin/parts/sms-cost.ts';
import { DARK_METAS, DARK_STYLE } from '../../src/templates/mail-dark.ts';

const culprit = (char: string, column: number): Culprit => ({
  language: 'en',
  char,
  code: 'U+2014',
  line: 1,
  column,
  fix: '-',
});

describe('a message in its frame', () => {
  it('costs what the routes say for its alphabet, from the cheapest to the dearest', () => {
    const price = { line: null, prefix: '+', gsm7: 300, ucs2: 150 };
    const size = { encoding: 'ucs2' as const, units: 113, parts: 2 };
    expect(costOf(size, [price, { ...price, prefix: '+98912', ucs2: 160 }])).to.deep.equal({
      from: 300,
      to: 320,
    });
    expect(costOf(size, [])).to.equal(null);
  });

  it('names a character once, at its first place, and cures it everywhere', () => {
    const [dash, ...others] = grouped([culprit('—', 3), culprit('—', 9)]);
    expect(others).to.deep.equal([]);
    expect(dash).to.include({ column: 3, times: 2 });
    expect(cured('a — b — $&', culprit('—', 3))).to.equal('a - b - $&');
    expect(cured('a 漢', { char: '漢', fix: null })).to.equal('a 漢');
  });

  it('shows the preheader behind the subject, or the first words of a mail without one', () => {
    expect(inboxWords(`\n Gift for you${'\u034f\u200c\u00a0'.repeat(5)} Hello`)).to.equal('Gift for you');
    expect(inboxWords('  Hello\n  there ')).to.equal('Hello there');
    expect(inboxWords('x'.repeat(200))).to.have.length(111);
  });

  it('shows a mail’s dark look on a light device, and the light one on a dark', () => {
    const html = `${DARK_METAS}<style>${DARK_STYLE}</style>`;
    expect(inLook(html, 'dark')).to.include('@media (min-width:0)').and.not.include('prefers-color-scheme');
    expect(inLook(html, 'light')).to.include('@media (max-width:0)').and.include('content="light"');
    expect(inLook(html, 'light')).not.to.include('light dark');
  });
});
