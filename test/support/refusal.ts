/** What a promise is refused with, in words; fails the test when it is not refused. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (refusal: unknown) => refusal,
  );
  if (error instanceof Error) return error.message;
  throw new Error('Expected a refusal, and it went through.');
}
