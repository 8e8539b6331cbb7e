import type { FileInspection } from '@/lib/imports/files/types-inspection';
import { tableShape } from '@/lib/imports/headings/types-shape';
import type { HiddenChoice, ImportMapping } from '@/lib/imports/mapping/types';

/** A mapping with what somebody says of rows and columns that the file does not show; columns are left out at once. */
export function chooseHidden(
  mapping: ImportMapping,
  { hidden }: Pick<FileInspection, 'hidden'>,
  choice: HiddenChoice,
): ImportMapping {
  const leftOut = new Set(choice === 'leave_out' ? hidden?.columns : []);
  const isRead = ({ column }: { column: number }): boolean => !leftOut.has(column);
  const { asked, members, years, statuses } = tableShape(mapping);
  const shape = mapping.shape && {
    ...mapping.shape,
    asked: asked.filter(isRead),
    members: members.filter(isRead),
    years: years.filter(isRead),
    ...(statuses.length > 0 && { statuses: statuses.filter(isRead) }),
  };
  return {
    ...mapping,
    ...(shape && { shape }),
    hidden: choice,
    columns: Object.fromEntries(Object.entries(mapping.columns).filter(([, column]) => !leftOut.has(column))),
    meetings: mapping.meetings.filter(isRead),
  };
}
