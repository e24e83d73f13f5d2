import { expect } from 'chai';
import { contrast, dress, type MailLook } from '../../src/templates/mail-look.ts';
import { layOutMjml } from '../../src/templates/mjml.ts';
import type { Node } from '../../src/templates/nodes.ts';
import { parseTemplate } from '../../src/templates/parse.ts';

const LOOK: MailLook = {
  brand: 'Parsa & co',
  color: '#2e5eb9',
  logo: 'https://c.test/i/logo.png',
  address: null,
};

async function shown(inner: string, over: Partial<MailLook> = {}): Promise<string> {
  const source = `<mjml><mj-body><mj-section><mj-column>${inner}</mj-column></mj-section></mj-body></mjml>`;
  const { nodes, faults } = await layOutMjml(parseTemplate(source).nodes as Node[], 'en');
  expect(faults).to.deep.equal([]);
  return dress(nodes, { ...LOOK, ...over })
    .map((node) => (node.kind === 'text' ? node.text : '«tag»'))
    .join('');
}

describe('templates/mail-look', () => {
  it('gives buttons the brand’s colour, with text that can be read on it', async () => {
    const button = '<mj-button mj-class="brand-button" href="{{link}}">Shop</mj-button>';
    expect(await shown(button)).to.include('background:#2e5eb9;color:#ffffff');
    expect(await shown(button, { color: '#ffd400' })).to.include('background:#ffd400;color:#1b1c1f');
  });

  it('gives headings the brand’s colour only where it can be read on white', async () => {
    const heading = '<mj-text mj-class="brand-heading">Hi</mj-text>';
    expect(await shown(heading)).to.match(/color:#2e5eb9;"\s*>Hi/);
    expect(await shown(heading, { color: '#ffd400' })).to.match(/color:#1b1c1f;"\s*>Hi/);
  });

  it('shows the logo with the brand’s name, also with a link around it', async () => {
    const logo = await shown('<mj-image mj-class="brand-logo" href="https://shop.test/" />');
    expect(logo).to.match(/<img\s+alt="Parsa &amp; co" src="https:\/\/c\.test\/i\/logo\.png"/);
    expect(logo).to.include('href="https://shop.test/"');
  });

  it('leaves the logo out, with its row and its link, where there is none', async () => {
    const source = '<mj-image mj-class="brand-logo" href="{{link}}" /><mj-text>Hi</mj-text>';
    const none = await shown(source, { logo: null });
    expect(none).not.to.match(/<img|«tag»/);
    expect(none).to.include('>Hi</div>');
    expect(none.match(/<tr>/g)).to.have.length((none.match(/<\/tr>/g) ?? []).length);
  });

  it('leaves no sign behind', async () => {
    const every =
      '<mj-image mj-class="brand-logo" /><mj-divider mj-class="brand-divider" /><mj-text mj-class="brand-bar-text">x</mj-text>';
    for (const logo of [LOOK.logo, null])
      expect(await shown(every, { logo })).not.to.match(/[\ufdd0-\ufdef]/u);
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).to.equal(21);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.48, 0.01);
  });
});
