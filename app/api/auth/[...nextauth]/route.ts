import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { nextAuthOptions } from '@/lib/auth/sign-in/options-next-auth';
import { wantedPath } from '@/lib/auth/sign-in/options-oidc';

interface AuthContext {
  params: Promise<{ nextauth: string[] }>;
}

// Rendered for each request: the build has no secret.
const answer = (request: NextRequest, context: AuthContext) =>
  NextAuth(request, context, nextAuthOptions(wantedPath(request.cookies))) as Promise<Response>;

export { answer as GET, answer as POST };
