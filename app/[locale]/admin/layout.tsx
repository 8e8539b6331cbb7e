import '@/components/attendance/log/log.css';
import '@/components/attendance/grid/grid.css';
import '@/components/attendance/check-in/check-in.css';
import '@/components/attendance/paper-list/paper-list.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { PageAddressProvider } from '@/components/ui/fields/page-address';
import { PAGE_ADDRESS_HEADER } from '@/lib/auth/rules-callback';

/** Nothing behind the sign-in is kept, shared or found by search engines. */
export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const address = (await headers()).get(PAGE_ADDRESS_HEADER);
  return <PageAddressProvider address={address}>{children}</PageAddressProvider>;
}
