import 'server-only';
import { cookies } from 'next/headers';
import { pendingSignInCookie } from '@/lib/auth/options';
import { PENDING_LIFETIME_MS } from '@/lib/auth/rules-second-factor';
import { tokenSchema } from '@/lib/auth/schema';

/** The token this browser got for a right password, while its code is still to come. */
export async function heldPendingToken(): Promise<string | null> {
  const token = tokenSchema.safeParse((await cookies()).get(pendingSignInCookie().name)?.value);
  return token.success ? token.data : null;
}

/** Gives the browser the token, or (null) takes it away. */
export async function holdPendingToken(token: string | null): Promise<void> {
  const { name, options } = pendingSignInCookie();
  (await cookies()).set(name, token ?? '', { ...options, maxAge: token ? PENDING_LIFETIME_MS / 1_000 : 0 });
}
