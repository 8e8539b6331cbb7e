import { randomBytes } from 'node:crypto';
import createMiddleware from 'next-intl/middleware';
import { NextRequest, NextResponse } from 'next/server';
import { PAGE_ADDRESS_HEADER } from '@/lib/auth/rules-callback';
import { hasPolicy, policyWithNonce, publicPolicy, scriptsByNonce } from '@/lib/config/content-security-policy';
import { environment } from '@/lib/config/environment';
import { isMadeForRequest } from '@/lib/config/made-for-request';
import { type Fault, FAULT_STATUS, FOREIGN_ORIGIN, isForeignOrigin, isReadableAddress } from '@/lib/core/fault';
import { alternateLinks } from '@/lib/i18n/alternate-links';
import { routing } from '@/lib/i18n/routing';
import { pageOfChoice } from '@/lib/participation/addresses/rules';
import { REFUSED_TOO_LARGE, REQUEST_LARGEST_BYTES } from '@/lib/sources/types-file';

const localise = createMiddleware(routing);

const ADMIN = /^\/(?:[a-z]{2}\/)?admin(?:\/|$)/;
const ONE_YEAR_S = 31_536_000;
const POLICY = 'Content-Security-Policy';

const { de, en } = routing.pathnames['/admin/sign-in'];
const SIGN_IN_PAGES = [de, `/en${en}`];

/** Without JavaScript the form on the sign-in page leads to the provider by a redirect, which a policy forbids otherwise. */
const formTargets = (pathname: string): string[] => {
  if (!SIGN_IN_PAGES.includes(pathname)) return [];
  const { oidc } = environment();
  return oidc ? [new URL(oidc.issuer).origin] : [];
};

/** Pages behind the sign-in are made for each request: Next.js puts the nonce of the request's policy on their scripts. */
function answerAdmin(request: NextRequest): NextResponse {
  const refused = refuseTooLarge(request);
  if (refused) return refused;
  const headers = new Headers(request.headers);
  const { pathname, searchParams } = request.nextUrl.clone();
  const policy = policyWithNonce(mintNonce(), formTargets(pathname));
  // Next.js marks its own requests for a page's data so.
  searchParams.delete('_rsc');
  headers.set(PAGE_ADDRESS_HEADER, searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname);
  return answerUnder(policy, request, headers);
}

const mintNonce = (): string => randomBytes(16).toString('base64');

function answerUnder(policy: string, request: NextRequest, headers: Headers): NextResponse {
  if (hasPolicy()) headers.set(POLICY, policy);
  const response = localise(new NextRequest(request, { headers }));
  if (hasPolicy()) response.headers.set(POLICY, policy);
  return response;
}

function answerPublic(request: NextRequest): NextResponse {
  if (!isMadeForRequest(request.nextUrl.pathname)) return localise(request);
  return answerUnder(publicPolicy(scriptsByNonce(mintNonce())), request, new Headers(request.headers));
}

/**
 * A form that is larger than any action takes leads back to its page, which says so: the framework would answer with
 * the page for faults of the server. Scripts do not send such a form at all.
 */
function refuseTooLarge({ method, headers, nextUrl }: NextRequest): NextResponse | null {
  const length = Number(headers.get('content-length') ?? 0);
  if (method !== 'POST' || headers.has('next-action') || length <= REQUEST_LARGEST_BYTES) return null;
  const address = nextUrl.clone();
  address.searchParams.set(REFUSED_TOO_LARGE.name, REFUSED_TOO_LARGE.value);
  address.hash = 'file';
  return NextResponse.redirect(address, 303);
}

/** Answers nothing but that: lib/config/whole-faults.ts puts the page about the fault in the place of these words. */
const answerFault = (fault: Fault): NextResponse =>
  new NextResponse(fault, { status: FAULT_STATUS[fault], headers: { 'Content-Type': 'text/html; charset=utf-8' } });

/** What nobody further on can make sense of, or must not: Next.js would call both a fault of the server. */
function refuse({ method, headers, nextUrl }: NextRequest): NextResponse | null {
  if (!isReadableAddress(nextUrl.pathname, nextUrl.search)) return answerFault('malformed');
  const host = headers.get('x-forwarded-host')?.split(',')[0]?.trim() ?? headers.get('host');
  if (method !== 'POST' || !isForeignOrigin(headers.get('origin'), host)) return null;
  // A script hands on as an error what it is told as plain text.
  return headers.has('next-action')
    ? new NextResponse(FOREIGN_ORIGIN, {
        status: FAULT_STATUS.foreignOrigin,
        headers: { 'Content-Type': 'text/plain' },
      })
    : answerFault('foreignOrigin');
}

/** A choice that its page would not read leads to the page that does. */
function leadToChoice({ method, nextUrl }: NextRequest): NextResponse | null {
  const page =
    method === 'GET' || method === 'HEAD' ? pageOfChoice(nextUrl.pathname, nextUrl.searchParams.keys()) : null;
  if (page === null) return null;
  const address = nextUrl.clone();
  address.pathname = page;
  return NextResponse.redirect(address, 307);
}

function answer(request: NextRequest): NextResponse {
  return (
    refuse(request) ??
    leadToChoice(request) ??
    (ADMIN.test(request.nextUrl.pathname) ? answerAdmin(request) : answerPublic(request))
  );
}

export default function proxy(request: NextRequest): NextResponse {
  const response = answer(request);
  const { publicUrl } = environment();
  const link = response.headers.get('link');
  if (link) response.headers.set('link', alternateLinks(link, publicUrl));
  if (publicUrl?.startsWith('https:')) {
    response.headers.set('Strict-Transport-Security', `max-age=${ONE_YEAR_S}`);
  }
  return response;
}

export const config = {
  // Everything that is not a page of a language. Paths with a dot stay in, so that an unknown file name gets the
  // register's own 404 page too.
  matcher: [
    '/((?!_next/|api/|embed/|healthz$|readyz$|icon\\.svg$|apple-icon\\.png$|favicon\\.ico$|robots\\.txt$|sitemap\\.xml$).*)',
  ],
};
