import { expect } from 'chai';
import { withFlags } from '../../src/lib/flags.ts';

describe('lib/flags', () => {
  it('puts --roles before what the environment says, and leaves the rest', () => {
    const env = { ROLES: 'web', PORT: '3001' };
    expect(withFlags(env, ['--roles=worker,scheduler'])).to.deep.equal({ ...env, ROLES: 'worker,scheduler' });
    expect(withFlags(env, [])).to.deep.equal(env);
  });

  it('names a flag that does not exist, and the one that does', () => {
    expect(() => withFlags({}, ['--role=worker']))
      .to.throw('Unknown flag --role=worker')
      .with.property('message')
      .that.includes('--roles=');
  });
});
