import { Readable } from 'node:stream';
import { expect } from 'chai';
import { AppError } from '../../src/lib/errors.ts';
import { aClub } from './club.ts';

const MB = 1024 * 1024;

describe('imports/limits', () => {
  let club: Awaited<ReturnType<typeof aClub>>;

  beforeEach(async () => {
    club = await aClub();
  });

  async function refusalOf(file: string | Readable): Promise<AppError> {
    const refusal: unknown = await club.run(file).catch((error: unknown) => error);
    if (refusal instanceof AppError) return refusal;
    throw new Error('Expected a refusal.');
  }

  it('counts 20,000 rows with 1 % bad exactly', async function () {
    this.timeout(30_000); // two to three seconds on an idle machine
    const rows = Array.from({ length: 20_000 }, (_, i) => {
      const mobile = i % 100 === 7 ? `0912${i}` : `0912${String(1_000_000 + i)}`;
      return `${mobile},نام${i},خانوادگی,user${i}@example.com,1372/05/14`;
    });
    const job = await club.run(`موبایل,نام,نام خانوادگی,ایمیل,تاریخ تولد\n${rows.join('\n')}\n`);
    expect(job.counts).to.deep.include({ rows: 20_000, created: 19_800, invalid: 200 });
    expect((await club.errorsFile(job.id)).trimEnd().split('\r\n')).to.have.length(201);
    expect(await club.contacts.count({})).to.equal(19_800);
  });

  it('stops at a line without an end, within little memory, and takes the rest of the body in', async function () {
    this.timeout(30_000);
    let sent = 0;
    let most = 0;
    function* endless(): Generator<Buffer> {
      yield Buffer.from('mobile,city\n09121234567,');
      for (; sent < 256; sent++) {
        most = Math.max(most, process.memoryUsage().arrayBuffers);
        yield Buffer.alloc(MB, 'x');
      }
    }
    const before = process.memoryUsage().arrayBuffers;
    const refusal = await refusalOf(Readable.from(endless(), { highWaterMark: 1 }));
    expect(refusal).to.deep.include({ status: 422, code: 'unreadable-file' });
    expect(refusal.message).to.match(/^Line 2: This row is longer than 1000000 characters/);
    expect(sent).to.equal(256);
    expect(most - before).to.be.below(100 * MB);
  });

  it('names the line at which a quotation mark is opened and never closed, and keeps what was before', async () => {
    const refusal = await refusalOf(`mobile,city\n09121234567,قم\n09121234568,"یزد\n09121234569,قم\n`);
    expect(refusal.message).to.match(/^Line 3: A quoted cell does not end/);
    const job = await club.imports.read(String(refusal.details.import));
    expect(job).to.deep.include({ state: 'failed' });
    expect(job.failure?.line).to.equal(3);
  });

  it('refuses a file that is not UTF-8 instead of spoiling names', async () => {
    const windows1256 = Buffer.concat([Buffer.from('mobile,city\n09121234567,'), Buffer.from([0xdf, 0xe3])]);
    expect((await refusalOf(Readable.from([windows1256]))).message).to.contain('not UTF-8');
    const utf16 = Buffer.from('\uFEFFmobile,city\n', 'utf16le');
    expect((await refusalOf(Readable.from([utf16]))).message).to.contain('not UTF-8');
  });

  it('refuses more than 200 columns, and a cell of more than 10,000 characters in its row', async () => {
    const wide = Array.from({ length: 201 }, (_, i) => `c${i}`).join(',');
    expect((await refusalOf(`${wide}\n`)).message).to.contain('201 columns; 200 is the limit');
    const job = await club.run(`mobile,city\n09121234567,${'x'.repeat(10_001)}\n`);
    expect(await club.errorsFile(job.id)).to.contain('بلندتر از 10000 نویسه است');
  });

  it('says so when it is stopped by the body itself', async () => {
    function* broken(): Generator<Buffer> {
      yield Buffer.from('mobile\n09121234567\n');
      throw new AppError(413, 'too-large', 'The body is larger than is taken here.');
    }
    expect((await refusalOf(Readable.from(broken()))).code).to.equal('too-large');
  });
});
