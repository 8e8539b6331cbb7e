/**
 * Tables that become cards on narrow screens say their roles themselves: there `display` is no longer that of a table, and
 * Safari then reads the words one after the other, without rows and columns.
 */
export const TABLE_ROLES = {
  table: { role: 'table' },
  rowGroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
