import { expect } from 'chai';
import { trustTest } from './trust.ts';

describe('e2e/trust', () => {
  it('sends what preflight said, person by person and byte by byte, or lists the difference', async function () {
    this.timeout(180_000);
    const seed = Number(process.env.TRUST_SEED ?? 7);
    const lines: string[] = [];
    const say = (line: string): void => void lines.push(line);
    const result = await trustTest({
      campaigns: 10,
      contacts: 200,
      seed,
      together: [5, 5],
      budgetMs: 25_000,
      say,
    });
    expect(result.violations, `seed ${seed}\n${lines.join('\n')}`).to.deep.equal([]);
    expect(result.messages).to.be.greaterThan(100);
    expect(result.differences, 'something was changed, and told').to.be.greaterThan(0);
  });
});
