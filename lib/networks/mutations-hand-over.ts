import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { readRow } from '@/lib/audit/queries-rows';
import type { NotFound } from '@/lib/audit/types-edit';
import { grantRole, withdrawGrant } from '@/lib/auth/users/mutations';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { openEnd } from '@/lib/core/partial-date';
import type { RegisterWrite } from '@/lib/db/register-write';
import { addOrganiserTerm } from '@/lib/networks/mutations';
import { updateOrganiserTerm } from '@/lib/networks/mutations-edit';
import { HANDED_ROLES, handOverSchema, type HandedRole, type HandOver } from '@/lib/networks/schema-hand-over';
import { organiserTermRowSchema } from '@/lib/networks/schema-row';

export type HandOverRefusal = NotFound | { kind: 'term_changed' | 'unknown_reference' };

/** Ends the term of the office that hands over, if it has not changed since it was seen and has not ended. */
async function endTerm(
  write: RegisterWrite,
  { term, networkId, date }: HandOver,
): Promise<Result<null, HandOverRefusal>> {
  if (!term) return succeed(null);
  const row = await readRow(write.transaction, 'organiser_term', term.id);
  const standing = row === null ? null : organiserTermRowSchema.parse(row);
  if (standing?.networkId !== networkId) return refuse({ kind: 'not_found' });
  const { until } = standing.fields;
  if (until !== null && until !== openEnd.edtf) return refuse({ kind: 'term_changed' });
  const ended = await updateOrganiserTerm(write, { ...standing.fields, ...term, until: date });
  return ended.ok ? succeed(null) : refuse({ kind: 'term_changed' });
}

const cannotHappen = (reason: string): never => {
  throw new Error(`a role that has just been read could not be withdrawn: ${reason}`);
};

/** Gives one user one role in the network, or none. Somebody who loses a role is signed out at once. */
async function moveGrant(
  write: RegisterWrite,
  networkId: number,
  userId: number,
  wanted: HandedRole | null,
): Promise<void> {
  const rows = await write.transaction.roleGrant.findMany({
    where: { userId, networkId, role: { in: [...HANDED_ROLES] } },
    select: { role: true },
  });
  const held = rows.map(({ role }) => role);
  for (const role of held) {
    if (role !== wanted) await withdrawGrant(write, userId, { role, networkId }, cannotHappen);
  }
  if (wanted !== null && !held.includes(wanted)) await grantRole(write, userId, { role: wanted, networkId });
}

/** Whether everybody who is to get a role has an active account, and everybody else has an account. */
async function areUsers(write: RegisterWrite, grants: HandOver['grants']): Promise<boolean> {
  const named = Object.keys(grants).map(Number);
  const given = named.filter((id) => grants[String(id)] !== null);
  const known = await write.transaction.user.count({ where: { id: { in: named } } });
  const active = await write.transaction.user.count({ where: { id: { in: given }, deactivatedAt: null } });
  return known === named.length && active === given.length;
}

/**
 * Hands a network to another office: the running term ends, the next begins on the same date, the roles move. Either
 * everything is written or, if refused, nothing.
 *
 * @returns the id of the new term
 * @throws ZodError on input the schema refuses
 */
export async function handOverNetwork(
  write: RegisterWrite,
  given: HandOver,
): Promise<Result<{ id: number }, HandOverRefusal>> {
  const input = handOverSchema.parse(given);
  const { networkId, organiser, memberId, sourceId, quote, date, term, grants } = input;
  const network = await write.transaction.network.findUnique({ where: { id: networkId }, select: { id: true } });
  if (!network) return refuse({ kind: 'not_found' });
  if (!(await areUsers(write, grants))) return refuse({ kind: 'unknown_reference' });
  const ended = await endTerm(write, input);
  if (!ended.ok) return ended;
  const id = await addOrganiserTerm(write, {
    networkId,
    organiser,
    memberId,
    sourceId,
    quote,
    since: date,
    until: openEnd.edtf,
  });
  for (const [userId, role] of Object.entries(grants)) await moveGrant(write, networkId, Number(userId), role);
  await appendAuditEvent(write, {
    type: 'network.handed_over',
    networkId,
    subjectId: networkId,
    payload: { endedTermId: term?.id ?? null, beganTermId: id, date, organiser, grants },
  });
  return succeed({ id });
}
