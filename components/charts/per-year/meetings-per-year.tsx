import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MeetingsPerYearPlot } from './plot';
import { MeetingsPerYearTable } from './table';
import { sumYears, YEAR_PARTS, type YearRow, type YearWords } from './types';
import { PartSwatch } from './part-swatch';

interface MeetingsPerYearProps {
  /** Unique on the page; the chart's patterns are named after it. */
  id: string;
  /** Whose meetings: the network's or the member's name. */
  name: string;
  rows: YearRow[];
  /** Held meetings that belong to no certain year. */
  undated: number;
  /** Replaces the sentences computed from the rows. */
  caption?: ReactNode;
}

/** Attendances by year: caption, key and table from the server, the chart itself drawn in the browser when seen. */
export function MeetingsPerYear({ id, name, rows, undated, caption }: MeetingsPerYearProps) {
  const t = useTranslations('charts.years');
  const words: YearWords = {
    parts: { attended: t('attended'), knownAbsent: t('knownAbsent'), notRecorded: t('notRecorded') },
    missing: { noMeeting: t('noMeeting'), noMeetingKnown: t('noMeetingKnown'), notCovered: t('notCovered') },
    chart: t('chartLabel', { name }),
    loading: t('loading'),
    failed: t('failed'),
  };
  return (
    <figure className="tl mpy" id={id}>
      <figcaption className="tl-caption">
        {caption ?? <Sentences name={name} rows={rows} undated={undated} />}
      </figcaption>
      {rows.length > 0 && (
        <>
          <ul className="tl-legend" role="list">
            {YEAR_PARTS.map((part) => (
              <li key={part}>
                <PartSwatch part={part} figure={id} />
                {words.parts[part]}
              </li>
            ))}
          </ul>
          <MeetingsPerYearPlot figure={id} rows={rows} words={words} />
          <MeetingsPerYearTable name={name} rows={rows} words={words} />
        </>
      )}
    </figure>
  );
}

function Sentences({ name, rows, undated }: Pick<MeetingsPerYearProps, 'name' | 'rows' | 'undated'>) {
  const t = useTranslations('charts.years');
  const years = rows.filter((row) => row.meetings > 0);
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  const period =
    first === undefined || last === undefined ? 'none' : first === last ? String(first) : `${first}–${last}`;
  const total = sumYears(rows);
  const meetings = rows.reduce((sum, row) => sum + row.meetings, 0);
  const countsMembers = total.attended + total.knownAbsent + total.notRecorded > meetings;
  return (
    <>
      {t('caption', { name, years: years.length, period, ...total })}
      {countsMembers && ` ${t('unit')}`}
      {undated > 0 && ` ${t('undated', { count: undated })}`}
    </>
  );
}
