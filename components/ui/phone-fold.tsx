import type { ReactNode } from 'react';

interface PhoneFoldProps {
  /** What is folded, and how much of it. */
  summary: ReactNode;
  children: ReactNode;
}

/**
 * What would be many screens of a phone, folded there and only there: on wider windows and on paper the style sheet shows it, and
 * nothing that could be folded. A browser that knows no such rule has it folded everywhere. A link to a place in it opens it.
 */
export const PhoneFold = ({ summary, children }: PhoneFoldProps) => (
  <details className="phone-fold">
    <summary>{summary}</summary>
    {children}
  </details>
);
