import 'server-only';
import { createHash } from 'node:crypto';
import { groupBy } from '@/lib/core/grouping';
import type { Reader } from '@/lib/db/reader';
import { planTerm } from '@/lib/imports/next-term/rules';
import type { TermStep } from '@/lib/imports/next-term/types';
import { listMembers } from '@/lib/members/queries';
import { listEditableSeats } from '@/lib/members/queries-office';

/** What the next term of a network means for each of its members, and a hash of it: what is written is what was looked at. */
export async function readNextTerm(
  reader: Reader,
  networkId: number,
  since: string,
): Promise<{ steps: TermStep[]; digest: string }> {
  const seats = groupBy(await listEditableSeats(reader, [networkId]), ({ memberId }) => memberId);
  const members = await listMembers(reader, [...seats.keys()]);
  const steps = planTerm(
    members
      .toSorted((one, other) => one.id - other.id)
      .map((member) => ({ member, seats: seats.get(member.id) ?? [] })),
    since,
  );
  const shown = steps.map(({ kind, seat }) => [kind, seat.id, seat.version]);
  return { steps, digest: createHash('sha256').update(JSON.stringify(shown)).digest('hex') };
}
