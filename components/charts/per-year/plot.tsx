'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { PlottedYear, YearWords } from './types';
import type { AccountPart } from '@/lib/participation/account/types';

interface PlotProps {
  figure: string;
  rows: PlottedYear[];
  /** Those of all years, from the foot of a bar to its top. */
  parts: readonly AccountPart[];
  words: YearWords;
}

/** A chart that does not arrive must not take the page with it. */
const Failed = ({ words }: PlotProps) => <p className="mpy-wait">{words.failed}</p>;

const Bars = dynamic<PlotProps>(
  () => import('./bars').then(({ MeetingsPerYearBars }) => MeetingsPerYearBars).catch(() => Failed),
  { ssr: false },
);

/** Holds the chart's place with what the server drew, and fetches the drawing library when that place comes near. */
export function MeetingsPerYearPlot({ children, ...props }: PlotProps & { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className="mpy-plot">
      {children}
      {near && (
        <div className="mpy-chart">
          <Bars {...props} />
        </div>
      )}
    </div>
  );
}
