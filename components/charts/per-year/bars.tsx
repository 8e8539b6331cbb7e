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
import type { AccountPart } from '@/lib/participation/account/types';
import { partClass, PartPattern } from '../account/part-pattern';
import { missingYear, type PlottedYear, type YearWords } from './types';

interface BarsProps {
  figure: string;
  rows: PlottedYear[];
  parts: readonly AccountPart[];
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

export function MeetingsPerYearBars({ figure, rows, parts, words }: BarsProps) {
  const still = useReducedMotion();
  const patternOf = (part: string) => `${figure}-bar-${part}`;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={rows} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} title={words.chart} accessibilityLayer>
        {parts.map((part) => (
          <PartPattern key={part} id={patternOf(part)} part={part} />
        ))}
        <CartesianGrid vertical={false} />
        <XAxis dataKey="year" tickLine={false} minTickGap={12} />
        <YAxis allowDecimals={false} width={36} tickLine={false} axisLine={false} />
        <Tooltip
          isAnimationActive={!still}
          cursor={{ className: 'mpy-cursor' }}
          content={(props) => <YearTooltip {...props} rows={rows} words={words} />}
        />
        {parts.map((part) => (
          <Bar
            key={part}
            dataKey={({ account }: PlottedYear) => account && (account.find((one) => one.part === part)?.cells ?? 0)}
            name={words.parts[part]}
            stackId="year"
            maxBarSize={36}
            fill={`url(#${patternOf(part)})`}
            className={`part-area ${partClass(part)}`}
            isAnimationActive={!still}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

function YearTooltip({ active, label, rows, words }: TooltipContentProps & Omit<BarsProps, 'figure' | 'parts'>) {
  const row = rows.find(({ year }) => year === label);
  if (!active || !row) return null;
  const missing = missingYear(row, rows);
  return (
    <div className="mpy-tooltip">
      <p className="mpy-year">{row.year}</p>
      {missing === null && row.account ? (
        row.account.map(({ part, cells }) => (
          <p key={part}>
            {cells} {words.parts[part]}
          </p>
        ))
      ) : (
        <p>{missing && words.missing[missing]}</p>
      )}
    </div>
  );
}
