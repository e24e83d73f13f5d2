import { expect } from 'chai';
import { importsIn, importsOf, sourceFiles } from './support/imports.ts';

/** From the top: a file may import rooms of lower rungs only, and its own room. */
const LADDER = [
  ['main'],
  ['config'],
  ['wire'],
  ['http', 'schedule'],
  ['reports', 'workers', 'privacy', 'webhooks', 'sample-club'],
  ['journeys', 'loyalty'],
  ['campaigns'],
  ['preflight'],
  ['deliveries'],
  ['channels'],
  ['imports'],
  ['segments'],
  ['templates', 'links', 'media'],
  ['events', 'forms'],
  ['contacts'],
  ['consent'],
  ['settings', 'auth', 'audit'],
  ['calendar', 'backup'],
  ['database', 'contract'],
  ['lib'],
];

/** Imports that go up, each with its reason: wire is given what config read. */
const ALLOWED_UP = new Set(['wire config']);

/** Packages that belong to one kind of file. */
const ADAPTERS = [
  { packages: /^(mongoose|mongodb)(\/|$)/, home: /\.store\.ts$|^src\/database\// },
  { packages: /^express(\/|$)/, home: /\.routes\.ts$|^src\/http\// },
  { packages: /^(nodemailer|twilio|undici)(\/|$)/, home: /^src\/channels\// },
];

/** src/contacts/contact.ts → contacts; src/main.ts → main. */
function room(file: string): string {
  return file.replace(/^src\//, '').replace(/(\/.*|\.ts)$/, '');
}

function rung(file: string): number {
  const index = LADDER.findIndex((rooms) => rooms.includes(room(file)));
  expect(index, `${file}: ${room(file)} is not a room of the ladder`).to.be.at.least(0);
  return index;
}

describe('architecture', () => {
  for (const file of sourceFiles()) {
    it(`${file} looks down only`, () => {
      const own = rung(file);
      for (const target of importsOf(file).filter((name) => name.startsWith('src/'))) {
        if (room(target) === room(file) || ALLOWED_UP.has(`${room(file)} ${room(target)}`)) continue;
        expect(rung(target), `imports ${target}`).to.be.greaterThan(own);
      }
    });

    it(`${file} leaves other adapters' packages alone`, () => {
      for (const { packages, home } of ADAPTERS) {
        const foreign = importsOf(file).filter((name) => packages.test(name));
        if (!home.test(file) && room(file) !== 'wire')
          expect(foreign, `belongs to ${home.source}`).to.deep.equal([]);
      }
    });
  }

  it('reads imports of every form', () => {
    const source = `import type { A } from '../lib/a.ts'; import b from 'b'; export { c } from './c.ts';
      type D = import('./d.ts').D; const e = await import('e');`;
    const found = ['src/lib/a.ts', 'b', 'src/http/c.ts', 'src/http/d.ts', 'e'];
    expect(importsIn(source, 'src/http/route.ts')).to.have.members(found);
  });

  it('has found the sources', () => {
    expect(sourceFiles()).to.include('src/lib/clock.ts');
  });
});
