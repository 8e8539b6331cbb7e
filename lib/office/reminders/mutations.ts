import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { NothingChanged } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import type { ReminderDays } from '@/lib/office/reminders/schema';
import { REMINDED_AFTER_DAYS } from '@/lib/office/reminders/types';

/** Says after how many days a meeting without record is due in a network. Nothing public changes. */
export async function setReminderDays(
  write: RegisterWrite,
  { networkId, days }: ReminderDays,
): Promise<Result<{ days: number }, NothingChanged>> {
  const { networkReminder } = write.transaction;
  const standing = await networkReminder.findUnique({ where: { networkId }, select: { days: true } });
  const from = standing?.days ?? REMINDED_AFTER_DAYS;
  if (from === days) return refuse({ kind: 'nothing_changed' });
  await networkReminder.upsert({ where: { networkId }, create: { networkId, days }, update: { days } });
  await appendAuditEvent(write, {
    type: 'network.reminder_set',
    networkId,
    subjectId: networkId,
    payload: { changes: { days: { from, to: days } } },
  });
  return succeed({ days });
}
