import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AnswerSentence } from '@/components/questions/answer-sentence';
import { BesideSentences } from '@/components/participation/beside-sentences';
import { HowLongSentence } from '@/components/questions/how-long-sentence';
import { UNSAID } from '@/lib/attendance/rules-content';
import type { Locale } from '@/lib/core/localised-text';
import { partialDate } from '@/lib/core/partial-date';
import { messagesByLocale } from '@/lib/i18n/messages';
import { countAccount } from '@/lib/participation/account/rules-parts';
import type { Cell, CellStatus } from '@/lib/participation/cells/types';
import type { Gap, GapKind } from '@/lib/participation/gaps/types';
import type { QuestionedMember } from '@/lib/participation/pages/types-question';
import { listBeside } from '@/lib/participation/questions/rules-beside';

const text = (words: string) => ({ de: words, en: words });
const STATUSES: readonly CellStatus[] = ['absent', 'excluded', 'excluded', 'seat_unclear', 'not_a_member', 'present'];
const cells = STATUSES.map((status, index): Cell => ({
  ...{ meetingId: index + 1, status, contested: false, derived: false },
  guest: status === 'not_a_member' || status === 'present',
}));

const edge = (id: number) => ({ kind: 'meeting' as const, date: partialDate(`200${id}-05-01`), meetingId: id });
const gap = (kind: GapKind, ids: number[], facts: Partial<Gap> = {}): Gap => ({
  ...{ kind, from: edge(ids[0] ?? 1), to: edge(ids.at(-1) ?? 1), meetingIds: ids, meetings: ids.length },
  ...{ missed: kind === 'attendance' ? ids.length : 0, unrecorded: 0, days: 365, open: false, statementId: null },
  ...facts,
});

const asked: QuestionedMember = {
  member: { id: 1, slug: 'berlin', name: text('Berlin'), kind: 'land' },
  part: {
    network: {
      ...{ id: 1, slug: 'kreis', name: text('Kreis'), description: text(''), duty: 'mandatory' },
      ...{ coverage: null, coverageNote: null },
    },
    organiserTerms: [],
    meetings: cells.map(({ meetingId: id }) => ({
      ...{ id, slug: `sitzung-${id}`, title: text(`Sitzung ${id}`), date: partialDate(`200${id}-05-01`) },
      ...{ number: null, label: null, kind: 'regular', state: 'held', place: null },
    })),
    seats: [],
    row: {
      ...{ memberId: 1, cells, account: countAccount(cells), lastAttendedMeetingId: null },
      gaps: [gap('attendance', [1], { voice: 'vote' }), gap('exclusion', [2, 3])],
    },
    line: [],
    assertions: [],
    exhaustiveLists: [],
    statements: [
      {
        ...{ id: 5, networkId: 1, memberId: 1, kind: 'absence', since: null, until: partialDate('2012-09-13') },
        ...{ quote: 'nach einer längeren Pause', locator: null, sourceId: 7 },
      },
    ],
    totals: [],
    unrecorded: [],
    claims: [],
  },
  sources: [
    {
      ...{ id: 7, slug: 'anfrage', kind: 'parliamentary_answer', title: 'Anfrage', publisher: 'Senat' },
      ...{ date: partialDate('2012-11-19'), language: 'de' },
    },
  ],
  ownSourceIds: [],
};

const render = (node: ReactNode, locale: Locale): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesByLocale[locale]} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  );
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');

const howLong = (locale: Locale) =>
  render(
    <HowLongSentence
      answer={{
        ...{
          question: 'how_long',
          asked,
          network: asked.part.network,
          beside: listBeside({ ...asked.part.row, meetings: asked.part.meetings }, null),
        },
        ...{ outcome: 'not_decidable', decidingIds: [1], openIds: [], needs: ['stated'] },
        gap: asked.part.row.gaps[0] ?? null,
      }}
    />,
    locale,
  );

