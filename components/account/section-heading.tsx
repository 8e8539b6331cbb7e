import type { ReactNode } from 'react';

interface SectionHeadingProps {
  title: string;
  lede: string;
  children?: ReactNode;
}

/** Heading of a section that is followed by a form. */
export function SectionHeading({ title, lede, children }: SectionHeadingProps) {
  return (
    <div className="mt-12 mb-6 border-t border-line pt-6">
      <h2>{title}</h2>
      <p className="mt-2 max-w-measure text-muted">{lede}</p>
      {children}
    </div>
  );
}
