import { expect } from 'chai';
import { ChangePage, RecipientView } from '../../../src/contract/reports.ts';
import { createSignalStore } from '../../../src/deliveries/signal.store.ts';
import { createEventStore } from '../../../src/events/event.store.ts';
import { reportsRoutes } from '../../../src/http/api/reports.routes.ts';
import { createRunChangeStore, type RunChangeStore } from '../../../src/preflight/run-change.store.ts';
import { createFiguresStore } from '../../../src/reports/figures.store.ts';
import { createHoursStore } from '../../../src/reports/hours.store.ts';
import { createRecipientStore } from '../../../src/reports/recipient.store.ts';
import { createReports } from '../../../src/reports/reports.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aContact } from '../../support/builders/contact.ts';
import { NOON } from '../../support/builders/run.ts';
import { aKey, send } from '../../support/caller.ts';
import { aLine, type LineWorld } from '../../support/line.ts';

const RUN = 'campaign.0';

describe('http/reports', () => {
  let line: LineWorld;
  let changes: RunChangeStore;
  let app: TestApp;
  let headers: Record<string, string>;

  before(async () => {
    line = await aLine();
    const { connection, stores, world } = line;
    changes = createRunChangeStore(connection);
    const sara = aContact({ firstName: 'Sara' });
    world.contacts = [sara, aContact(), aContact({ consents: {} })];
    const reports = createReports({
      runOf: () => stores.runs.read(RUN),
      runs: stores.runs.page,
      changes,
      figuresOf: createFiguresStore(connection).ofRun,
      hitsOf: createSignalStore(connection, createEventStore(connection), 'writer').hitsOf,
      recipients: createRecipientStore(connection),
      hours: createHoursStore(connection),
      zone: () => Promise.resolve('Asia/Tehran'),
      peopleOf: () => Promise.resolve(new Map([[sara.id, { name: 'Sara', mobile: null, email: null }]])),
    });
    const moved = (contact: string, to: 'send' | 'no-consent') =>
      ({ id: `${RUN}.${contact}`, contact, from: 'absent', to, rewritten: false, detail: null }) as const;
    await changes.notePeople(
      RUN,
      [moved(sara.id, 'send'), moved('gone', 'send'), moved('quiet', 'no-consent')],
      NOON,
    );
    await line.plan();
    await line.deliver();
    app = await startApp(connection, { routes: reportsRoutes(reports) });
    headers = { authorization: `Bearer ${await aKey(app, 'manager')}` };
  });
  after(() => app.close());

  const changed = async (query: string) => {
    const { body } = await send(app.api, `GET /campaigns/campaign/changes${query}`, undefined, headers);
    return ChangePage.parse(body);
  };
  const recipients = async (state: string) => {
    const { status, body } = await send(
      app.api,
      `GET /campaigns/campaign/recipients?state=${state}`,
      undefined,
      headers,
    );
    return {
      status,
      states: ((body as { items?: unknown[] }).items ?? []).map((one) => RecipientView.parse(one).state),
    };
  };

  it('names for whom it came otherwise, and lists one kind of change alone, page by page', async () => {
    expect((await changed('')).items).to.have.lengthOf(3);
    const first = await changed('?from=absent&to=send&limit=1');
    const rest = await changed(`?from=absent&to=send&limit=1&after=${first.next ?? ''}`);
    const both = [...first.items, ...rest.items];
    expect(both.map(({ name }) => name)).to.have.members(['Sara', null]);
    expect(rest.next).to.equal(null);
    expect((await changed('?to=capped')).items).to.deep.equal([]);
  });

  it('lists whom the report counts as handed over or waiting, in whichever state they are', async () => {
    expect((await recipients('handed-over')).states).to.deep.equal(['submitted', 'submitted']);
    await line.connection
      .collection('deliveries')
      .updateOne({ state: 'submitted' }, { $set: { state: 'bounced' } });
    expect((await recipients('handed-over')).states).to.have.members(['submitted', 'bounced']);
    await line.connection
      .collection('deliveries')
      .updateOne({ state: 'bounced' }, { $set: { state: 'submitting' } });
    expect((await recipients('waiting')).states).to.deep.equal(['submitting']);
    expect((await recipients('somewhere')).status).to.equal(422);
  });
});
