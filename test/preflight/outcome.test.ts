import { expect } from 'chai';
import { ScheduleCampaign } from '../../src/contract/campaigns.ts';
import { groupKey, groupOf } from '../../src/preflight/outcome.ts';

describe('preflight/outcome', () => {
  it('makes one group of all values of a field that cannot be printed, named by the field alone', () => {
    const group = groupOf('bad-value', 'lastVisit: not a date');
    expect(group).to.deep.equal({ code: 'bad-value', field: 'lastVisit' });
  });

  it('lets people leave out a group whose key is long, once refused for its length', () => {
    const key = groupKey('missing-field', 'a'.repeat(40));
    expect(ScheduleCampaign.parse({ exclude: [key] })).to.deep.equal({ exclude: [key] });
  });
});
