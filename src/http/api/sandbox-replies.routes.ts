import { SandboxAnswer, SandboxReply } from '../../contract/sandbox.ts';
import { conflict } from '../../lib/errors.ts';
import { route, type Route } from '../route.ts';

/** Hears a reply as a provider would bring it; null when texts really leave, and replies really come. */
export type HearReply = ((from: string, text: string) => Promise<{ answer: string | null }>) | null;

const NOT_SANDBOXED = 'A provider for SMS is set up: replies come from it alone';

export function sandboxRepliesRoutes(hear: HearReply): Route[] {
  return [
    route({
      method: 'post',
      path: '/sandbox/replies',
      tag: 'Sandbox',
      summary: 'Reply to a sandboxed text as its customer would; STOP and «لغو» leave',
      permission: 'campaigns:write',
      body: SandboxReply,
      answers: { 200: SandboxAnswer },
      refusals: { 409: NOT_SANDBOXED },
      handle: async ({ body }) => {
        if (hear === null) throw conflict('not-sandboxed', `${NOT_SANDBOXED}.`);
        return { json: await hear(body.from, body.text) };
      },
    }),
  ];
}
