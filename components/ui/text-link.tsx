import type { ReactNode } from 'react';
import { type Href, Link } from '@/lib/i18n/navigation';

interface TextLinkProps {
  href: Href;
  children: ReactNode;
  className?: string;
}

/** A link within the register. Not prefetched: a page of a full record links to hundreds of others. */
export function TextLink({ href, children, className }: TextLinkProps) {
  return (
    <Link href={href} prefetch={false} className={className}>
      {children}
    </Link>
  );
}
