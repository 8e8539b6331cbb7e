import 'server-only';
import { Prisma } from '@/lib/db/generated/client';

/*
 * The columns of the register's tables, each named once: in prisma/schema.prisma. A statement that copies, restores or
 * compares rows takes them from here, so that a new column comes along by itself, and names those it leaves out together
 * with the reason. That the names are those of the real tables is held by columns.integration.test.ts.
 */

const FIELDS = {
  network: Prisma.NetworkScalarFieldEnum,
  territory: Prisma.TerritoryScalarFieldEnum,
  member: Prisma.MemberScalarFieldEnum,
  member_alias: Prisma.MemberAliasScalarFieldEnum,
  member_code: Prisma.MemberCodeScalarFieldEnum,
  source: Prisma.SourceScalarFieldEnum,
  membership: Prisma.MembershipScalarFieldEnum,
  organiser_term: Prisma.OrganiserTermScalarFieldEnum,
  meeting: Prisma.MeetingScalarFieldEnum,
  meeting_source: Prisma.MeetingSourceScalarFieldEnum,
  unrecorded_note: Prisma.UnrecordedNoteScalarFieldEnum,
  attendance: Prisma.AttendanceScalarFieldEnum,
  statement: Prisma.StatementScalarFieldEnum,
  claim: Prisma.ClaimScalarFieldEnum,
  total: Prisma.TotalScalarFieldEnum,
  succession: Prisma.SuccessionScalarFieldEnum,
  participation: Prisma.ParticipationScalarFieldEnum,
  network_summary: Prisma.NetworkSummaryScalarFieldEnum,
} as const;

export type RegisterTable = keyof typeof FIELDS;

export const REGISTER_TABLES = Object.keys(FIELDS) as readonly RegisterTable[];

/** `networkId` is the column `network_id`. */
type InSnakeCase<Name extends string> = Name extends `${infer Head}${infer Rest}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${InSnakeCase<Rest>}`
  : '';

const inSnakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export type ColumnOf<Table extends RegisterTable> = InSnakeCase<Extract<keyof (typeof FIELDS)[Table], string>>;

/** Columns that a statement deliberately leaves out, each with the reason. */
export type LeftOut<Table extends RegisterTable> = Readonly<Partial<Record<ColumnOf<Table>, string>>>;

/** All columns of a table, in the order of the schema. */
export const columnsOf = <Table extends RegisterTable>(table: Table): readonly ColumnOf<Table>[] =>
  Object.keys(FIELDS[table]).map((field) => inSnakeCase(field) as ColumnOf<Table>);

/** All columns of a table but those that are left out. */
export const columnsBut = <Table extends RegisterTable, Out extends LeftOut<Table>>(
  table: Table,
  leftOut: Out,
): readonly Exclude<ColumnOf<Table>, keyof Out>[] =>
  columnsOf(table).filter((column): column is Exclude<ColumnOf<Table>, keyof Out> => !Object.hasOwn(leftOut, column));

export const hasColumn = (table: RegisterTable, column: string): boolean =>
  columnsOf(table).some((known) => known === column);

/** Columns as a statement lists them: `"network_id", "slug"`, or those of one of its tables: `m."network_id", m."slug"`. */
export const columnList = (columns: readonly string[], of?: string): string =>
  columns.map((column) => `${of === undefined ? '' : `${of}.`}"${column}"`).join(', ');
