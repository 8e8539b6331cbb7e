import { columnsFor, headerKey } from '@/lib/imports/mapping/rules-guess-headers';
import { distinctValues, guessValue } from '@/lib/imports/mapping/rules-guess-values';
import type { ImportField, ImportMapping } from '@/lib/imports/mapping/types';

/*
 * What the rows of a list tell of words above them that may mean several things.
 */

interface Rows {
  header: readonly string[];
  samples: readonly (readonly string[])[];
}

const textAt = (cells: readonly string[], column: number): string => (cells[column] ?? '').trim();

const isBareNumber = (text: string): boolean => /^\d{1,6}$/.test(text);

/** Whether a column holds numbers and nothing else: they are no titles. */
export const holdsBareNumbers = (values: readonly string[]): boolean => values.length > 0 && values.every(isBareNumber);

/** "state" heads countries, and what became of meetings: told by what stands below. */
export const withMeetingStates = ({ header, samples }: Rows): string[] =>
  header.map((text, column) => {
    if (headerKey(text) !== 'state') return text;
    const values = distinctValues(samples, column);
    const areStates = values.length > 0 && values.every((value) => guessValue('meeting_state', value) !== undefined);
    return areStates ? 'meeting state' : text;
  });

/** Whether numbers count the rows of a list in which each names a member of its own: they are no meetings' numbers. */
export function countsRows({ header, samples }: Rows, column: number): boolean {
  const rows = samples.filter((cells) => textAt(cells, column) !== '');
  const keys = header.map(headerKey);
  const [member] = columnsFor('member', keys);
  return (
    member !== undefined &&
    rows.length > 1 &&
    rows.every((cells, place) => Number(textAt(cells, column)) === place + 1) &&
    new Set(rows.map((cells) => textAt(cells, member))).size === rows.length
  );
}

const OF_MEMBER = ['member', 'member_en', 'member_code', 'iso_code'] as const satisfies readonly ImportField[];
const OF_MEETING = [
  'meeting',
  'meeting_date',
  'meeting_number',
  'meeting_slug',
  'meeting_title',
] as const satisfies readonly ImportField[];

/** Whether rows name several persons for one member at one meeting: each then tells of a person, not of the member. */
export function namesPersons({ header, samples }: Rows, columns: ImportMapping['columns']): boolean {
  const [person] = columnsFor('person', header.map(headerKey));
  const members = OF_MEMBER.flatMap((field) => columns[field] ?? []);
  if (person === undefined || members.length === 0) return false;
  const naming = [...members, ...OF_MEETING.flatMap((field) => columns[field] ?? [])];
  const persons = new Map<string, string>();
  return samples.some((cells) => {
    const name = textAt(cells, person);
    const delegation = JSON.stringify(naming.map((column) => textAt(cells, column)));
    const first = persons.get(delegation);
    if (name !== '' && first === undefined) persons.set(delegation, name);
    return name !== '' && first !== undefined && first !== name;
  });
}
