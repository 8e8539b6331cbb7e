import { useTranslations } from 'next-intl';
import { useFieldChoices } from '@/components/forms/field-choices';
import type { FieldValues, RecordField } from '@/components/forms/record-field';
import { useRegisterFormat } from '@/components/format/register-format';
import type { FilterColumn } from '@/components/imports/mapping/row-filter';
import type { FieldOption } from '@/components/ui/fields/field-select';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { parsePartialDate } from '@/lib/core/partial-date';
import type { LoadedProposal } from '@/lib/imports/jobs/loaders';
import { hiddenSentences, orderSentence } from '@/lib/imports/account/rules-sentences-file';
import { hidesSomething } from '@/lib/imports/files/rules-hidden';
import type { DateOrder } from '@/lib/imports/mapping/rules-date-order';
import { decideCodeSystem } from '@/lib/imports/mapping/rules-code-system';
import { FIELDS_BY_SUBJECT, SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { headedColumns } from '@/lib/imports/mapping/rules-headed';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { MeetingKey } from '@/lib/imports/headings/types';
import { HIDDEN_CHOICES, type ImportField, type ImportMapping } from '@/lib/imports/mapping/types';
import { CODE_SYSTEMS } from '@/lib/members/names/types-territory';
import { MEMBER_KINDS } from '@/lib/members/types';

export interface FieldGroup {
  legend: string;
  fields: RecordField[];
  /** Columns by whose values rows are chosen. */
  filter?: FilterColumn[];
}

type GroupName = 'member' | 'meeting' | 'attendance' | 'seat' | 'evidence';

const GROUPS: readonly [GroupName, readonly ImportField[]][] = [
  ['member', ['member', 'member_code', 'iso_code', 'member_en', 'member_kind', 'territory', 'alias', 'network']],
  ['seat', ['seat_kind', 'since', 'until', 'year', 'membership', 'doubt_source', 'doubt_quote', 'doubt_locator']],
  [
    'meeting',
    [
      'meeting',
      'meeting_date',
      'meeting_number',
      'meeting_slug',
      'meeting_title',
      'meeting_title_en',
      'meeting_kind',
      'meeting_state',
      'place',
      'place_en',
    ],
  ],
  [
    'attendance',
    [
      'status',
      'seated',
      'mode',
      'rank',
      'level_text',
      'capacity',
      'representing_member',
      'presence_from',
      'presence_until',
      'delegation_size',
      'person',
      'alternative_status',
    ],
  ],
  ['evidence', ['source', 'quote', 'locator', 'note']],
];

/** Whether somebody has to say the order of day and month. */
const ORDER_ASKED: Readonly<Record<DateOrder['kind'], boolean>> = {
  none: false,
  proved: false,
  open: true,
  both: true,
};

/** Characters of a value that is shown as an example. */
const LONGEST_EXAMPLE = 24;

/** What is asked before a list can be read: a column for each field, and how the rest is to be taken. */
export function useColumnFields(
  mapping: ImportMapping,
  inspection: FileInspection,
  { sources, order }: Pick<LoadedProposal, 'sources' | 'order'>,
): FieldGroup[] {
  const t = useTranslations('importPages.columns');
  const account = useTranslations('importAccount');
  const codes = useTranslations('importPages.codes');
  const { locale } = useRegisterFormat();
  const form = useTranslations('importPages.form');
  const field = useTranslations('importPages.field');
  const labels = useTranslations('admin.fields');
  const status = useTranslations('status.cell');
  const terms = useTranslations('terms.memberKind');
  const choices = useFieldChoices();
  const { subject } = mapping;
  const isMeeting = new Set(headedColumns(mapping));

  const exampleOf = (column: number): string => {
    const value = inspection.samples.map((cells) => (cells[column] ?? '').trim()).find((text) => text !== '') ?? '';
    return value.length > LONGEST_EXAMPLE ? `${value.slice(0, LONGEST_EXAMPLE)}…` : value;
  };
  const columns: FieldOption[] = [
    { value: '', label: t('notThere') },
    ...inspection.header.flatMap((name, column) => {
      if (isMeeting.has(column)) return [];
      const sample = exampleOf(column);
      return [{ value: String(column), label: sample === '' ? name : form('columnSample', { column: name, sample }) }];
    }),
  ];
  const groups = GROUPS.flatMap(([name, fields]): FieldGroup[] => {
    const asked = fields.filter((one) => FIELDS_BY_SUBJECT[subject].includes(one));
    if (asked.length === 0) return [];
    const legend = name === 'evidence' && asked.length === 1 ? labels('source') : t(name);
    return [
      {
        legend,
        fields: asked.map((one) => ({
          kind: 'select',
          name: `columns.${one}`,
          label: field(one),
          half: true,
          options: columns,
        })),
      },
    ];
  });
  const decided = decideCodeSystem(mapping, inspection);
  if (FIELDS_BY_SUBJECT[subject].includes('member_code'))
    groups[0]?.fields.push({
      kind: 'select',
      name: 'codeSystem',
      label: codes('label'),
      hint: codes(decided === null ? 'open' : 'shown', { system: decided === null ? '' : codes(`system.${decided}`) }),
      half: true,
      options: [
        { value: '', label: codes('byFile') },
        ...CODE_SYSTEMS.map((system) => ({ value: system, label: codes(`system.${system}`) })),
      ],
    });
  const { needs, createsMembers, createsMeetings } = SUBJECTS[subject];
  const kinds = MEMBER_KINDS.map((kind) => ({ value: kind, label: terms(kind) }));
  const statuses = ATTENDANCE_STATUSES.map((one) => ({ value: one, label: status(one) }));
  const reading: RecordField[] = [
    {
      kind: 'select',
      name: 'sourceId',
      label: labels('source'),
      hint: t('sourceHint'),
      options: choices.sources(sources),
    },
    ...(needs.includes('status')
      ? [
          {
            kind: 'select',
            name: 'everyStatus',
            label: t('everyStatus'),
            hint: t('everyStatusHint'),
            options: [{ value: '', label: t('none') }, ...statuses],
          } as const,
        ]
      : []),
    ...(createsMembers !== 'never'
      ? [
          { kind: 'tick', name: 'createMembers', label: t('createMembers'), hint: t('createHint') } as const,
          {
            kind: 'select',
            name: 'memberKind',
            label: t('memberKind'),
            hint: t('memberKindHint'),
            half: true,
            options: [{ value: '', label: t('none') }, ...kinds],
          } as const,
        ]
      : []),
    ...(createsMeetings !== 'never'
      ? [{ kind: 'tick', name: 'createMeetings', label: t('createMeetings'), hint: t('createHint') } as const]
      : []),
    {
      kind: 'select',
      name: 'dayFirst',
      label: account('order.label'),
      hint: orderSentence(locale, order, null),
      options: [
        { value: '', label: account(ORDER_ASKED[order.kind] ? 'order.choose' : 'order.byFile') },
        { value: 'yes', label: account('order.dayFirst') },
        { value: 'no', label: account('order.monthFirst') },
      ],
    },
    ...(hidesSomething(inspection)
      ? [
          {
            kind: 'select',
            name: 'hidden',
            label: account('hidden.label'),
            hint: hiddenSentences(locale, inspection, null).join(' '),
            options: [
              { value: '', label: account('hidden.choose') },
              ...HIDDEN_CHOICES.map((choice) => ({ value: choice, label: account(`hidden.${choice}`) })),
            ],
          } as const,
        ]
      : []),
  ];
  return [...groups, { legend: t('reading'), fields: reading }];
}

/** The values of the form: a mapping as texts. */
export function columnValues(mapping: ImportMapping, order: DateOrder, inspection: FileInspection): FieldValues {
  const { columns, sourceId, createMembers, createMeetings, memberKind, everyStatus, dayFirst, hidden } = mapping;
  const { codeSystem } = mapping;
  return {
    codeSystem: codeSystem === undefined || codeSystem === decideCodeSystem(mapping, inspection) ? '' : codeSystem,
    ...Object.fromEntries(Object.entries(columns).map(([field, column]) => [`columns.${field}`, String(column)])),
    sourceId: sourceId === null ? '' : String(sourceId),
    createMembers: createMembers ? 'on' : '',
    createMeetings: createMeetings ? 'on' : '',
    memberKind: memberKind ?? '',
    everyStatus: everyStatus ?? '',
    // What the file proves is not said a second time.
    dayFirst: ORDER_ASKED[order.kind] && dayFirst !== null ? (dayFirst ? 'yes' : 'no') : '',
    hidden: hidden ?? '',
  };
}

/** How a column of a matrix names its meeting, in words. */
export function useMeetingName() {
  const format = useRegisterFormat();
  return ({ date, number, slug, title }: MeetingKey): string => {
    const day = date === null ? null : parsePartialDate(date);
    return (day?.ok ? format.date(day.value) : null) ?? title ?? slug ?? String(number ?? '');
  };
}