describe('the answer to "how long"', () => {
  it('begins with what a source states, in its words, and leads to the line that states it', () => {
    const html = howLong('de');
    expect(textOf(html)).toMatch(
      /^Eine Quelle spricht von einer Pause \(Senat, 19\.\sNovember\s2012\): .*nach einer längeren Pause.*Grenzen dieser Pause: /,
    );
    expect(html).toContain('href="/quellen/anfrage#statement-5"');
  });

  it('tells of roll calls in votes, and never folds an exclusion into an absence', () => {
    expect(textOf(howLong('de'))).toContain('eine Sitzung ohne abgegebene Stimme');
    expect(textOf(howLong('en'))).toContain('one meeting without a vote cast');
    expect(textOf(howLong('de'))).toContain('2 Sitzungen während eines Ausschlusses');
  });
});

describe('an answer that counts absences', () => {
  const beside = { ...asked.part.row, meetings: asked.part.meetings };
  const said = { member: asked.member, network: asked.part.network.slug, meetings: asked.part.meetings };

  it.each([
    [
      'de',
      'Bei 2 Sitzungen war Berlin ausgeschlossen',
      'war Berlin zu Gast, ohne Sitz',
      'war Berlin als Beobachter anwesend',
      'Das zählt wie ein Besuch als Gast',
      'ist ungeklärt, ob Berlin einen Sitz hatte',
    ],
    [
      'en',
      'Berlin was excluded from 2 meetings',
      'Berlin was at one meeting as a guest, without a seat',
      'Berlin was at one meeting as an observer',
      'That counts like a visit as a guest',
      'it is unclear whether Berlin held a seat',
    ],
  ] as const)('names exclusions, guests, observers and unclear seats beside them (%s)', (locale, ...words) => {
    const html = render(<BesideSentences {...said} beside={listBeside(beside, null)} />, locale);
    for (const word of words) expect(textOf(html)).toContain(word);
  });

  it('leaves out what lies before the date that is asked about', () => {
    const html = render(<BesideSentences {...said} beside={listBeside(beside, partialDate('2003'))} />, 'de');
    expect(html).not.toContain('ausgeschlossen');
  });
});

describe('an answer from roll calls alone', () => {
  const roll = { ...asked, sources: asked.sources.map((one) => ({ ...one, kind: 'roll_call' as const })) };
  const part = {
    ...roll.part,
    assertions: [
      {
        ...UNSAID,
        id: 1,
        meetingId: 1,
        memberId: 1,
        sourceId: 7,
        status: 'absent' as const,
        representing: null,
        together: false,
      },
    ],
  };
  const answered = (question: 'never' | 'last') =>
    textOf(
      render(
        <AnswerSentence
          answer={{
            ...{ question, asked: { ...roll, part }, network: part.network, date: null, lastId: null },
            ...{
              beside: { excludedIds: [], guestIds: [], observerIds: [], unclearIds: [] },
              decidingIds: [1],
              openIds: [],
              needs: [],
            },
            outcome: question === 'never' ? 'supported' : 'contradicted',
          }}
        />,
        'de',
      ),
    );

  it('says that no vote was cast, and never that somebody was absent', () => {
    expect(answered('never')).toContain('eine Stimme gab Berlin dabei nicht ab');
    expect(answered('last')).toMatch(
      /^Berlin gab bei der einzigen Sitzung keine Stimme ab, zu der Berlin kommen konnte \(\d{4}\)\.$/,
    );
    expect(answered('never') + answered('last')).not.toMatch(/fehlte|abwesend|nahm|teilgenommen/);
  });
});

it('"not since" of a member that was excluded from every later meeting says so, and is no absence', () => {
  const excludedIds = [2, 3];
  const words = textOf(
    render(
      <AnswerSentence
        answer={{
          ...{ question: 'not_since', asked, network: asked.part.network, date: partialDate('2001') },
          ...{ beside: { excludedIds, guestIds: [], observerIds: [], unclearIds: [] }, decidingIds: [], openIds: [] },
          ...{ outcome: 'not_decidable', needs: ['nothing_eligible'] },
        }}
      />,
      'de',
    ),
  );
  expect(words).toContain('Von allen war Berlin ausgeschlossen');
});
