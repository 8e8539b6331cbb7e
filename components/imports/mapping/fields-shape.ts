import { useTranslations } from 'next-intl';
import type { FieldValues, RecordField } from '@/components/forms/record-field';
import { useRegisterFormat } from '@/components/format/register-format';
import { useMeetingName, type FieldGroup } from '@/components/imports/mapping/fields-columns';
import type { FieldOption } from '@/components/ui/fields/field-select';
import { tableShape, type AskedHeading } from '@/lib/imports/headings/types-shape';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { LoadedProposal } from '@/lib/imports/jobs/loaders';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { candidateValue, SKIPPED } from '@/lib/imports/mapping/rules-form-shape';
import { headedColumns } from '@/lib/imports/mapping/rules-headed';
import type { ImportMapping } from '@/lib/imports/mapping/types';

/** Values of a column that somebody chooses among, and all such choices together. */
const MOST_VALUES = 40;
const MOST_CHOICES = 300;

/** What is asked about a table's shape: what its headings mean, which rows are read, to which meeting they belong. */
export function useShapeFields(
  { mapping, headings, meetings }: LoadedProposal,
  inspection: FileInspection,
): { groups: FieldGroup[]; values: FieldValues } {
  const t = useTranslations('importShapes.shape');
  const why = useTranslations('importShapes.question');
  const nameOf = useMeetingName();
  const format = useRegisterFormat();
  const { header, values } = inspection;
  const known = new Map(meetings.map((meeting) => [meeting.slug, meeting]));
  const shape = tableShape(mapping);

  const nameCandidate = (candidate: AskedHeading['candidates'][number]): string => {
    const meeting = candidate.slug === null ? undefined : known.get(candidate.slug);
    if (meeting) return t('knownMeeting', { title: format.name(meeting.title), date: format.date(meeting.date) });
    return t('newMeeting', { name: [nameOf(candidate), candidate.title].filter((text) => text !== null).join(', ') });
  };
  const headingFields = headings.flatMap(({ column, why: question, candidates }): RecordField[] => [
    {
      kind: 'select',
      name: `headings.${column}`,
      label: header[column] ?? '',
      hint: why(question),
      half: true,
      options: [
        { value: '', label: t('open') },
        ...candidates.map((candidate, place) => ({ value: candidateValue(place), label: nameCandidate(candidate) })),
        { value: SKIPPED, label: t('skip') },
      ],
    },
    {
      kind: 'text',
      name: `headingTexts.${column}`,
      label: t('otherMeeting', { heading: header[column] ?? '' }),
      hint: t('otherMeetingHint'),
      half: true,
    },
  ]);

  const headed = new Set(headedColumns(mapping));
  const rows = header
    .flatMap((name, column): FieldOption[] => {
      const found = headed.has(column) ? null : values[column];
      if (!found || found.length > MOST_VALUES) return [];
      return found.map((value, place) => ({
        value: `${column}:${place}`,
        label: t('onlyValue', { column: name, value }),
      }));
    })
    .slice(0, MOST_CHOICES);
  const asksCentury = shape.century !== null || headings.some(({ why: question }) => question === 'two_digit_year');
  const century: RecordField = {
    kind: 'select',
    name: 'century',
    label: t('century'),
    hint: t('centuryHint'),
    half: true,
    options: [
      { value: '', label: t('centuryOpen') },
      { value: '2000', label: t('century2000') },
      { value: '1900', label: t('century1900') },
    ],
  };
  const whole: RecordField[] = [
    ...(SUBJECTS[mapping.subject].needs.includes('meeting') && mapping.subject !== 'attendance_turned'
      ? [{ kind: 'text', name: 'oneMeeting', label: t('oneMeeting'), hint: t('oneMeetingHint') } as const]
      : []),
    ...(rows.length > 0
      ? [
          {
            kind: 'select',
            name: 'only',
            label: t('only'),
            hint: t('onlyHint'),
            options: [{ value: '', label: t('allRows') }, ...rows],
          } as const,
        ]
      : []),
  ];
  const groups = [
    { legend: t('headings'), fields: [...headingFields, ...(asksCentury ? [century] : [])] },
    { legend: t('rows'), fields: whole },
  ];
  return {
    groups: groups.filter(({ fields }) => fields.length > 0),
    values: {
      ...answersSoFar(mapping, headings),
      only: onlyValue(shape.only, values),
      oneMeeting: shape.meeting === null ? '' : (shape.meeting.slug ?? shape.meeting.date ?? shape.meeting.title ?? ''),
      century: shape.century === null ? '' : String(shape.century),
    },
  };
}

function onlyValue(only: ReturnType<typeof tableShape>['only'], values: FileInspection['values']): string {
  const place = only === null ? -1 : (values[only.column] ?? []).indexOf(only.values[0] ?? '');
  return only === null || place < 0 ? '' : `${only.column}:${place}`;
}

/** What somebody has said of the headings before. */
function answersSoFar(mapping: ImportMapping, headings: readonly AskedHeading[]): FieldValues {
  const skipped = new Set(tableShape(mapping).leftOut.map(({ column }) => column));
  const entries = headings.flatMap(({ column, candidates }): [string, string][] => {
    if (skipped.has(column)) return [[`headings.${column}`, SKIPPED]];
    const said = mapping.meetings.find((one) => one.column === column)?.meeting;
    if (!said) return [];
    const place = candidates.findIndex((candidate) => JSON.stringify(candidate) === JSON.stringify(said));
    return place >= 0
      ? [[`headings.${column}`, candidateValue(place)]]
      : [[`headingTexts.${column}`, said.slug ?? said.date ?? String(said.number ?? '')]];
  });
  return Object.fromEntries(entries);
}
