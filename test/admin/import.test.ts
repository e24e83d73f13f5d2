import { expect } from 'chai';
import { columnsOf, delimiterOf } from '../../src/admin/pages/imports/csv.ts';
import { encodingOf, textOf } from '../../src/admin/pages/imports/encoding.ts';
import {
  carriesConsent,
  mappingFaults,
  mappingOf,
  PLAIN_DAYS,
  type Mapped,
} from '../../src/admin/pages/imports/mapping.ts';

const column = (header: string, target: Mapped['target'], days = PLAIN_DAYS): Mapped => ({
  header,
  target,
  days,
  samples: [],
});

describe('admin/import', () => {
  it('shows the columns of a file as it begins, quotes, line ends in cells and blank lines included', () => {
    const text = 'نام;Tel\r\n"رضایی; ""سارا""\nتهران";0912\r\n\r\n;\r\nعلی;0935\n';
    expect(delimiterOf(text)).to.equal('semicolon');
    expect(columnsOf(text, 'semicolon', true)).to.deep.equal({
      columns: [
        { header: 'نام', samples: ['رضایی; "سارا"\nتهران', 'علی'] },
        { header: 'Tel', samples: ['0912', '0935'] },
      ],
      rows: 2,
    });
  });

  it('takes tabs and commas, and a comma where nothing tells', () => {
    expect(delimiterOf('a\tb\tc,d')).to.equal('tab');
    expect(delimiterOf('mobile\n0912,x')).to.equal('comma');
    expect(delimiterOf('"a;b;c",d\n')).to.equal('comma');
  });

  it('shows no half of a row that a slice has cut', () => {
    expect(columnsOf('a,b\n1,2\n3', 'comma', false).rows).to.equal(1);
    expect(columnsOf('a,b\n1,2\n3', 'comma', true).rows).to.equal(2);
  });

  it('knows the encodings that Excel writes, and a workbook that is no text', () => {
    const bytes = (...values: number[]) => Uint8Array.from(values);
    expect(encodingOf(bytes(0xef, 0xbb, 0xbf, 0x61))).to.equal('utf-8');
    expect(encodingOf(bytes(0xff, 0xfe, 0x33, 0x06))).to.equal('utf-16le');
    expect(encodingOf(bytes(0x50, 0x4b, 0x03, 0x04))).to.equal('workbook');
    // «سلام» in Windows-1256; and a Persian letter that a slice of UTF-8 has cut
    expect(encodingOf(bytes(0xd3, 0xe1, 0xc7, 0xe3))).to.equal('windows-1256');
    expect(textOf(bytes(0xd3, 0xe1, 0xc7, 0xe3), 'windows-1256')).to.equal('سلام');
    expect(encodingOf(bytes(0xd8, 0xb3, 0xd9))).to.equal('utf-8');
  });

  it('sends how a column writes its days only where it holds days', () => {
    const days = { order: 'dmy', calendar: 'jalali', latestYear: '1405' } as const;
    const columns = [
      column('b', 'birthday', days),
      column('w', 'wedding'),
      column('v', 'fields.visit', days),
      column('c', 'city', days),
      column('x', null),
    ];
    expect(mappingOf(columns, new Set(['visit']))).to.deep.equal({
      b: { to: 'birthday', order: 'dmy', calendar: 'jalali', latestYear: 1405 },
      w: 'wedding',
      v: { to: 'fields.visit', order: 'dmy', calendar: 'jalali', latestYear: 1405 },
      c: 'city',
      x: null,
    });
  });

  it('says before sending that people cannot be told apart, and which column is a second one', () => {
    expect(mappingFaults([column('a', 'city')])).to.deep.equal([{ code: 'noKey' }]);
    expect(mappingFaults([column('a', 'mobile'), column('b', 'mobile')])).to.deep.equal([
      { code: 'twice', header: 'b' },
    ]);
    expect(mappingFaults([column('a', 'ref'), column('b', 'tags'), column('c', 'tags')])).to.deep.equal([]);
    expect(carriesConsent([column('a', 'consent.sms')])).to.equal(true);
    expect(carriesConsent([column('a', 'mobile')])).to.equal(false);
  });
});
