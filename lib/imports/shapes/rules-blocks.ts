import { meetingInLine } from '@/lib/imports/headings/rules-lines';
import { tableShape } from '@/lib/imports/headings/types-shape';
import { hasMeetingPerRow } from '@/lib/imports/mapping/rules-fields';
import { refuseCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import { TELLS_STATE } from '@/lib/imports/words/rules-meeting-state';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';

export interface BlockKeeper {
  /** Whether a row names the meeting of those below, and nothing else. */
  begins(cells: readonly string[]): boolean;
  /** Notes as a fault that a row stands below the name of a meeting, where somebody has said that all are of another. */
  refuseBelow(row: RowCells): void;
}

/** Keeps to which meeting the rows of a list in blocks belong; null where rows are not those of one meeting. */
export function blockKeeper(setting: PlanSetting): BlockKeeper | null {
  const { sections, meeting } = tableShape(setting.mapping);
  if (!hasMeetingPerRow(setting.mapping.subject) || (!sections && meeting === null)) return null;
  let above: string | null = null;
  return {
    begins(cells) {
      const named = meetingInLine(cells, setting.readHeading);
      if (named === null) return false;
      above = cells.find((cell) => cell.trim() !== '')?.trim() ?? null;
      // "16. Sitzung am 24.09.2024 (ausgefallen)": no meeting at which anybody could have been.
      if (above !== null && TELLS_STATE.test(above)) {
        setting.block = null;
        return false;
      }
      if (sections) setting.block = named;
      return true;
    },
    refuseBelow(row) {
      if (!sections && above !== null) refuseCell(row, 'member', 'below_heading', { value: above });
    },
  };
}
