import { expect } from 'chai';
import { STANDARD_FIELDS } from '../../src/templates/check.ts';
import { spansOf, type Mark } from '../../src/admin/pages/templates/code/marks.ts';
import { campaignFields, suggestionsFor } from '../../src/admin/pages/templates/code/suggestions.ts';
import {
  blankDraft,
  contentOf,
  draftOf,
  isSame,
  withVariant,
} from '../../src/admin/pages/templates/draft.ts';
import { matching } from '../../src/admin/pages/templates/find.ts';
import { folded, type Row } from '../../src/admin/pages/templates/history/rows.ts';
import { blockContentOf, blockDraftOf } from '../../src/admin/pages/templates/blocks/block-draft.ts';

describe('a template as it is being written', () => {
  it('is a message in the languages that were written, and none before', () => {
    const draft = blankDraft('sms');
    expect(contentOf(draft)).to.equal(null);
    const written = withVariant(draft, 'fa', { text: 'سلام {{name}}' });
    expect(contentOf(written)).to.deep.equal({ channel: 'sms', variants: { fa: { text: 'سلام {{name}}' } } });
    expect(contentOf(written, ['en'])).to.equal(null);
  });

  it('makes a mail’s plain part from the HTML unless it has its own, and an empty preheader is none', () => {
    const mail = withVariant(blankDraft('email'), 'en', { subject: 'Hi', html: '<p>Hi</p>', text: 'own' });
    expect(contentOf(mail)?.variants['en']).to.deep.equal({
      subject: 'Hi',
      preheader: null,
      format: 'mjml',
      html: '<p>Hi</p>',
      text: null,
    });
    const own = contentOf(withVariant(mail, 'en', { ownText: true, preheader: 'There' }));
    expect(own?.variants['en']).to.include({ text: 'own', preheader: 'There' });
  });

  it('is unchanged when it would be saved as it was read', () => {
    const variants = {
      fa: { subject: 'س', preheader: null, format: 'html' as const, html: '<p>س</p>', text: null },
    };
    const draft = draftOf({ name: 'Mail', channel: 'email', variants });
    expect(contentOf(draft)).to.deep.equal({ channel: 'email', variants });
    expect(isSame(draft, { ...draft, name: 'Mail ' })).to.equal(true);
    expect(isSame(draft, withVariant(draft, 'fa', { subject: 'ش' }))).to.equal(false);
  });

  it('takes for the campaign’s only what neither a contact nor the club has', () => {
    const used = [...STANDARD_FIELDS, 'points', 'code'];
    expect(campaignFields(used, ['points'])).to.deep.equal(['touch', 'touches', 'code']);
  });

  it('offers at each place what may stand there', () => {
    const known = { own: ['points'], campaign: ['code'], blocks: ['footer'] };
    const labels = (channel: 'sms' | 'email', part: 'text' | 'subject' | 'html') =>
      suggestionsFor({ channel, part, ...known }).map(({ label }) => label);
    expect(labels('sms', 'text')).to.include.members([
      '{{name}}',
      '{{points}}',
      '{{code}}',
      '{{block "footer"}}',
      '{{#optional}}…{{/optional}}',
    ]);
    expect(labels('sms', 'text')).not.to.include('{{unsubscribe}}');
    expect(labels('email', 'html')).to.include('{{unsubscribe}}');
    expect(labels('email', 'subject')).not.to.include.members(['{{link}}']);
  });

  it('marks the whole tag or word that is wrong, also when the text has grown shorter since', () => {
    const text = 'سلام {{nam e}} خوب';
    const doc = {
      lines: 1,
      line: () => ({ from: 0, to: text.length }),
      sliceString: (from: number, to: number) => text.slice(from, to),
    };
    const mark = (line: number, column: number): Mark => ({ line, column, severity: 'error', message: '' });
    const [tag, word, gone] = spansOf([mark(1, 6), mark(1, 1), mark(7, 90)], doc);
    expect([text.slice(tag?.from, tag?.to), text.slice(word?.from, word?.to)]).to.deep.equal([
      '{{nam e}}',
      'سلام',
    ]);
    expect([gone?.from, gone?.to]).to.deep.equal([text.length, text.length]);
  });
});

describe('templates and their history', () => {
  it('are found by words of their name or text, whichever keyboard wrote them', () => {
    const kept = { version: 1, blocks: [], createdAt: '', channel: 'sms' as const };
    const templates = [
      { ...kept, id: 'a', name: 'یلدا', updatedAt: '2026-01-01', variants: { fa: { text: 'شب یلدا' } } },
      {
        ...kept,
        id: 'b',
        name: 'Birthday',
        updatedAt: '2026-02-01',
        variants: { fa: { text: 'هدیهٔ يلدا' } },
      },
    ];
    const ids = (search: string, channel: string | null = null) =>
      matching(templates, search, channel).map(({ id }) => id);
    expect(ids('یلدا')).to.deep.equal(['b', 'a']);
    expect(ids('birthday هدیه')).to.deep.equal(['b']);
    expect(ids('', 'email')).to.deep.equal([]);
  });

  it('show what changed with the lines around it, and count the equal ones between', () => {
    const side = { line: 1, pieces: [] };
    const same: Row = { kind: 'same', before: side, after: side };
    const changed: Row = { kind: 'changed', before: side, after: side };
    const shown = folded([...Array<Row>(9).fill(same), changed, same]);
    expect(shown.map((row) => (row.kind === 'skipped' ? row.count : row.kind))).to.deep.equal([
      7,
      'same',
      'same',
      'changed',
      'same',
    ]);
  });

  it('keep of a block what was written, and no HTML for SMS alone', () => {
    const draft = blockDraftOf(null);
    const written = {
      ...draft,
      variants: { ...draft.variants, fa: { text: 'با مهر', html: '<p>با مهر</p>' } },
    };
    expect(blockContentOf(written).variants).to.deep.equal({ fa: { text: 'با مهر', html: '<p>با مهر</p>' } });
    expect(blockContentOf({ ...written, channel: 'sms' }).variants).to.deep.equal({
      fa: { text: 'با مهر', html: null },
    });
  });
});
