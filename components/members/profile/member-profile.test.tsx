import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { levelRungs } from '@/components/members/profile/level-rungs';
import { LevelFigure } from '@/components/members/profile/level-figure';
import { PrintoutRecord } from '@/components/members/printout/printout-record';
import { PrintoutFacts } from '@/components/members/printout/printout-facts';
import { printoutFigures, printoutNotes } from '@/components/members/printout/printout-notes';
import { UNSAID } from '@/lib/attendance/rules-content';
import type { ShownAssertion, AttendanceStatus, DelegateRank } from '@/lib/attendance/types';
import { partialDate } from '@/lib/core/partial-date';
import type { Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';
import { countAccount } from '@/lib/participation/account/rules-parts';
import type { Cell, CellStatus } from '@/lib/participation/cells/types';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import type { CitedSource } from '@/lib/sources/types';

const text = (words: string) => ({ de: words, en: words });

const cell = (meetingId: number, status: CellStatus, contested = false): Cell => ({
  meetingId,
  status,
  contested,
  derived: false,
  guest: false,
});

const says = (
  meetingId: number,
  sourceId: number,
  rank: DelegateRank,
  status: AttendanceStatus = 'present',
): ShownAssertion => ({
  ...UNSAID,
  representing: null,
  together: false,
  ...{
    id: meetingId * 10 + sourceId,
    meetingId,
    memberId: 1,
    sourceId,
    status,
    rank,
  },
});

const source = (id: number): CitedSource => ({
  ...{
    id,
    slug: `quelle-${id}`,
    kind: 'minutes',
    title: `Protokoll ${id}`,
    publisher: `Amt ${id}`,
    date: null,
    language: 'de',
  },
  ...{ address: null, note: null, accessed: partialDate('2026-11-23') },
});

const sources = [source(1), source(2)];
const cells = [cell(1, 'present'), cell(2, 'present'), cell(3, 'present', true), cell(4, 'present')];
const member = { id: 1, slug: 'aachen', name: text('Aachen'), kind: 'city' as const };
const part: NetworkOfMember = {
  network: {
    id: 1,
    slug: 'kreis',
    name: text('Kreis'),
    description: text('Kreis'),
    duty: 'mandatory',
    coverage: null,
    coverageNote: null,
  },
  organiserTerms: [],
  meetings: [1, 2, 3, 4].map((id) => ({
    ...{ id, slug: `sitzung-${id}`, title: text(`Sitzung ${id}`), date: partialDate(`200${id}-05-01`), number: null },
    ...{ label: null, kind: 'regular', state: 'held', place: null },
  })),
  seats: [],
  row: { memberId: 1, cells, account: countAccount(cells), gaps: [], lastAttendedMeetingId: 4 },
  assertions: [
    says(1, 1, 'minister'),
    says(2, 1, 'minister'),
    says(3, 1, 'officer'),
    says(3, 2, 'state_secretary'),
    says(3, 2, 'unknown', 'absent'),
    says(4, 2, 'unknown'),
  ],
  line: [],
  exhaustiveLists: [],
  totals: [],
  unrecorded: [],
  statements: [],
  claims: [],
};

const render = (node: ReactNode, locale: Locale = 'en'): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesByLocale[locale]} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  );

const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the level of representation', () => {
  it('is drawn rung by rung: one level, two where sources differ, and hollow where nothing is recorded', () => {
    const runs = [
      { ranks: ['minister' as const], inWords: false, meetingIds: [1, 2] },
      { ranks: ['state_secretary' as const, 'officer' as const], inWords: false, meetingIds: [3] },
      { ranks: [], inWords: false, meetingIds: [4] },
    ];
    const drawn = levelRungs(runs, String).map(({ key, unknown, stretches }) => [key, unknown, stretches]);
    expect(drawn).toEqual([
      ['head_of_government', false, []],
      ['minister', false, [{ from: 0, length: 2, shared: false }]],
      ['state_secretary', false, [{ from: 2, length: 1, shared: true }]],
      ['head_of_authority', false, []],
      ['division_head', false, []],
      ['officer', false, [{ from: 2, length: 1, shared: true }]],
      ['unrecorded', true, [{ from: 3, length: 1, shared: false }]],
    ]);
  });

  it('has a rung of its own for what a source says in words that are no rank', () => {
    const runs = [
      { ranks: [], inWords: true, meetingIds: [1] },
      { ranks: [], inWords: false, meetingIds: [2] },
    ];
    const drawn = levelRungs(runs, String).slice(-2);
    expect(drawn.map(({ key, unknown, stretches }) => [key, unknown, stretches])).toEqual([
      ['inWords', false, [{ from: 0, length: 1, shared: false }]],
      ['unrecorded', true, [{ from: 1, length: 1, shared: false }]],
    ]);
  });

  it('is said in numbers, in a table, and with the source of each line', () => {
    const html = render(<LevelFigure member={member} part={part} sources={sources} />);
    expect(textOf(html)).toContain('4 attendances – minister: 2, sources disagree: 1, not recorded: 1.');
    expect(textOf(html)).toContain('Sources disagree: state secretary / officer');
    expect(html.match(/href="\/en\/sources\/quelle-\d\/meetings\/kreis\/sitzung-\d#aachen"/g)).toHaveLength(4);
    expect(html).toContain('data-rung="unrecorded"');
  });

  it('is a sentence alone where nobody recorded any', () => {
    const silent = { ...part, assertions: part.assertions.map((one) => ({ ...one, rank: 'unknown' as const })) };
    const html = render(<LevelFigure member={member} part={silent} sources={sources} />, 'de');
    expect(textOf(html)).toBe('Zu keiner der 4 Teilnahmen ist erfasst, auf welcher Ebene das Mitglied vertreten war.');
  });
});

