import type { ReactNode } from 'react';

interface FigureHeadlineProps {
  /** Of the figure, which is named by this sentence. */
  figure: string;
  children: ReactNode;
}

export const headlineId = (figure: string): string => `${figure}-headline`;

/** A figure begins with what it shows, in one sentence; that is its name for a screen reader, too. */
export const FigureHeadline = ({ figure, children }: FigureHeadlineProps) => (
  <strong className="figure-headline" id={headlineId(figure)}>
    {children}
  </strong>
);
