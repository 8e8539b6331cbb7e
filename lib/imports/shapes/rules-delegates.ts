import { attendancePlanner, readRowMeaning } from '@/lib/imports/plan/rules-attendance';
import { readCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import { aside, ATTENDS, entryKey } from '@/lib/imports/shapes/rules-entry-key';
import type { PlannedRow } from '@/lib/imports/plan/types';

/** Those who came for one member to one meeting. */
interface Delegation {
  size: number;
  /** The line that stands for it in the plan; null before there is one. */
  line: number | null;
}

/** A number for a text, so that a million persons are told apart without keeping one name. */
function hashText(text: string): number {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/**
 * Plans a list with a row for each person: one presence a delegation, with its size. The rows are counted first, because
 * those of a delegation may stand anywhere. What a row says of one person's absence says nothing of the member.
 */
export function delegatesPlanner(setting: PlanSetting) {
  const planEntry = attendancePlanner(setting);
  const delegations = new Map<string, Delegation>();
  const persons = new Set<number>();
  const mapped = new Set(
    Object.entries(setting.mapping.columns).flatMap(([field, at]) => (field === 'person' ? [] : [at])),
  );
  /** The person of a row, with all cells of it that nothing else is read from: first and last name may stand apart. */
  const personText = (row: RowCells): string =>
    row.columns.person === undefined
      ? String(row.line)
      : JSON.stringify(row.cells.filter((_, column) => !mapped.has(column)).map((cell) => cell.trim()));

  return {
    survey(row: RowCells): void {
      const meaning = readRowMeaning(aside(row), setting);
      const key = meaning !== null && ATTENDS[meaning] ? entryKey(row, setting) : null;
      if (key === null) return;
      const person = hashText(`${key}${personText(row)}`);
      if (persons.has(person)) return;
      persons.add(person);
      const delegation = delegations.get(key);
      if (delegation) delegation.size += 1;
      else delegations.set(key, { size: 1, line: null });
    },

    plan(row: RowCells): PlannedRow[] {
      const meaning = readRowMeaning(row, setting);
      const { line } = row;
      if (meaning !== null && meaning !== 'not_recorded' && meaning !== 'not_a_member' && !ATTENDS[meaning])
        return [{ kind: 'left_out', line, column: null, reason: 'one_person', otherLine: null }];
      const key = meaning === null ? null : entryKey(row, setting);
      const delegation = key === null ? undefined : delegations.get(key);
      if (delegation && delegation.line !== null && readCell(row, 'source') === '')
        return [{ kind: 'left_out', line, column: null, reason: 'same_delegation', otherLine: delegation.line }];
      const planned = planEntry({ row, column: null, meaning, ...(delegation && { delegationSize: delegation.size }) });
      if (delegation && planned.kind !== 'wrong' && planned.kind !== 'left_out') delegation.line ??= line;
      return [planned];
    },
  };
}
