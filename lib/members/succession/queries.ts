import 'server-only';
import { partialDate } from '@/lib/core/partial-date';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import { memberReferenceColumns, toMemberReference } from '@/lib/members/queries';
import { MOST_RELATIVES } from '@/lib/members/succession/rules-line';
import type { Succession } from '@/lib/members/succession/types';

/** One that turned out to be another is read as that other: the source named it, the register knows who it is. */
const standingColumns = {
  ...memberReferenceColumns,
  withdrawnAt: true,
  mergedInto: { select: memberReferenceColumns },
} satisfies Prisma.MemberSelect;

type StandingRow = Prisma.MemberGetPayload<{ select: typeof standingColumns }>;

function toStanding({ mergedInto, withdrawnAt, ...row }: StandingRow) {
  if (mergedInto) return toMemberReference(mergedInto);
  return withdrawnAt === null ? toMemberReference(row) : null;
}

/** Standing successions in which one of the members goes before or follows, or that a document proves; by id. */
export async function listSuccessions(
  reader: Reader,
  where: { memberIds: readonly number[] } | { sourceId: number },
): Promise<Succession[]> {
  const isOne = (ids: readonly number[]) => ({ OR: [{ id: { in: [...ids] } }, { mergedIntoId: { in: [...ids] } }] });
  const rows = await reader.succession.findMany({
    where: {
      withdrawnAt: null,
      ...('sourceId' in where
        ? where
        : { OR: [{ predecessor: isOne(where.memberIds) }, { successor: isOne(where.memberIds) }] }),
    },
    select: {
      id: true,
      kind: true,
      dateEdtf: true,
      sourceId: true,
      quote: true,
      locator: true,
      predecessor: { select: standingColumns },
      successor: { select: standingColumns },
    },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ dateEdtf, ...row }) => {
    const [predecessor, successor] = [toStanding(row.predecessor), toStanding(row.successor)];
    return predecessor && successor ? [{ ...row, predecessor, successor, date: partialDate(dateEdtf) }] : [];
  });
}

/**
 * The lines of some members: their successions, those of whom these name, and so on, by id. One query a step, and one for a
 * member that follows nobody; a step further than any line is shown, so that it is known where one goes on.
 */
export async function listLines(reader: Reader, memberIds: readonly number[]): Promise<Succession[]> {
  const found = new Map<number, Succession>();
  const asked = new Set<number>();
  let next = [...memberIds];
  for (let step = 0; step <= MOST_RELATIVES && next.length > 0; step += 1) {
    for (const id of next) asked.add(id);
    const successions = await listSuccessions(reader, { memberIds: next });
    for (const succession of successions) found.set(succession.id, succession);
    const named = successions.flatMap(({ predecessor, successor }) => [predecessor.id, successor.id]);
    next = [...new Set(named)].filter((id) => !asked.has(id));
  }
  return [...found.values()].sort((a, b) => a.id - b.id);
}

/** Whether a source says that one of two members follows the other: then they are two, and cannot be made one. */
export async function isSuccessionBetween(reader: Reader, one: number, other: number): Promise<boolean> {
  const found = await reader.succession.findFirst({
    where: {
      withdrawnAt: null,
      OR: [
        { predecessorId: one, successorId: other },
        { predecessorId: other, successorId: one },
      ],
    },
    select: { id: true },
  });
  return found !== null;
}

/** The members that a succession names, standing or withdrawn; empty where there never was such a one. */
export async function listMembersOfSuccession(reader: Reader, id: number): Promise<number[]> {
  const row = await reader.succession.findUnique({
    where: { id },
    select: { predecessorId: true, successorId: true },
  });
  return row ? [row.predecessorId, row.successorId] : [];
}
