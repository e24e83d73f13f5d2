/** A public page as a browser without scripts uses it. */
export type Visited = { status: number; location: string; html: string; headers: Headers };

export async function visit(address: string): Promise<Visited> {
  return read(await fetch(address, { redirect: 'manual' }));
}

/** Sends a form's fields; `from` is where the browser says it comes from. */
export async function post(address: string, fields: Record<string, string>): Promise<Visited> {
  const body = new URLSearchParams(fields);
  return read(await fetch(address, { method: 'POST', body, redirect: 'manual' }));
}

/** What a person reads on a page. */
export function textOf(html: string): string {
  return html
    .replace(/<style>[^]*?<\/style>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

async function read(answer: Response): Promise<Visited> {
  const location = answer.headers.get('location') ?? '';
  return { status: answer.status, location, html: await answer.text(), headers: answer.headers };
}
