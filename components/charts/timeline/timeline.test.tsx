import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import type { Locale } from '@/lib/core/localised-text';
import { accountWith } from '@/lib/participation/account/rules-fixtures';
import { messagesByLocale } from '@/lib/i18n/messages';
import { DERIVED_STATUSES, type CellStatus } from '@/lib/participation/cells/types';
import { MeetingsPerYear } from '../per-year/meetings-per-year';
import { StatusSymbol } from '../status/status-symbol';
import { Timeline } from './timeline';
import { timelineCell, meetingOn, meetingsEvery, timelineRow, timelineSeries } from './layout/fixture';
import type { TimelineGap } from './layout/types';

const STATUSES: CellStatus[] = [...ATTENDANCE_STATUSES, ...DERIVED_STATUSES];

function render(node: ReactNode, locale: Locale = 'de'): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={messagesByLocale[locale]}
      timeZone="UTC"
      onError={(error) => {
        throw error;
      }}
    >
      {node}
    </NextIntlClientProvider>,
  );
}

const count = (html: string, part: string): number => html.split(part).length - 1;

const unknownStart: TimelineGap = {
  ...{
    kind: 'stated',
    from: { kind: 'unknown' },
    to: { kind: 'known', day: 15_000 },
    fromLabel: null,
    toLabel: '13. September 2012',
  },
  ...{
    meetings: 0,
    missed: 0,
    unrecorded: 0,
    days: null,
    quote: 'nach einer längeren Pause',
    href: '/quellen/anfrage',
  },
};

describe('a timeline in the page', () => {
  const meetings = meetingsEvery(200, STATUSES.length);
  const cells = meetings.map((meeting, index) => timelineCell(meeting, STATUSES[index] ?? 'present'));
  const series = timelineSeries(meetings, [timelineRow('berlin', cells, { gaps: [unknownStart] })]);

  it.each(['de', 'en'] as const)('has a word for everything it shows (%s)', (locale) => {
    const html = render(<Timeline id="t" series={series} />, locale);
    for (const status of STATUSES) expect(html).toContain(messagesByLocale[locale].status.cell[status]);
  });

  it('carries status, member and meeting of each mark, and leads to the member’s line there', () => {
    const html = render(<Timeline id="t" series={series} />);
    expect(html).toMatch(
      /<a href="\/meetings\/1#berlin"[^>]* data-status="present" data-member="berlin" data-meeting="meeting-1"/,
    );
    expect(html).toContain(`<title>anwesend, Member berlin, ${meetings[0]?.dateLabel}</title>`);
  });

  it('leads to no line in the table of a member where there was no seat', () => {
    const member = { ...series, kind: 'member' as const };
    const rows = /<tbody>.*<\/tbody>/.exec(render(<Timeline id="t" series={member} />))?.[0].split('</tr>') ?? [];
    for (const [place, status] of STATUSES.entries()) {
      const line = status === 'not_a_member' ? '' : '#berlin';
      expect(rows[place]).toContain(`href="/meetings/${place + 1}${line}"`);
    }
  });

  it('says why a member counts as absent and that sources disagree', () => {
    const cell = { ...timelineCell(meetingOn(1, '2010-01-01'), 'absent'), derived: true, contested: true };
    const html = render(<Timeline id="t" series={timelineSeries([cell.meeting], [timelineRow('a', [cell])])} />);
    expect(html).toContain('abwesend (laut vollständiger Liste), strittig, Member a, 2010-01-01');
    expect(html).toContain('data-contested="true" data-derived="true"');
  });

  it('does not give a member without any record a count of nought', () => {
    const row = timelineRow('a', cells, { account: accountWith({ not_recorded: 4 }) });
    const html = render(<Timeline id="t" series={timelineSeries(meetings, [row])} />);
    expect(html).toContain('4 nicht erfasst');
    expect(html).toContain('<span aria-hidden="true">4\u00a0?</span>');
    expect(html).not.toMatch(/<span aria-hidden="true">0/);
  });

  it('ends a row with every part of its account: in letters that the legend explains, and in words', () => {
    const account = accountWith({ attended: 12, known_absence: 2, excluded: 1, no_seat: 3 });
    const html = render(<Timeline id="t" series={timelineSeries(meetings, [timelineRow('a', cells, { account })])} />);
    expect(html).toContain('<span aria-hidden="true">12\u00a0A · 2\u00a0F · 1\u00a0X · 3\u00a0–</span>');
    expect(html).toContain('A teilgenommen, F nicht teilgenommen, X ausgeschlossen, – ohne Sitz');
    expect(html).toContain('<span data-account="18">');
  });

  it('draws a doubted seat as none that is sure, and says who doubts it', () => {
    const doubt = { by: 'Senat', href: '/quellen/anfrage#seat-1' };
    const row = timelineRow('a', cells, {
      seats: [{ from: { kind: 'unknown' }, to: { kind: 'ongoing' }, fromLabel: null, toLabel: null, doubt }],
    });
    const html = render(<Timeline id="t" series={timelineSeries(meetings, [row])} />);
    expect(html).toMatch(/<rect [^>]*class="tl-doubted"/);
    expect(html).not.toContain('class="tl-seat"');
    expect(html).toContain('<a href="/quellen/anfrage#seat-1">Sitz bezweifelt: Senat</a>');
    expect(html).toContain('<span class="sr-only">Sitz bezweifelt: Senat</span>');
  });

  it('tells votes as votes: in marks, captions and letters', () => {
    const voted = cells.map((cell) => ({ ...cell, voice: 'vote' as const }));
    const account = { ...accountWith({ attended: 2, known_absence: 1 }), voice: 'vote' as const };
    const html = render(<Timeline id="t" series={timelineSeries(meetings, [timelineRow('a', voted, { account })])} />);
    expect(html).toContain('<title>gab eine Stimme ab, Member a,');
    expect(html).toContain('2 mit abgegebener Stimme');
    expect(html).toContain('F ohne abgegebene Stimme');
    expect(html).not.toMatch(/teilgenommen/);
  });

  it('shows a stated gap with its quote, its source and an open start', () => {
    const html = render(<Timeline id="t" series={series} />);
    expect(html).toContain(
      'Lücke laut Aussage einer Quelle, Beginn nicht bekannt, bis 13. September 2012: „nach einer längeren Pause“',
    );
    expect(html).toContain('href="/quellen/anfrage" data-gap="stated"');
    expect(html).toMatch(/class="tl-open">\?</);
  });

  it('explains only what it shows', () => {
    const meeting = meetingOn(1, '2010-01-01');
    const html = render(
      <Timeline id="t" series={timelineSeries([meeting], [timelineRow('a', [timelineCell(meeting, 'present')])])} />,
    );
    const legend = /<ul class="tl-legend".*?<\/ul>/.exec(html)?.[0] ?? '';
    expect(legend).toContain('anwesend');
    expect(legend).not.toContain('entschuldigt');
    expect(legend).not.toContain('Lücke');
  });

  it('keeps its table when nothing can be dated', () => {
    const undated = meetingOn(1, null);
    const html = render(
      <Timeline id="t" series={timelineSeries([undated], [timelineRow('a', [timelineCell(undated, 'present')])])} />,
    );
    expect(html).toContain('1 Sitzung lässt sich nicht zeichnen');
    expect(count(html, '<table')).toBe(1);
  });

  it('stays small at 164 members and 524 meetings', () => {
    const many = meetingsEvery(31, 524);
    const row = (_: unknown, index: number) =>
      timelineRow(
        String(index),
        many.map((each) => timelineCell(each, 'present')),
      );
    const html = render(<Timeline id="t" series={timelineSeries(many, Array.from({ length: 164 }, row))} />);
    expect(count(html, 'class="tl-mark')).toBe(0);
    expect(count(html, '<') / 2).toBeLessThan(164 * 25);
  });
});

