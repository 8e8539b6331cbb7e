import { z } from 'zod';
import { WRITE_OBSTACLES, type WriteObstacle } from '@/lib/core/write-obstacle';
import { obstacleFromCode } from '@/lib/db/write-obstacle';

/** What the database refuses because of other rows. `field` names the input that is at fault, where one is. */
export const DATABASE_REFUSALS = [
  'slug_taken',
  'alias_taken',
  'code_taken',
  'seats_overlap',
  'terms_overlap',
  'ends_before_it_begins',
  'assertion_exists',
  'already_cited',
  'unknown_reference',
  'in_use',
  'not_found',
  'redaction_breaks',
  ...WRITE_OBSTACLES,
] as const;
export type DatabaseRefusalKind = (typeof DATABASE_REFUSALS)[number];
export type DatabaseRefusal = { kind: DatabaseRefusalKind };

/** What each constraint says when it is broken; the names stand in the migrations. */
const BY_CONSTRAINT: Readonly<Record<string, DatabaseRefusalKind>> = {
  network_slug_key: 'slug_taken',
  territory_slug_key: 'slug_taken',
  member_slug_key: 'slug_taken',
  source_slug_key: 'slug_taken',
  meeting_network_id_slug_key: 'slug_taken',
  member_alias_member_id_name_key: 'alias_taken',
  membership_no_overlap: 'seats_overlap',
  membership_ends_after_it_begins: 'ends_before_it_begins',
  organiser_term_no_overlap: 'terms_overlap',
  organiser_term_ends_after_it_begins: 'ends_before_it_begins',
  attendance_standing: 'assertion_exists',
  total_standing: 'assertion_exists',
  succession_standing: 'assertion_exists',
  meeting_source_meeting_id_source_id_key: 'already_cited',
  member_code_network_id_code_key: 'code_taken',
};

const FOREIGN_KEY_BROKEN = '23503';
/** A row would break its form, or be the same as another, without a text that is to be redacted. */
const BREAKS_WITHOUT_TEXT = 'RW007';
const ROW_NOT_FOUND = 'P2025';

/** As the driver adapter reports what PostgreSQL said. */
const databaseErrorSchema = z.object({
  code: z.string().optional(),
  meta: z
    .object({
      driverAdapterError: z
        .object({ cause: z.object({ originalCode: z.string(), originalMessage: z.string() }) })
        .optional(),
    })
    .optional(),
});

/** As the driver itself reports it, of statements that went past the adapter. */
const driverErrorSchema = z
  .object({ code: z.string().length(5), message: z.string(), severity: z.string() })
  .transform(({ code, message }) => ({ originalCode: code, originalMessage: message }));

/** What PostgreSQL itself said. */
function readCause(error: unknown): { originalCode: string; originalMessage: string } | null {
  const read = databaseErrorSchema.safeParse(error);
  return read.data?.meta?.driverAdapterError?.cause ?? driverErrorSchema.safeParse(error).data ?? null;
}

/** A value that is missing, breaks a check, or is no word of its type. */
const FORM_BROKEN: ReadonlySet<string> = new Set(['23502', '23514', '22P02']);

/** Whether a row was refused for its own form, which rows that are written from a form of today never are. */
export const isFormBroken = (error: unknown): boolean => FORM_BROKEN.has(readCause(error)?.originalCode ?? '');

export const isWriteObstacle = (kind: string | undefined): kind is WriteObstacle =>
  WRITE_OBSTACLES.some((obstacle) => obstacle === kind);

/** The expected failure that a thrown error stands for; null for one nobody expects. */
export function readDatabaseRefusal(error: unknown): DatabaseRefusal | null {
  if (databaseErrorSchema.safeParse(error).data?.code === ROW_NOT_FOUND) return { kind: 'not_found' };
  const cause = readCause(error);
  if (!cause) return null;
  if (cause.originalCode === BREAKS_WITHOUT_TEXT) return { kind: 'redaction_breaks' };
  if (cause.originalCode === FOREIGN_KEY_BROKEN) {
    return { kind: cause.originalMessage.startsWith('insert') ? 'unknown_reference' : 'in_use' };
  }
  const obstacle = obstacleFromCode(cause.originalCode);
  if (obstacle) return { kind: obstacle };
  const constraint = /constraint "([a-z0-9_]+)"/.exec(cause.originalMessage)?.[1] ?? '';
  const kind = BY_CONSTRAINT[constraint];
  return kind === undefined ? null : { kind };
}
