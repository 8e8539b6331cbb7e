/**
 * What opens an account for a while, or answers a form that is on its way, and is worth nothing afterwards. It goes into no
 * backup: restored, it would open what was closed since.
 */
export const NEVER_KEPT: readonly string[] = [
  ...['user_session', 'one_time_link', 'pending_sign_in', 'sign_in_attempt', 'form_submission', 'reminder_feed'],
];

/** Tables that go into a backup only under a passphrase. */
const SECRET_TABLES: readonly string[] = ['second_factor', 'recovery_code'];

/** Columns that do, of tables whose rows go in anyway. */
const SECRET_COLUMNS: Readonly<Record<string, readonly string[]>> = { user_account: ['password_hash'] };

/** Columns of a table that a backup holds; none: the table is left out. */
export function columnsToKeep(table: string, columns: readonly string[], withSecrets: boolean): readonly string[] {
  if (NEVER_KEPT.includes(table)) return [];
  if (withSecrets) return columns;
  if (SECRET_TABLES.includes(table)) return [];
  const secret = SECRET_COLUMNS[table] ?? [];
  return columns.filter((column) => !secret.includes(column));
}
