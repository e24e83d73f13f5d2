import { expect } from 'chai';
import { AppError } from '../../src/lib/errors.ts';
import { prepareContent } from '../../src/templates/prepare.ts';
import { createTemplateWorker, type TemplateWorker, type WorkerOptions } from '../../src/templates/worker.ts';

const sms = (text: string) => ({ channel: 'sms' as const, variants: { en: { text } } });
const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'none',
    (error: unknown) => error,
  );

describe('templates/worker', () => {
  const open: TemplateWorker[] = [];
  const aWorker = (options: WorkerOptions = {}): TemplateWorker => {
    const worker = createTemplateWorker(options);
    open.push(worker);
    return worker;
  };
  const puppet = (options: WorkerOptions = {}): TemplateWorker => {
    const thread = new URL('../support/template-thread.ts', import.meta.url);
    return aWorker({ limitMs: 500, thread, ...options });
  };
  afterEach(() => Promise.all(open.splice(0).map((worker) => worker.close())));

  it('gives what reading in the same thread would give, block and problem alike', async () => {
    const worker = aWorker();
    const variants = { en: { text: '{{name}} {{block "footer"}}' } };
    const block = { name: 'footer', version: 2, channel: 'both' as const, newest: true };
    const blocks = [{ ...block, variants: { en: { text: 'Bye {{brand}}', html: null } } }];
    for (const content of [{ channel: 'sms' as const, variants }, sms('{{each}}'), sms('{{block "x"}}')]) {
      expect(await worker.prepare(content, blocks)).to.deep.equal(await prepareContent(content, blocks));
    }
  });

  it('refuses what fails the first checks without starting a thread', async () => {
    const thread = new URL('file:///nowhere.ts');
    const { problems } = await aWorker({ thread }).prepare(sms('{{#if a}}'.repeat(20)));
    expect(problems.map(({ code }) => code)).to.deep.equal(['too-deep']);
  });

  it('refuses what takes too long, and reads the next one in a new thread', async () => {
    const worker = puppet();
    const [slow, next] = await Promise.all([worker.prepare(sms('hang')), worker.prepare(sms('hello'))]);
    expect(slow.problems[0]).to.include({
      code: 'too-slow',
      part: 'text',
      language: 'en',
      line: 1,
      column: 1,
    });
    expect(next.uses.fields).to.deep.equal(['task 1']);
  });

  it('refuses what brings the thread down, and reads the next one in a new thread', async () => {
    const worker = puppet();
    const [slow, next] = await Promise.all([worker.prepare(sms('crash')), worker.prepare(sms('hello'))]);
    expect(slow.problems[0]).to.include({ code: 'too-slow' });
    expect(next.uses.fields).to.deep.equal(['task 1']);
  });

  it('keeps its thread from one template to the next', async () => {
    const worker = puppet();
    await worker.prepare(sms('hello'));
    expect((await worker.prepare(sms('hello'))).uses.fields).to.deep.equal(['task 2']);
  });

  it('tells of an error of ours, and goes on', async () => {
    const worker = puppet();
    expect(await errorOf(worker.prepare(sms('fail'))))
      .to.have.property('message')
      .that.includes('as told');
    expect((await worker.prepare(sms('hello'))).uses.fields).to.deep.equal(['task 2']);
  });

  it('tells of a thread that does not start, and tries again with the next one', async () => {
    const worker = aWorker({ thread: new URL('file:///nowhere.ts') });
    for (const _ of [1, 2]) {
      expect(await errorOf(worker.prepare(sms('x'))))
        .to.have.property('message')
        .that.includes('did not start');
    }
  });

  it('lets only so many wait', async () => {
    const worker = puppet({ maxWaiting: 1 });
    const [first, second] = [worker.prepare(sms('a')), worker.prepare(sms('b'))];
    const third = await errorOf(worker.prepare(sms('c')));
    expect(third instanceof AppError && third.status).to.equal(503);
    expect((await Promise.all([first, second])).length).to.equal(2);
  });

  it('lets go of everybody who waits when it is closed', async () => {
    const worker = puppet();
    const pending = errorOf(worker.prepare(sms('hang')));
    await worker.close();
    expect(await pending)
      .to.have.property('message')
      .that.includes('stopping');
    expect(await errorOf(worker.prepare(sms('hello')))).to.be.instanceOf(AppError);
  });
});
