import { expect } from 'chai';
import { CHAPTERS } from '../../src/admin/pages/guide/chapters/all.ts';
import type { Block } from '../../src/admin/pages/guide/chapter.ts';
import { findSections } from '../../src/admin/pages/guide/find.ts';

describe('admin guide', () => {
  const found = (typed: string) =>
    findSections(CHAPTERS, typed).map(({ chapter, section }) => `${chapter.id}.${section.id}`);

  it('finds a section by words of it, in any order and case', () => {
    expect(found('curly QUOTE')).to.deep.equal(['sms.culprit']);
    expect(found('dmarc spf')).to.include.members(['mail.arrive', 'live.domain']);
  });

  it('finds Persian in any spelling, with digits of either script', () => {
    expect(found('نيم فاصله')).to.deep.equal(found('نیم فاصله'));
    expect(found('160 نويسه')).to.include('sms.parts');
    expect(found('پیش‌نمایش')).to.deep.equal(found('پیشنمایش'));
  });

  it('finds what is said in the other language too', () => {
    expect(found('گیومه curly')).to.deep.equal(['sms.culprit']);
  });

  it('finds nothing for nothing', () => {
    expect(found('  ')).to.deep.equal([]);
    expect(found('zeppelin')).to.deep.equal([]);
  });

  it('names each chapter and section once, so that an address leads to one place', () => {
    const ids = CHAPTERS.flatMap(({ id, sections }) => [
      id,
      ...sections.map((section) => `${id}.${section.id}`),
    ]);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('closes each piece of code that it opens, in both languages', () => {
    const texts = CHAPTERS.flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) => blocks.flatMap(pairsOf)),
    ).flat();
    expect(texts.filter((text) => text.split('`').length % 2 === 0)).to.deep.equal([]);
  });
});

function pairsOf(block: Block): (readonly string[])[] {
  if ('p' in block) return [block.p];
  if ('note' in block) return [block.note];
  if ('list' in block) return block.list;
  return 'steps' in block ? block.steps : [];
}
