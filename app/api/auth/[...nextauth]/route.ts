import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { nextAuthOptions } from '@/lib/auth/sign-in/options-next-auth';
import { wantedPath } from '@/lib/auth/sign-in/options-oidc';

interface AuthContext {
  params: Promise<{ nextauth: string[] }>;
}

/** An address to lead back to; next-auth calls anything else a fault of the server. */
const isAddress = (given: string): boolean =>
  URL.canParse(given, given.startsWith('/') ? 'https://register.invalid' : undefined);

// Rendered for each request: the build has no secret.
function answer(request: NextRequest, context: AuthContext): Promise<Response> | Response {
  if (!request.nextUrl.searchParams.getAll('callbackUrl').every(isAddress))
    return Response.json({ error: 'bad_request' }, { status: 400 });
  return NextAuth(request, context, nextAuthOptions(wantedPath(request.cookies))) as Promise<Response>;
}

export { answer as GET, answer as POST };
