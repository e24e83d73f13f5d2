import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What signing alone would allow: nothing else is done. */
const LOOP = `
  const { generateKeyPairSync, sign } = require('node:crypto');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const data = Buffer.alloc(600, 'a');
  for (let i = 0; i < 500; i++) sign('sha256', data, privateKey);
  const until = performance.now() + 2000;
  let count = 0;
  for (; performance.now() < until; count++) sign('sha256', data, privateKey);
  console.log(count / 2);
`;

/** RSA-2048 signatures a second by so many processes at once, the key parsed before. */
export async function signaturesASecond(processes: number): Promise<number> {
  const paces = Array.from({ length: processes }, async () => {
    const child = spawn(process.execPath, ['-e', LOOP], { stdio: ['ignore', 'pipe', 'inherit'] });
    return Number(String((await once(child.stdout, 'data'))[0]));
  });
  return (await Promise.all(paces)).reduce((sum, pace) => sum + pace, 0);
}