describe('the record on a printout', () => {
  const notes = printoutNotes({
    member: { id: 1, slug: 'a', name: text('A'), kind: 'state', aliases: [], isoCode: null, territory: null },
    beside: { offices: [], more: 0 },
    isLineCut: false,
    successions: [],
    networks: [part],
    sources,
  });

  it('numbers its sources in the order in which they are cited', () => {
    expect([...notes]).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });

  it('shows what each source says of a contested meeting, with its own note', () => {
    const words = textOf(
      render(<PrintoutRecord part={part} sources={sources} notes={notes} address="https://register.example.org/a" />),
    );
    expect(words).toContain('(contested) : present [ 2 ] , present [ 1 ] , absent [ 1 ]');
  });

  it('says how many gaps it leaves out, and where they are', () => {
    const many = Array.from({ length: 40 }, (_, index) => cell(index + 1, index % 2 === 0 ? 'present' : 'absent'));
    const edge = { kind: 'attended' as const, date: partialDate('2001'), meetingId: 1 };
    const gaps = Array.from({ length: 20 }, (_, index) => ({
      ...{
        kind: 'attendance' as const,
        from: edge,
        to: edge,
        meetingIds: [index * 2 + 2],
        meetings: 1,
        missed: 1,
        unrecorded: 0,
      },
      ...{ days: index, open: false, statementId: null },
    }));
    const html = render(
      <PrintoutRecord
        sources={sources}
        part={{ ...part, row: { ...part.row, cells: many, gaps } }}
        notes={notes}
        address="https://register.example.org/a"
      />,
    );
    expect(html.match(/data-gap="attendance"/g)).toHaveLength(8);
    expect(textOf(html)).toContain('8 of 20 gaps');
    expect(textOf(html)).toContain('Every gap and every single meeting: https://register.example.org/a');
  });

  it('has no number of a source behind a stretch of which nothing is recorded, nor behind what a rule of ours says', () => {
    const edge = { kind: 'attended' as const, date: partialDate('2001'), meetingId: 1 };
    const gap = {
      ...{ kind: 'record' as const, from: edge, to: { ...edge, meetingId: 4 }, meetingIds: [2, 3], meetings: 2 },
      ...{ missed: 0, unrecorded: 2, days: 700, open: true, statementId: null },
    };
    const known = [cell(1, 'present'), cell(2, 'not_recorded'), cell(3, 'cancelled'), cell(4, 'present')];
    const silent = { ...part, row: { ...part.row, cells: known, gaps: [gap] } };
    expect(printoutFigures(silent).current?.sourceIds).toEqual([]);
    const html = render(<PrintoutFacts part={silent} notes={notes} />);
    const current = html.slice(html.indexOf('Open gap'), html.indexOf('Open gap') + 300).split('</dd>')[0] ?? '';
    expect(textOf(current)).toContain('2 meetings for which nothing is recorded');
    expect(current).not.toContain('printout-note');
    expect(textOf(html)).not.toMatch(/(recorded|percentage)\. \[/);
    const rows = render(<PrintoutRecord part={silent} sources={sources} notes={notes} address="a" />);
    expect(rows.match(/<tr>.*?<\/tr>/g)?.map((row) => row.includes('printout-note'))).toEqual([
      false,
      true,
      false,
      false,
      true,
    ]);
  });
});
