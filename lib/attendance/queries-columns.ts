import 'server-only';
import type { AssertionContent } from '@/lib/attendance/types-log';
import { columnsBut, type LeftOut } from '@/lib/db/columns';

/** Columns of an attendance beside what its source says of the cell, each with its part. */
const BESIDE_CONTENT = {
  id: 'names the row',
  network_id: 'which cell',
  meeting_id: 'which cell',
  member_id: 'which cell',
  source_id: 'whose word it is',
  published_at: 'who sees it',
  import_batch_id: 'where it came from',
  created_by: 'where it came from',
  withdrawn_at: 'whether it stands',
  withdrawn_by: 'whether it stands',
  withdrawal_reason: 'whether it stands',
  recorded_from: 'set by the history',
} as const satisfies LeftOut<'attendance'>;

/** What an attendance says, by column: the fields of `AssertionContent`. */
export const CONTENT_COLUMNS = columnsBut('attendance', BESIDE_CONTENT);
export type ContentColumn = (typeof CONTENT_COLUMNS)[number];

/** What an assertion says, by column. */
const cellsByColumn = (content: AssertionContent): Record<ContentColumn, string | number | null> => ({
  status: content.status,
  mode: content.mode,
  rank: content.rank,
  capacity: content.capacity,
  quote: content.quote,
  locator: content.locator,
  note: content.note,
  representing_member_id: content.representingMemberId,
  presence_from: content.presenceFrom,
  presence_until: content.presenceUntil,
  delegation_size: content.delegationSize,
  level_text: content.levelText,
  alternative_status: content.alternativeStatus,
});

/** The same in the order of the columns. */
export function contentCells(content: AssertionContent): (string | number | null)[] {
  const cells = cellsByColumn(content);
  return CONTENT_COLUMNS.map((column) => cells[column]);
}
