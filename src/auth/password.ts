import { hash, verify } from '@node-rs/argon2';

/** OWASP's first recommendation for Argon2id (the package's default algorithm): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody has: an unknown user's try is measured against it and so takes as long as a known one's. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$WXwZPsriUQxPop3ImARj3Q$TIgslwb2EBhrx36oZO8qX8mt/7985NYOvjLBNytkvME';

export async function hashPassword(password: string): Promise<string> {
  return hash(typed(password), COST);
}

/** @param stored null for an unknown user: then always false, after the same work */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? NOBODY, typed(password));
  return stored !== null && matches;
}

/** The same password from two keyboards is the same bytes (NIST SP 800-63B 3.1.1.2). */
function typed(password: string): string {
  return password.normalize('NFKC');
}
