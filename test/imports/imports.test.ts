import { expect } from 'chai';
import { createImports } from '../../src/imports/imports.ts';
import { AppError } from '../../src/lib/errors.ts';
import { aContact } from '../support/builders/contact.ts';
import { aClub, NOW } from './club.ts';

async function refusalOf(promise: Promise<unknown>): Promise<AppError> {
  const refusal: unknown = await promise.catch((error: unknown) => error);
  if (refusal instanceof AppError) return refusal;
  throw new Error('Expected a refusal.');
}

describe('imports', () => {
  let club: Awaited<ReturnType<typeof aClub>>;

  beforeEach(async () => {
    club = await aClub('en');
  });

  it('reads a Persian file as Excel writes it: BOM, semicolons, Persian digits, Jalali birthdays', async () => {
    club = await aClub('fa');
    const job = await club.run(
      '\uFEFFنام;نام خانوادگی;موبایل;ایمیل;شهر;تاریخ تولد;یادداشت\r\n' +
        'سارا;كريمي;۰۹۱۲۱۲۳۴۵۶۷;Sara@Example.com;تهران;۱۳۷۲/۰۵/۱۴;x\r\n' +
        'علی;"رضایی; نژاد";09351112233;;;1990-02-28;\r\n',
    );
    expect(job).to.deep.include({ state: 'done', delimiter: ';' });
    expect(job.counts).to.deep.equal({
      ...{ rows: 2, created: 2, updated: 0, unchanged: 0, duplicates: 0, invalid: 0, keptOptOut: 0 },
    });
    expect(job.columns.map(({ target }) => target)).to.deep.equal([
      ...['firstName', 'lastName', 'mobile', 'email', 'city', 'birthday', null],
    ]);
    const [sara, ali] = await club.everyone();
    expect(sara).to.deep.include({
      ...{ firstName: 'سارا', lastName: 'کریمی', mobile: '+989121234567', email: 'sara@example.com' },
      ...{ city: 'تهران', language: 'fa', createdAt: NOW },
      occasions: [{ kind: 'birthday', calendar: 'jalali', year: 1372, month: 5, day: 14, raw: '۱۳۷۲/۰۵/۱۴' }],
    });
    expect(ali).to.deep.include({ lastName: 'رضایی; نژاد', email: null, city: null });
    expect(ali?.occasions[0]).to.deep.include({ calendar: 'gregorian', year: 1990, month: 2, day: 28 });
  });

  it('lists each bad row with its line, column and reason, and applies none of it', async () => {
    const job = await club.run(
      'name of shop,mobile,first name,birthday\n' +
        '=1+1,+98 912 123,Ali,\n' +
        'x,09121234567,Sara,1404/12/30\n' +
        'y,,Nobody,\n' +
        'z,09121234568\n' +
        'w,+989121234569,Good,1372/5/14\n',
    );
    expect(job.counts).to.deep.include({ rows: 5, created: 1, invalid: 4 });
    const file = await club.errorsFile(job.id);
    expect(file.split('\r\n')).to.deep.equal([
      '\uFEFFname of shop,mobile,first name,birthday,line,column,reason',
      "'=1+1,+98 912 123,Ali,,2,mobile,is not a mobile number; write it as 09121234567 or +442071234567",
      'x,09121234567,Sara,1404/12/30,3,birthday,Month 12 of 1404 has no day 30 in the Jalali calendar.',
      'y,,Nobody,,4,,"has no mobile, email or ref, by which the person would be known again"',
      'z,09121234568,,,5,,has 2 cells where the header has 4; look for a missing or stray quotation mark',
      '',
    ]);
  });

  it('says in Persian to a Persian organisation why rows were not applied', async () => {
    const persian = await aClub('fa');
    const job = await persian.run('موبایل,نام,تولد\nالف,سارا,1404/12/30\n,"مینا\nم",\n');
    const file = await persian.errorsFile(job.id);
    expect(file.split('\r\n')).to.deep.equal([
      '\uFEFFموبایل,نام,تولد,سطر,ستون,دلیل',
      'الف,سارا,1404/12/30,2,موبایل | تولد,شمارهٔ موبایل نیست؛ مانند 09121234567 یا +442071234567 بنویسید | ماه 12 سال 1404 در تقویم شمسی روز 30 ندارد.',
      ',"مینا\nم",,3,نام,شکست سطر یا نویسهٔ کنترلی دارد',
      '',
    ]);
    const again = await persian.run(file);
    expect(again.counts.rows, 'a line end in a cell makes no row').to.equal(2);
    expect((await persian.errorsFile(again.id)).split('\r\n')[0]).to.equal(file.split('\r\n')[0]);
  });

  it('counts lines right behind blank lines and line ends in cells', async () => {
    const job = await club.run('mobile,city\r\n09121234567,"a\r\nb"\r\n\r\n , \r\nbad,\r\n');
    const file = await club.errorsFile(job.id);
    expect(job.counts).to.deep.include({ rows: 2, invalid: 2 });
    expect(file).to.contain('"a\r\nb",2,city,has a line break');
    expect(file).to.contain('bad,,6,mobile,');
  });

  it('takes the mended errors file as it is', async () => {
    const bad = await club.run('mobile,city\nbad,قم\n');
    const mended = (await club.errorsFile(bad.id)).replace('bad,', '09121234567,');
    const job = await club.run(mended);
    expect(job.counts).to.deep.include({ rows: 1, created: 1, invalid: 0 });
    const again = await club.run((await club.errorsFile(bad.id)).replace('قم', 'Qom'));
    expect((await club.errorsFile(again.id)).split('\r\n')[0]).to.equal(
      '\uFEFFmobile,city,line,column,reason',
    );
  });

  it('says that all is unchanged when the same file is run again', async () => {
    const file =
      'ref,mobile,email,tags,birthday,consent.sms,points\n' +
      '1,09121234567,a@example.com,"vip,طلایی",1372/5/14,yes,"12,500"\n' +
      '2,,b@example.com,,,no,۱۲٫۵\n';
    await club.run(file, { consentSource: 'shop form' });
    const before = await club.everyone();
    const job = await club.run(file, { consentSource: 'another form' });
    expect(job.counts).to.deep.include({ rows: 2, created: 0, updated: 0, unchanged: 2 });
    expect(await club.everyone()).to.deep.equal(before);
    expect(before.map(({ fields }) => fields)).to.deep.equal([{ points: 12500 }, { points: 12.5 }]);
    expect(before[0]?.consents.sms).to.deep.equal({ granted: true, source: 'shop form', at: NOW });
    expect(await club.consentLog.ofContact(before[0]?.id ?? '')).to.have.length(1);
  });

  it('adds to what is known and erases nothing', async () => {
    await club.contacts.writeMany([
      { contact: aContact({ id: 'a', mobile: '+989121234567', city: 'تهران', tags: ['vip'] }), readAt: null },
    ]);
    const job = await club.run('mobile,city,tags,first name\n09121234567,,new|vip,مریم\n');
    expect(job.counts).to.deep.include({ updated: 1 });
    expect(await club.contacts.get('a')).to.deep.include({
      city: 'تهران',
      tags: ['vip', 'new'],
      firstName: 'مریم',
    });
  });

  it('puts people into groups by their names, adds new groups once, and none in a dry run', async () => {
    const known = await club.groups.create('باشگاه علی');
    const file = 'mobile,گروه\n09121234567,باشگاه علي|new\n09121234568,"New, باشگاه علی"\n';
    const names = async () => (await club.groups.list(null, 50)).items.map(({ name, size }) => [name, size]);
    expect((await club.run(file, { dryRun: 'true' })).counts).to.deep.include({ created: 2 });
    expect(await names()).to.deep.equal([['باشگاه علی', 0]]);
    await club.run(file);
    const everyone = await club.everyone();
    expect(everyone[0]?.groups[0]).to.equal(known.id);
    expect(everyone[1]?.groups).to.have.members(everyone[0]?.groups ?? []);
    expect(await names()).to.deep.equal([
      ['باشگاه علی', 2],
      ['new', 2],
    ]);
    expect((await club.run(file)).counts).to.deep.include({ unchanged: 2 });
  });

  it('changes nothing in a dry run, and counts and shows the same as the real one', async () => {
    const known = aContact({ id: 'a', mobile: '+989121234567' });
    await club.contacts.writeMany([{ contact: known, readAt: null }]);
    const file = 'mobile,city,consent sms\n09121234567,قم,yes\n09121234568,,yes\n09121234568,,\nbad,,\n';
    const dry = await club.run(file, { dryRun: 'true', consentSource: 'form' });
    expect(await club.everyone()).to.deep.equal([known]);
    expect(await club.consentLog.ofContact('a')).to.deep.equal([]);
    const real = await club.run(file, { consentSource: 'form' });
    expect(dry.counts).to.deep.equal({
      ...{ rows: 4, created: 1, updated: 1, unchanged: 0, duplicates: 1, invalid: 1, keptOptOut: 0 },
    });
    expect(real.counts).to.deep.equal(dry.counts);
    expect(real.sample).to.deep.equal(dry.sample);
    expect(dry.sample[0]).to.deep.include({ line: 2, outcome: 'updated' });
    expect(dry.sample[0]?.contact).to.deep.include({ name: 'خانم سارا کریمی', city: 'قم' });
  });

  it('keeps a recorded no although the file says yes, and counts it', async () => {
    const no = { granted: false, source: 'STOP', at: new Date('2026-10-01T00:00:00Z') };
    await club.contacts.writeMany([
      { contact: aContact({ id: 'a', mobile: '+989121234567', consents: { sms: no } }), readAt: null },
    ]);
    const job = await club.run('mobile,sms consent,email consent\n09121234567,بله,yes\n', {
      consentSource: 'form',
    });
    expect(job.counts).to.deep.include({ updated: 1, keptOptOut: 1 });
    expect((await club.contacts.get('a'))?.consents).to.deep.equal({
      sms: no,
      email: { granted: true, source: 'form', at: NOW },
    });
  });

  it('has the proof of every consent, also of those that were written when it died', async () => {
    const dying = createImports({
      ...club.deps,
      contacts: {
        ...club.contacts,
        async writeMany(writes) {
          await club.contacts.writeMany(writes);
          throw new Error('killed');
        },
      },
    });
    const file = 'mobile,sms consent\n09121234567,yes\n';
    await club.run(file, { consentSource: 'form' }, dying).catch(() => undefined);
    expect((await club.run(file, { consentSource: 'form' })).counts).to.include({ unchanged: 1 });
    const [one] = await club.everyone();
    expect(one?.consents.sms).to.include({ granted: true, source: 'form' });
    expect(await club.consentLog.ofContact(one?.id ?? '')).to.have.length(1);
  });

  it('keeps no statement of a consent that came too late', async () => {
    const a = aContact({ id: 'a', mobile: '+989121234567', consents: {} });
    await club.contacts.writeMany([{ contact: a, readAt: null }]);
    const no = { granted: false, source: 'STOP', at: new Date('2026-11-22T08:29:59Z') };
    const overtaken = createImports({
      ...club.deps,
      contacts: {
        ...club.contacts,
        async writeMany(writes) {
          await club.contacts.setConsent('a', 'sms', no);
          return club.contacts.writeMany(writes);
        },
      },
    });
    const file = 'mobile,sms consent\n09121234567,yes\n';
    const job = await club.run(file, { consentSource: 'form' }, overtaken);
    expect(job.counts).to.include({ unchanged: 1, keptOptOut: 1 });
    expect(await club.consentLog.ofContact('a')).to.deep.equal([]);
  });

  it('refuses a file with consent whose source is not named, before it touches anybody', async () => {
    const refusal = await refusalOf(club.run('mobile,sms consent\n09121234567,yes\n'));
    expect(refusal.status).to.equal(422);
    expect(refusal.message).to.match(/^consentSource: is required, because the column “sms consent”/);
    expect(await club.everyone()).to.deep.equal([]);
  });

  it('does not guess whom a row means that points at two people', async () => {
    await club.contacts.writeMany([
      { contact: aContact({ id: 'a', ref: '1', mobile: '+989121234567', email: null }), readAt: null },
      { contact: aContact({ id: 'b', ref: '2', mobile: '+989121234568', email: null }), readAt: null },
    ]);
    const before = await club.everyone();
    const job = await club.run('ref,mobile\n1,09121234568\n3,09121234567\n');
    expect(job.counts).to.deep.include({ rows: 2, invalid: 2 });
    const file = await club.errorsFile(job.id);
    expect(file).to.contain(
      '1,09121234568,2,mobile,belongs to another contact than this row’s ref; correct one of them',
    );
    expect(file).to.contain(
      '3,09121234567,3,ref,"differs from 1, the ref of the contact with this row’s mobile"',
    );
    expect(await club.everyone()).to.deep.equal(before);
  });

  it('applies the first of several rows of one person, and lists the others', async () => {
    const job = await club.run(
      'mobile,email,city\n09121234567,a@example.com,قم\n,A@Example.com,یزد\n+989121234567,,ساری\n',
    );
    expect(job.counts).to.deep.include({ rows: 3, created: 1, duplicates: 2 });
    expect(await club.errorsFile(job.id)).to.contain(
      ',A@Example.com,یزد,3,email,is of the person on line 2 already',
    );
    expect((await club.everyone())[0]).to.deep.include({ city: 'قم' });
  });

  it('takes the place of a changed number under the same ref', async () => {
    await club.run('ref,mobile\n1,09121234567\n');
    const job = await club.run('ref,mobile\n1,09121234568\n2,09121234567\n');
    expect(job.counts).to.deep.include({ updated: 1, duplicates: 1 });
    const again = await club.run('ref,mobile\n1,09121234568\n2,09121234567\n');
    expect(again.counts).to.deep.include({ unchanged: 1, created: 1 });
  });

  it('reads dates in the order that a column is told to have', async () => {
    const mapping = { dob: { to: 'birthday', order: 'dmy', latestYear: 1405 }, visit: 'fields.lastVisit' };
    const job = await club.run('mobile,dob,visit\n09121234567,14/05/72,1405/02/30\n', { mapping });
    expect(job.counts).to.deep.include({ created: 1 });
    const [one] = await club.everyone();
    expect(one?.occasions[0]).to.deep.include({ calendar: 'jalali', year: 1372, month: 5, day: 14 });
    expect(one?.fields).to.deep.equal({ lastVisit: '2026-05-20' });
  });

  it('refuses a mapping that does not fit the file, place by place', async () => {
    const refusal = await refusalOf(
      club.run('mobile,a,b\n', { mapping: { a: 'city', b: 'city', c: null, mobile: 'fields.hat' } }),
    );
    const errors = refusal.details.errors as { path: string }[];
    expect(errors.map(({ path }) => path)).to.deep.equal(['mapping.b', 'mapping.c', 'mapping.mobile']);
    expect((await refusalOf(club.run('city\nقم\n'))).message).to.match(/needs a column for "mobile"/);
    expect((await refusalOf(club.run('mobile,x,x\n'))).message).to.match(
      /^columns.2: has the same header as column 2/,
    );
    expect((await refusalOf(club.run(''))).message).to.match(/The file is empty/);
  });

  it('closes an import whose process died, and leaves one alone that is alive', async () => {
    const job = await club.run('mobile\n09121234567\n');
    await club.store.update(job.id, { state: 'running', finishedAt: null });
    expect(await club.imports.closeInterrupted(new Date(NOW.getTime() + 30_000))).to.equal(0);
    expect(await club.imports.closeInterrupted(new Date(NOW.getTime() + 90_000))).to.equal(1);
    const closed = await club.imports.read(job.id);
    expect(closed.state).to.equal('failed');
    expect(closed.failure?.message).to.contain('Run the same file again');
  });
});
