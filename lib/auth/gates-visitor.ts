import 'server-only';
import { headers } from 'next/headers';
import { readBrowser } from '@/lib/auth/gates-browser';
import type { Visitor } from '@/lib/auth/mutations-attempts';
import { CLIENT_ADDRESS_HEADER } from '@/lib/core/ip-address.mjs';

/** Where the present request comes from, as the web server saw it. */
export async function presentVisitor(): Promise<Visitor> {
  const given = await headers();
  const address = given.get(CLIENT_ADDRESS_HEADER) ?? 'unknown';
  return { address, userAgent: given.get('user-agent') ?? '', browser: await readBrowser() };
}
