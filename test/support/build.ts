import { unpackBrowser } from '../../scripts/look/browser.ts';
import { build } from '../e2e/application.ts';

/**
 * Once for a whole run: files that run side by side must find the same build and the same browser, and none may make
 * them anew under another.
 */
export async function mochaGlobalSetup(): Promise<void> {
  build();
  await unpackBrowser();
}
