import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/core/localised-text';
import { formatInstant } from '@/lib/i18n/format-instant';
import { formatNumber } from '@/lib/i18n/formatters';
import { messagesByLocale } from '@/lib/i18n/messages';
import { BATCH_COUNTS, type BatchCounts } from '@/lib/imports/batches/types';
import { partialDate } from '@/lib/core/partial-date';
import { formatPartialDate } from '@/lib/i18n/format-partial-date';
import type { ParticipationMode } from '@/lib/attendance/types';
import type { StatusMeaning } from '@/lib/imports/mapping/types';
import type { NamedCell } from '@/lib/imports/plan/types';
import type { MemberReference } from '@/lib/members/types';
import type { ChangeConsequences, ListConsequences } from '@/lib/participation/consequences/types';
import type { ReportTool } from '@/lib/imports/call-reports/types';
import type { RowName } from '@/lib/imports/proposals/types';
import type { Cell } from '@/lib/participation/cells/types';
import type { JobFailure, PlanSummary } from '@/lib/imports/jobs/types';

/** What the command says, in the language of whoever runs it; the words are those of the pages. */
export function commandWords(locale: Locale) {
  const messages = messagesByLocale[locale];
  const t = createTranslator({ locale, messages, namespace: 'importCommand' });
  const pages = createTranslator({ locale, messages, namespace: 'importPages' });
  const shapes = createTranslator({ locale, messages, namespace: 'importShapes' });
  const personal = createTranslator({ locale, messages, namespace: 'personal' });
  const kinds = createTranslator({ locale, messages, namespace: 'importRows.kind' });
  const consequence = createTranslator({ locale, messages, namespace: 'importRows.consequence' });
  const incomplete = createTranslator({ locale, messages, namespace: 'importRows.incomplete' });
  const status = createTranslator({ locale, messages, namespace: 'status.cell' });
  const mode = createTranslator({ locale, messages, namespace: 'status.mode' });
  const asked = createTranslator({ locale, messages, namespace: 'participation.consequence' });
  const reports = createTranslator({ locale, messages, namespace: 'callReports' });
  const proposals = createTranslator({ locale, messages, namespace: 'proposals' });
  const mark = createTranslator({ locale, messages, namespace: 'status.mark' });
  const date = (edtf: string): string => formatPartialDate(partialDate(edtf), locale);
  const files = createTranslator({ locale, messages, namespace: 'imports.fileFault' });
  return {
    locale,
    t,
    pages,
    kinds,
    proposals,
    date,
    report: reports,
    reports: (tool: ReportTool) => reports(`tool.${tool}`),
    personal,
    shapes,
    consequence,
    /** Why a list that is said to be complete cannot be, in lines. */
    whyIncomplete(found: PlanSummary['incomplete']): string[] {
      if (!found || found.count + found.meetings.length === 0) return [];
      const { count, lines, meetings: names } = found;
      const told = { count: lines.length, lines: lines.join(', '), more: count - lines.length };
      const ofLines = count > 0 ? [incomplete('lines', told), incomplete('then')] : [];
      const ofMeetings = names.length > 0 ? [incomplete('meetings', { names: names.join('; ') })] : [];
      const texts = [...ofLines, ...ofMeetings, incomplete('later')].map((text) => t('indented', { text }));
      return [incomplete('what', { count }), ...texts];
    },
    meaning: (meaning: StatusMeaning): string => status(meaning),
    mode: (way: ParticipationMode): string => mode(way),
    cell: ({ member, date: meeting, status: said }: NamedCell): string =>
      consequence('cell', {
        member: member[locale],
        date: date(meeting),
        status: said === null ? 'none' : status(said),
      }),
    /** What a change does to cells beyond what it says, in lines. */
    cells: ({ absent, outside, against }: ChangeConsequences): string[] =>
      (
        [
          ['cellsAbsent', absent],
          ['cellsOutside', outside],
          ['cellsAgainst', against],
        ] as const
      ).flatMap(([what, { count, cells }]) => {
        if (count === 0) return [];
        const named = cells.map(({ member, meeting }) =>
          asked('cell', { member: member.name[locale], meeting: meeting.title[locale], date: date(meeting.date) }),
        );
        const more = count > cells.length ? [asked('more', { count: count - cells.length })] : [];
        return [asked(what, { count }), ...[...named, ...more].map((text) => t('indented', { text }))];
      }),
    /** What a list of one meeting does beyond what it says, in lines. */
    listed({ absent, unknownEnd, withoutSeat, againstState }: ListConsequences<MemberReference>): string[] {
      const name = (member: MemberReference): string => member.name[locale];
      const said = ({ member, status: word }: (typeof withoutSeat)[number]): string =>
        asked('word', { member: name(member), status: status(word) });
      const kindsTold = [
        ['absent', absent.map(name)],
        ['unknownEnd', unknownEnd.map(name)],
        ['withoutSeat', withoutSeat.map(said)],
        ['againstState', againstState.map(said)],
      ] as const;
      return kindsTold.flatMap(([what, named]) =>
        named.length === 0
          ? []
          : [asked(what, { count: named.length }), ...named.map((text) => t('indented', { text }))],
      );
    },
    /** A cell as the public reads it; null: there is none. */
    publicCell(cell: Omit<Cell, 'meetingId'> | null): string {
      if (!cell) return proposals('preview.nothing');
      const { status: word, derived, guest, contested } = cell;
      const basis = guest ? mark(word === 'not_a_member' ? 'guestLong' : 'observerLong') : status(word);
      const reason = !guest && derived && word === 'absent' ? ` (${mark('derived')})` : '';
      return basis + reason + (contested ? `, ${mark('contested')}` : '');
    },
    /** A row of a draft by what it is about. */
    proposedRow({ table, member, meeting, source, text }: RowName): string {
      const about = [
        text,
        member?.name[locale],
        meeting && `${meeting.title[locale]} (${date(meeting.date)})`,
        table === 'meeting_source' || table === 'source' ? source?.title : null,
      ].filter((part) => typeof part === 'string' && part !== '');
      return [proposals(`table.${table}`), ...(about.length > 0 ? [about.join(', ')] : [])].join(': ');
    },
    number: (value: number) => formatNumber(value, locale),
    instant: (at: Date) => formatInstant(at, locale),
    counts(counts: Partial<BatchCounts>): string {
      const told = BATCH_COUNTS.flatMap((name) =>
        (counts[name] ?? 0) > 0 ? [pages(`count.${name}`, { count: counts[name] ?? 0 })] : [],
      );
      return told.length > 0 ? told.join(', ') : pages('count.nothing');
    },
    failure(failure: JobFailure): string {
      switch (failure.kind) {
        case 'file': {
          const text = files(failure.fault, { detail: failure.detail ?? 'none' });
          return failure.line === null ? text : `${text} ${pages('form.line', { line: failure.line })}`;
        }
        case 'wrong_rows':
          return pages('failure.wrong_rows', { count: failure.count });
        case 'shared_members':
          return pages('failure.shared_members', { names: failure.names.join(', ') });
        case 'list_not_complete':
          return pages('failure.list_not_complete', {
            count: failure.count,
            named: [...failure.lines.map(String), ...failure.meetings].join(', '),
          });
        case 'left_outside':
        case 'draft_changes_public':
          return pages(`failure.${failure.kind}`, { names: failure.names.join(', ') });
        case 'refused':
          return pages('failure.refused', { refusal: failure.refusal });
        case 'consequences_changed':
        case 'nothing_changed':
        case 'no_longer_allowed':
        case 'unexpected':
          return pages(`failure.${failure.kind}`);
      }
    },
  };
}
export type CommandWords = ReturnType<typeof commandWords>;
