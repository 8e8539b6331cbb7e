import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { getPathname, type Href } from '@/lib/i18n/navigation';

interface TextLinkProps {
  href: Href;
  children: ReactNode;
  className?: string;
}

/** A link within the register. It loads the page: kept whole and compressed, it is there sooner than its parts would be. */
export function TextLink({ href, children, className }: TextLinkProps) {
  return (
    <a href={getPathname({ locale: useLocale(), href })} className={className}>
      {children}
    </a>
  );
}
