import { useTranslations } from 'next-intl';
import { SymbolSprite } from '@/components/charts/status/symbol-sprite';
import { StatusSymbol } from '@/components/charts/status/status-symbol';
import { AccountSentence } from '@/components/charts/account/account-parts';
import { useStatusWords } from '@/components/charts/status/status-words';
import type { MatrixCell, MatrixMeeting, MatrixSeriesRow } from '@/components/charts/matrix/layout/types';
import { AccountLine } from '@/components/participation/account-line';
import { groupBy } from '@/lib/core/grouping';
import { countAccount } from '@/lib/participation/account/rules-parts';
import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { meetingYear } from '@/components/charts/matrix/layout/axis';

interface MatrixMemberListProps {
  row: MatrixSeriesRow;
  meetings: readonly MatrixMeeting[];
}

/** Beyond this many meetings each year is folded: nobody scrolls through five hundred rows. */
const MOST_UNFOLDED = 60;

const SPRITE = 'matrix-member-symbol';

interface ListedCell {
  meeting: MatrixMeeting;
  cell: MatrixCell;
}

/** A date that is open on one side belongs to no year, as in the table of years. */
const listedYear = (meeting: MatrixMeeting): number | null =>
  meeting.earliest === null || meeting.latest === null ? null : meetingYear(meeting);

/** "1986–1988, 1990": the years with meetings, but none at which it had a seat or was; null: there are none. */
function yearsWithoutSeat(row: MatrixSeriesRow, meetings: readonly MatrixMeeting[]): string | null {
  const places = row.cells.flatMap((cell, place) => {
    const year = meetings[place] && listedYear(meetings[place]);
    return typeof year === 'number' ? [{ year, part: hasPart(cell) }] : [];
  });
  const empty = [...groupBy(places, ({ year }) => year)].flatMap(([year, cells]) =>
    cells.some(({ part }) => part) ? [] : [year],
  );
  const runs = empty.reduce<[number, number][]>((told, year) => {
    const last = told.at(-1);
    // Years between two without a meeting part nothing.
    const isNext = last !== undefined && !places.some((one) => one.part && one.year > last[1] && one.year < year);
    if (isNext) last[1] = year;
    else told.push([year, year]);
    return told;
  }, []);
  return runs.length === 0 ? null : runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** One member's meetings from top to bottom, year by year, each leading to its evidence. */
export function MatrixMemberList({ row, meetings }: MatrixMemberListProps) {
  const t = useTranslations('matrix.phone');
  const listed: ListedCell[] = row.cells.flatMap((cell, place) => {
    const meeting = meetings[place];
    return meeting && hasPart(cell) ? [{ meeting, cell }] : [];
  });
  const years = groupBy(listed, ({ meeting }) => listedYear(meeting));
  const without = yearsWithoutSeat(row, meetings);
  return (
    <section aria-label={`${t('title')}: ${row.label}`}>
      <h3>
        <a href={row.href}>{row.label}</a>
      </h3>
      <AccountLine account={countAccount(row.cells)} unit="meetings" />
      <SymbolSprite id={SPRITE} cells={listed.map(({ cell }) => cell)} />
      {[...years].map(([year, cells]) => (
        <details key={year} open={listed.length <= MOST_UNFOLDED} className="mx-year">
          <summary>
            {year === null ? t('undated') : String(year)}
            {' – '}
            <AccountSentence account={countAccount(cells.map(({ cell }) => cell))} unit="meetings" />
          </summary>
          <ul>
            {cells.map((entry) => (
              <ListedMeeting key={entry.meeting.id} {...entry} member={row.slug} />
            ))}
          </ul>
        </details>
      ))}
      {without === null ? null : <p>{t('noSeat', { years: without })}</p>}
    </section>
  );
}

function ListedMeeting({ meeting, cell, member }: ListedCell & { member: string }) {
  const words = useStatusWords();
  const { status, contested, derived, guest } = cell;
  return (
    <li>
      <StatusSymbol status={status} contested={contested} derived={derived} guest={guest} sprite={SPRITE} />
      <a href={`${meeting.href}#${member}`}>{meeting.shortKindLabel ?? meeting.shortDateLabel}</a>
      <span>{words(cell)}</span>
    </li>
  );
}
