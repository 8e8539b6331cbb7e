import 'server-only';
import { cookies } from 'next/headers';
import { pendingSignInCookie } from '@/lib/auth/options';
import { PENDING_LIFETIME_MS } from '@/lib/auth/rules-second-factor';
import { tokenSchema } from '@/lib/auth/schema';

/** The token this browser got for a correct password, while the code is still missing. */
export async function readPendingToken(): Promise<string | null> {
  const token = tokenSchema.safeParse((await cookies()).get(pendingSignInCookie().name)?.value);
  return token.success ? token.data : null;
}

/** Stores the token in the browser's cookie, or (null) deletes it. */
export async function storePendingToken(token: string | null): Promise<void> {
  const { name, options } = pendingSignInCookie();
  (await cookies()).set(name, token ?? '', { ...options, maxAge: token ? PENDING_LIFETIME_MS / 1_000 : 0 });
}
