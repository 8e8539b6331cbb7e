import type { ReactNode } from 'react';

/** A link out of the register; the address behind it is printed. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noreferrer" className="external wrap-anywhere">
      {children}
    </a>
  );
}
