import { build } from '../e2e/application.ts';

/** Builds once for a whole run: files that run side by side must find the same build, and none may make it anew. */
export function mochaGlobalSetup(): void {
  build();
}
