import { expect } from 'chai';
import { answerIn, headerIn, NoAnswer } from '../../../src/channels/sms/http-answer.ts';

const lines = (...all: string[]): string => all.join('\r\n');
const CREATED = lines('HTTP/1.1 201 Created', 'Content-Length: 7', '', '{"a":1}');
const CHUNKED = lines(
  'HTTP/1.1 201 Created',
  'transfer-encoding: chunked',
  '',
  '4;x=y',
  '{"a"',
  '3',
  ':1}',
  '0',
  'x-after: 1',
  '',
  '',
);

describe('channels/sms/http-answer', () => {
  for (const [name, text] of [
    ['with a length', CREATED],
    ['in chunks', CHUNKED],
    [
      'after an interim one',
      `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: a\r\n\r\n${CREATED}`,
    ],
  ] as const) {
    it(`reads an answer ${name} when its last byte is there, and not before`, () => {
      for (let length = 0; length < text.length; length++)
        expect(answerIn(text.slice(0, length), false), String(length)).to.equal(null);
      const whole = answerIn(`${text}HTTP/1.1`, false);
      expect(whole).to.include({ status: 201, body: '{"a":1}', length: text.length, keeps: true });
      for (let length = 0; length < text.length; length++)
        expect(answerIn(text.slice(0, length), true), String(length)).to.equal(null);
    });
  }

  it('reads to the end of the connection what has no length', () => {
    const text = lines('HTTP/1.1 200 OK', 'Server: x', '', 'welcome');
    expect(answerIn(text, false)).to.equal(null);
    expect(answerIn(text, true)).to.include({ status: 200, body: 'welcome', keeps: false });
  });

  it('says which connections may be used again', () => {
    const keeps = (first: string, ...headers: string[]) =>
      answerIn(lines(first, ...headers, '', ''), false)?.keeps;
    expect(keeps('HTTP/1.1 204 No Content')).to.equal(true);
    expect(keeps('HTTP/1.1 200 OK', 'content-length: 0', 'connection: keep-alive')).to.equal(true);
    expect(keeps('HTTP/1.1 200 OK', 'content-length: 0', 'Connection: Close')).to.equal(false);
    expect(keeps('HTTP/1.0 200 OK', 'content-length: 0')).to.equal(false);
    const both = CHUNKED.replace('\r\n\r\n', '\r\ncontent-length: 99\r\n\r\n');
    expect(answerIn(both, false)).to.include({ body: '{"a":1}', keeps: false });
  });

  it('finds a header whatever its case, and not in the body', () => {
    const answer = { head: 'HTTP/1.1 429 Slow\r\nRETRY-AFTER:  7 \r\nDate: now\r\n' };
    expect(headerIn(answer, 'retry-after')).to.equal('7');
    expect(headerIn(answer, 'date')).to.equal('now');
    expect(headerIn(answer, 'after')).to.equal(null);
  });

  it('takes nothing for an answer that is none', () => {
    for (const text of [
      'SSH-2.0-OpenSSH\r\n\r\n',
      'HTTP/2 201\r\n\r\n',
      'HTTP/1.1 2010 Created\r\n\r\n',
      'HTTP/1.1 101 Switching\r\n\r\n',
      'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nabc',
      'HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nabc',
      `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(300_000)}`,
    ])
      expect(() => answerIn(text, false), text.slice(0, 60)).to.throw(NoAnswer);
  });
});
