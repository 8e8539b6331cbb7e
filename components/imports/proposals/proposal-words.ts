import { useTranslations } from 'next-intl';
import { useStatusWords } from '@/components/charts/status/status-words';
import { useRegisterFormat } from '@/components/format/register-format';
import { ATTENDANCE_STATUSES, CAPACITIES, DELEGATE_RANKS, PARTICIPATION_MODES } from '@/lib/attendance/types';
import { UNRECORDED_REASONS } from '@/lib/attendance/unrecorded/types';
import type { ProposableTable } from '@/lib/audit/proposals/types';
import type { AuditValue } from '@/lib/audit/types';
import { partialDateOrNull } from '@/lib/core/partial-date';
import { REFERENCES, type ReferenceNames, type RowName } from '@/lib/imports/proposals/types';
import { LIST_COMPLETENESS, MEETING_KINDS, MEETING_STATES } from '@/lib/meetings/types';
import { MEMBER_KINDS, SEAT_KINDS } from '@/lib/members/types';
import { SUCCESSION_KINDS } from '@/lib/members/succession/types';
import type { Cell } from '@/lib/participation/cells/types';
import { SOURCE_KINDS } from '@/lib/sources/types';

/** Columns whose field in the forms bears another name. */
const FIELD_OF: Readonly<Record<string, string>> = {
  since_edtf: 'since',
  until_edtf: 'until',
  date_edtf: 'date',
  accessed_edtf: 'accessed',
  label: 'seriesLabel',
  number: 'seriesPlace',
  state: 'meetingState',
  name: 'alias',
  member_id: 'member',
  host_member_id: 'host',
  issued_by_member_id: 'issuedBy',
  merged_into_id: 'mergedInto',
  successor_id: 'successor',
  counted_member_ids: 'countedMembers',
  source_id: 'source',
  doubt_source_id: 'doubtSource',
  territory_id: 'territory',
};

/** What the column "kind" of a table is called in the forms; null where there is no field for it. */
const KIND_OF: Readonly<Record<ProposableTable, string | null>> = {
  network: null,
  territory: 'territoryKind',
  member: 'memberKind',
  member_alias: null,
  member_code: null,
  source: 'sourceKind',
  membership: 'seatKind',
  organiser_term: null,
  meeting: 'meetingKind',
  meeting_source: null,
  unrecorded_note: null,
  attendance: null,
  statement: null,
  claim: null,
  total: null,
  succession: null,
};

/** Columns of totals by what their form calls them. */
const TOTAL_FIELDS: Readonly<Record<string, 'attended' | 'ofMeetings' | 'period'>> = {
  attended: 'attended',
  of_meetings: 'ofMeetings',
  period_edtf: 'period',
};

const camel = (column: string): string => column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What a draft changes, in words: rows, columns, values, cells. */
export function useProposalWords() {
  const t = useTranslations('proposals');
  const fields = useTranslations('admin.fields');
  const status = useTranslations('status');
  const terms = useTranslations('terms');
  const own = {
    total: useTranslations('admin.totals'),
    succession: useTranslations('admin.succession'),
    unrecorded: useTranslations('admin.unrecorded'),
    successionKind: useTranslations('member.succession.kind'),
    unrecordedReason: useTranslations('meeting.unrecordedReason'),
  };
  const format = useRegisterFormat();
  const cellWords = useStatusWords();

  const known = <Word extends string>(words: readonly Word[], value: AuditValue, text: (word: Word) => string) => {
    const word = words.find((one) => one === value);
    return word === undefined ? null : text(word);
  };
  const kindText = (table: ProposableTable, value: AuditValue): string | null => {
    if (table === 'member') return known(MEMBER_KINDS, value, (kind) => terms(`memberKind.${kind}`));
    if (table === 'membership') return known(SEAT_KINDS, value, (kind) => status(`seat.${kind}`));
    if (table === 'meeting') return known(MEETING_KINDS, value, (kind) => terms(`meetingKind.${kind}`));
    if (table === 'succession') return known(SUCCESSION_KINDS, value, own.successionKind);
    return table === 'source' ? known(SOURCE_KINDS, value, (kind) => terms(`sourceKind.${kind}`)) : null;
  };
  const valueText = (table: ProposableTable, column: string, value: AuditValue): AuditValue => {
    switch (column) {
      case 'kind':
        return kindText(table, value) ?? value;
      case 'reason':
        return known(UNRECORDED_REASONS, value, own.unrecordedReason) ?? value;
      case 'status':
      case 'alternative_status':
        return known(ATTENDANCE_STATUSES, value, (one) => status(`cell.${one}`)) ?? value;
      case 'mode':
        return known(PARTICIPATION_MODES, value, (one) => status(`mode.${one}`)) ?? value;
      case 'rank':
        return known(DELEGATE_RANKS, value, (one) => status(`rank.${one}`)) ?? value;
      case 'capacity':
        return known(CAPACITIES, value, (one) => status(`capacity.${one}`)) ?? value;
      case 'state':
        return known(MEETING_STATES, value, (one) => terms(`meetingState.${one}`)) ?? value;
      case 'complete_for':
        return known(LIST_COMPLETENESS, value, (one) => fields(`completeForChoice.${one}`)) ?? value;
      default:
        return column.endsWith('_edtf') && typeof value === 'string' ? dateText(value) : value;
    }
  };
  const dateText = (edtf: string): string => {
    const date = partialDateOrNull(edtf);
    return date ? format.date(date) : edtf;
  };

  return {
    dateText,
    /** The row that a number names, by what it is called. */
    referenceText(names: ReferenceNames, column: string, value: AuditValue): AuditValue {
      const table = REFERENCES[column];
      const called = (id: AuditValue): AuditValue => {
        const name = table && typeof id === 'number' ? names[table].get(id) : undefined;
        return typeof name === 'object' ? format.name(name) : (name ?? id);
      };
      return Array.isArray(value) ? value.map(called) : called(value);
    },
    column(table: ProposableTable, column: string): string {
      if (table === 'total' && column in TOTAL_FIELDS) return own.total(TOTAL_FIELDS[column] ?? 'period');
      if (table === 'succession' && column === 'kind') return own.succession('kind');
      if (table === 'unrecorded_note' && column === 'reason') return own.unrecorded('reason');
      const key = column === 'kind' ? (KIND_OF[table] ?? column) : (FIELD_OF[column] ?? camel(column));
      return fields.has(key as 'note') ? fields(key as 'note') : column;
    },
    valueText,
    /** The row by what it is about: "Teilnahme: Bonn, 1. Mai 2020". */
    row({ table, member, meeting, source, text }: RowName): string {
      const about = [
        text,
        member && format.name(member.name),
        meeting && `${format.name(meeting.title)} (${dateText(meeting.date)})`,
        table === 'meeting_source' || table === 'source' ? source?.title : null,
      ].filter((part) => typeof part === 'string' && part !== '');
      return about.length > 0 ? `${t(`table.${table}`)}: ${about.join(', ')}` : t(`table.${table}`);
    },
    cell: (cell: Omit<Cell, 'meetingId'> | null): string => (cell ? cellWords(cell) : t('preview.nothing')),
  };
}
