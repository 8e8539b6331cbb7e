/*
 * The register's own list of participants as a text: it is printed, signed and ticked on paper, and comes back with
 * crosses in it.
 */

/** What can be ticked on paper. */
export const LIST_STATUSES = ['present', 'represented_by_deputy', 'excused'] as const;
export type ListStatus = (typeof LIST_STATUSES)[number];

interface OwnList {
  /** Heads of the columns, in one language. */
  heads: Readonly<Record<'member' | ListStatus, string>>;
  /** Names of members, in their order. */
  members: readonly string[];
  /** What is ticked, by name; nothing on a fresh list. */
  ticked?: ReadonlyMap<string, ListStatus>;
}

/** A name stands in one cell of its row. */
const inOneCell = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ');

/**
 * Writes the list, one row a member, cells by tabs, as a spreadsheet does. There is no column for signatures: what
 * stands in it is not for the register, and an empty one would be read as a signature that is missing.
 */
export const writeOwnList = ({ heads, members, ticked = new Map() }: OwnList): string =>
  [
    [heads.member, ...LIST_STATUSES.map((status) => heads[status])],
    ...members.map((member) => [
      inOneCell(member),
      ...LIST_STATUSES.map((status) => (ticked.get(member) === status ? 'x' : '')),
    ]),
  ]
    .map((row) => row.join('\t'))
    .join('\n');