describe('a symbol', () => {
  it('has a shape of its own for every status', () => {
    const shapes = STATUSES.map((status) => render(<StatusSymbol status={status} />).replace(/data-symbol="\w+"/, ''));
    expect(new Set(shapes).size).toBe(STATUSES.length);
  });

  it('differs for derived, guest and contested', () => {
    const plain = render(<StatusSymbol status="absent" />);
    expect(render(<StatusSymbol status="absent" derived />)).not.toBe(plain);
    expect(render(<StatusSymbol status="absent" guest />)).not.toBe(plain);
    expect(render(<StatusSymbol status="absent" contested />)).not.toBe(plain);
  });
});

describe('meetings per year', () => {
  const year = (value: number, meetings: number, covered: boolean) => ({
    year: value,
    account: meetings === 0 ? null : accountWith({ attended: 3, not_recorded: 2, excluded: 4, no_seat: 5 }),
    meetings,
    covered,
  });
  const cellsOf = (html: string) => /<tbody>.*<\/tbody>/.exec(html)?.[0].replace(/<[^>]+>/g, '|') ?? '';

  it('tells an empty covered year from one outside coverage', () => {
    const html = render(
      <MeetingsPerYear
        id="y"
        name="N"
        unit="cells"
        years={[year(1980, 1, true), year(1981, 0, true), year(1982, 0, false)]}
        undated={{ meetings: 0, account: accountWith({}) }}
      />,
    );
    expect(cellsOf(html)).toMatch(/1980\|+1\|+3\|+4\|+2\|+5\|/);
    expect(cellsOf(html)).toMatch(/1981\|+keine Sitzung\|/);
    expect(cellsOf(html)).toMatch(/1982\|+nicht abgedeckt\|/);
  });

  it('knows of no meeting where no coverage is claimed', () => {
    const html = render(
      <MeetingsPerYear
        id="y"
        name="N"
        unit="cells"
        years={[year(2010, 1, false), year(2011, 0, false)]}
        undated={{ meetings: 1, account: accountWith({ guest: 7 }) }}
      />,
      'en',
    );
    expect(cellsOf(html)).toMatch(/2011\|+no meeting known\|/);
    expect(html.replaceAll(/<[^>]+>/g, '')).toContain(
      '1 meeting falls in no known year and is not included here: 7 as a guest',
    );
  });
});
