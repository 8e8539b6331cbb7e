'use client';

import { useSyncExternalStore } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from 'recharts';
import { YearPattern } from './pattern';
import { missingYear, YEAR_PARTS, type YearRow, type YearWords } from './types';

interface BarsProps {
  figure: string;
  rows: YearRow[];
  words: YearWords;
}

const LESS_MOTION = '(prefers-reduced-motion: reduce)';

function watchMotion(changed: () => void): () => void {
  const query = window.matchMedia(LESS_MOTION);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

const useReducedMotion = (): boolean =>
  useSyncExternalStore(
    watchMotion,
    () => window.matchMedia(LESS_MOTION).matches,
    () => true,
  );

export function MeetingsPerYearBars({ figure, rows, words }: BarsProps) {
  const still = useReducedMotion();
  const patternOf = (part: string) => `${figure}-bar-${part}`;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={rows} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} title={words.chart} accessibilityLayer>
        {YEAR_PARTS.map((part) => (
          <YearPattern key={part} id={patternOf(part)} part={part} />
        ))}
        <CartesianGrid vertical={false} />
        <XAxis dataKey="year" tickLine={false} minTickGap={12} />
        <YAxis allowDecimals={false} width={36} tickLine={false} axisLine={false} />
        <Tooltip
          isAnimationActive={!still}
          cursor={{ className: 'mpy-cursor' }}
          content={(props) => <YearTooltip {...props} rows={rows} words={words} />}
        />
        {YEAR_PARTS.map((part) => (
          <Bar
            key={part}
            dataKey={part}
            name={words.parts[part]}
            stackId="year"
            maxBarSize={36}
            fill={`url(#${patternOf(part)})`}
            className={`mpy-bar mpy-${part}`}
            isAnimationActive={!still}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

function YearTooltip({ active, label, rows, words }: TooltipContentProps & Omit<BarsProps, 'figure'>) {
  const row = rows.find(({ year }) => year === label);
  if (!active || !row) return null;
  const missing = missingYear(row, rows);
  return (
    <div className="mpy-tooltip">
      <p className="mpy-year">{row.year}</p>
      {missing === null ? (
        YEAR_PARTS.map((part) => (
          <p key={part}>
            {row[part]} {words.parts[part]}
          </p>
        ))
      ) : (
        <p>{words.missing[missing]}</p>
      )}
    </div>
  );
}
