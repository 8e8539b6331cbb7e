import '@/components/attendance/log.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/** Nothing behind the sign-in is kept, shared or found by search engines. */
export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function AdminLayout({ children }: { children: ReactNode }) {
  return children;
}
