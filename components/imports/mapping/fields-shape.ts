import { useTranslations } from 'next-intl';
import type { FieldValues, RecordField } from '@/components/forms/record-field';
import { useRegisterFormat } from '@/components/format/register-format';
import { useMeetingName, type FieldGroup } from '@/components/imports/mapping/fields-columns';
import type { FilterColumn } from '@/components/imports/mapping/row-filter';
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
  const { header } = inspection;
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
  const filter = filterColumns(inspection, headed, shape.only);
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
  ];
  const groups: FieldGroup[] = [
    { legend: t('headings'), fields: [...headingFields, ...(asksCentury ? [century] : [])] },
    { legend: t('rows'), fields: whole, ...(filter.length > 0 && { filter }) },
  ];
  return {
    groups: groups.filter(({ fields, filter: rows }) => fields.length > 0 || rows !== undefined),
    values: {
      ...answersSoFar(mapping, headings),
      oneMeeting: shape.meeting === null ? '' : (shape.meeting.slug ?? shape.meeting.date ?? shape.meeting.title ?? ''),
      century: shape.century === null ? '' : String(shape.century),
    },
  };
}

/** The columns by whose values rows can be chosen, as many as can be shown. */
function filterColumns(
  { header, values }: FileInspection,
  headed: ReadonlySet<number>,
  only: ReturnType<typeof tableShape>['only'],
): FilterColumn[] {
  const columns: FilterColumn[] = [];
  let choices = 0;
  for (const [column, label] of header.entries()) {
    const found = headed.has(column) ? null : values[column];
    if (!found || found.length === 0 || found.length > MOST_VALUES || choices + found.length > MOST_CHOICES) continue;
    choices += found.length;
    const chosen = only?.column === column ? only.values : [];
    const toChoice = (value: string, place: number) => ({
      name: `only.${column}.${place}`,
      label: value,
      isChosen: chosen.includes(value),
    });
    columns.push({ label, values: found.map(toChoice) });
  }
  return columns;
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
