import { expect } from 'chai';
import { parseLibraryFile } from '../../src/templates/library-file.ts';

const FILE = `---
name: Birthday
subject: {{name}}: happy birthday
fields:
  pct: 20
  hours: 9:00 to 18:00
---
Happy birthday!

{{brand}}
`;

describe('templates/library-file', () => {
  it('reads the head, the sample values and the message of a file', () => {
    expect(parseLibraryFile(FILE)).to.deep.equal({
      head: { name: 'Birthday', subject: '{{name}}: happy birthday' },
      samples: { pct: '20', hours: '9:00 to 18:00' },
      body: 'Happy birthday!\n\n{{brand}}',
    });
  });

  it('leaves a line of --- in the message alone', () => {
    expect(parseLibraryFile('---\nname: A\n---\nabove\n---\nbelow').body).to.equal('above\n---\nbelow');
  });

  it('names the line of a head that it cannot read', () => {
    expect(() => parseLibraryFile('---\nname: A\nno key here\n---\n')).to.throw('Line 3');
    expect(() => parseLibraryFile('---\nname:\n---\n')).to.throw('Line 2');
    expect(() => parseLibraryFile('---\nname: A\nname: B\n---\n')).to.throw('Line 3 says name a second time');
  });

  it('refuses a file without a head, or with one that does not end', () => {
    expect(() => parseLibraryFile('Happy birthday!')).to.throw('begins with a head');
    expect(() => parseLibraryFile('---\nname: A\n')).to.throw('begins with a head');
  });
});
