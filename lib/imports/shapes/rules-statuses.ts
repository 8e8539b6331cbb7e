import type { AttendanceStatus } from '@/lib/attendance/types';
import { groupBy } from '@/lib/core/grouping';
import { tableShape, type StatusColumn } from '@/lib/imports/headings/types-shape';
import { guessValue } from '@/lib/imports/mapping/rules-guess-values';
import type { StatusMeaning } from '@/lib/imports/mapping/types';
import type { ToldStatus } from '@/lib/imports/plan/rules-cells';
import { fault } from '@/lib/imports/plan/rules-faults';
import { isNamed } from '@/lib/imports/plan/rules-member-register';
import { readStandIn } from '@/lib/imports/shapes/rules-represented';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { FoundFault } from '@/lib/imports/plan/types';
import { isRepresentation } from '@/lib/imports/words/rules-representation';
import { namesTogether } from '@/lib/imports/words/rules-no-member';
import { deniesTick, readTick } from '@/lib/imports/words/rules-ticks';

const AWAY: ReadonlySet<StatusMeaning> = new Set<AttendanceStatus>(['excused', 'absent']);

const BLANK: ToldStatus = { meaning: 'not_recorded', isBlank: true, holder: null, faults: [] };
/** "nein" and nothing else: by the file's own word nothing is recorded, and it is said so. */
const SAYS_NO: ToldStatus = { ...BLANK, isBlank: false };

type Said = Pick<ToldStatus, 'meaning' | 'holder'>;

/** What a row says in the columns of one block. */
interface Cell extends StatusColumn {
  text: string;
}

/** The blocks of a table with a column for each status; null where it has none. */
export function statusFolder(
  setting: PlanSetting,
): ((cells: readonly string[]) => ReadonlyMap<number, ToldStatus>) | null {
  const { statuses } = tableShape(setting.mapping);
  if (statuses.length === 0) return null;
  const { read, members } = setting;
  const blocks = groupBy(statuses, ({ at }) => at);

  const isMember = (name: string): boolean => isNamed(members, name);

  /** Who stands in "vertreten": a member, or somebody of the member's own. */
  function saidByName(text: string, meaning: StatusMeaning): Said | null {
    const standIn = readStandIn(text, members);
    if (standIn?.kind === 'member') return { meaning: 'represented_by_member', holder: standIn.name };
    if (meaning === 'represented_by_member' || standIn === null) return null;
    return { meaning: 'represented_by_deputy', holder: null };
  }

  /** What the cell says, given what its column is headed by; null: nobody can say. */
  function saidIn({ text }: Cell, meaning: StatusMeaning): Said | null {
    const plain: Said = { meaning, holder: null };
    const tick = readTick(text);
    if (tick === 'cross') return plain;
    const given = read.status(text) ?? guessValue('status', text);
    if (given === meaning) return plain;
    if (isRepresentation(meaning) && (tick === 'name' || tick === 'unclear')) return saidByName(text, meaning);
    if (given !== undefined) return null;
    if (tick === 'health') return AWAY.has(meaning) ? plain : null;
    // "France, Belgium" looks like a name and a first name.
    return tick === 'name' && !isMember(text) && !namesTogether(text).some(isMember) ? plain : null;
  }

  function readBlock(block: readonly StatusColumn[], cells: readonly string[]): ToldStatus {
    const written = block.map((one): Cell => ({ ...one, text: (cells[one.column] ?? '').trim() }));
    const filled = written.filter(({ text }) => readTick(text) !== 'blank');
    const [first, ...others] = filled;
    if (!first) return written.some(({ text }) => deniesTick(text)) ? SAYS_NO : BLANK;
    const wrong = (found: FoundFault): ToldStatus => ({ meaning: null, isBlank: false, holder: null, faults: [found] });
    if (others.length > 0)
      return wrong(fault('several_statuses', { column: first.column, names: filled.map(({ name }) => name) }));
    const { column, name, text } = first;
    const meaning = read.status(name);
    if (meaning === undefined) return wrong(fault('value_not_understood', { column, value: name }));
    const said = saidIn(first, meaning);
    return said
      ? { ...said, isBlank: false, faults: [] }
      : wrong(fault('value_not_understood', { column, value: text }));
  }

  return (cells) => new Map([...blocks].map(([at, block]) => [at, readBlock(block, cells)]));
}

/** The cells with the word of the status in the first column of each block, where there is one; all others as they are. */
export function foldedCells(
  cells: readonly string[],
  told: ReadonlyMap<number, ToldStatus>,
  statuses: readonly StatusColumn[],
): readonly string[] {
  const folded = [...cells];
  for (const [at, { isBlank }] of told) {
    const block = statuses.filter((one) => one.at === at);
    const written = block.filter(({ column }) => readTick(cells[column] ?? '') !== 'blank');
    const denied = block.map(({ column }) => (cells[column] ?? '').trim()).find(deniesTick) ?? '';
    folded[at] = isBlank ? '' : written.map(({ name }) => name).join(' + ') || denied;
  }
  return folded;
}
