import type { ReactNode } from 'react';

interface SectionProps {
  /** Jump target; the heading's own id is derived from it. */
  id: string;
  title: ReactNode;
  /** A sentence under the heading that explains what follows. */
  lede?: ReactNode;
  children: ReactNode;
}

export function Section({ id, title, lede, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="page-section mt-12 border-t border-line pt-6">
      <h2 id={`${id}-heading`}>{title}</h2>
      {lede ? <p className="mt-2 max-w-measure text-muted">{lede}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  );
}
