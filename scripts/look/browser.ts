import { chromium, type Browser } from 'playwright-core';

/** A browser without a window; it comes with the development dependencies, with what it needs of the system. */
export async function openBrowser(): Promise<Browser> {
  // Read when the package is loaded: it then unpacks the few libraries that a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  });
}
