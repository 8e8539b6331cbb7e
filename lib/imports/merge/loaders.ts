import 'server-only';
import { networksAllowing } from '@/lib/auth/permissions';
import type { SignedInUser } from '@/lib/auth/types';
import { refuse, type Result } from '@/lib/core/result';
import { readSnapshot, type Reader } from '@/lib/db/reader';
import { previewMerge } from '@/lib/imports/merge/queries';
import { listMergeCandidates } from '@/lib/imports/merge/queries-choice';
import type { MergeCandidate, MergePreview, MergeRefusal } from '@/lib/imports/merge/types';
import { memberReferenceColumns, toMemberReference } from '@/lib/members/queries';
import type { MemberReference } from '@/lib/members/types';

/** The page that makes a member one with another. */
export interface MergeView {
  member: MemberReference;
  /** It has become part of this one. */
  mergedInto: MemberReference | null;
  query: string;
  candidates: MergeCandidate[];
  /** The member that was chosen to stay, and what that comes to. */
  chosen: MemberReference | null;
  preview: Result<MergePreview, MergeRefusal> | null;
}

async function findAny(reader: Reader, slug: string) {
  const columns = { ...memberReferenceColumns, withdrawnAt: true, mergedInto: { select: memberReferenceColumns } };
  const row = await reader.member.findUnique({ where: { slug }, select: columns });
  if (!row) return null;
  const { withdrawnAt, mergedInto, ...member } = row;
  return {
    member: toMemberReference(member),
    stands: withdrawnAt === null,
    mergedInto: mergedInto && toMemberReference(mergedInto),
  };
}

/** What an address of the page asks for; null where there is no such member, or it is withdrawn. */
export const loadMergeView = (
  user: SignedInUser,
  slug: string,
  asked: { into: string; query: string },
): Promise<MergeView | null> =>
  readSnapshot(async (reader) => {
    const found = await findAny(reader, slug);
    if (!found || (!found.stands && !found.mergedInto)) return null;
    const { member, mergedInto } = found;
    const chosen = asked.into === '' ? null : await findAny(reader, asked.into);
    const order = { goneId: member.id, keptId: chosen?.member.id ?? 0 };
    const missing = asked.into === '' ? null : refuse({ kind: 'not_found' as const });
    return {
      member,
      mergedInto,
      query: asked.query,
      candidates: mergedInto || chosen ? [] : await listMergeCandidates(reader, member.id, asked.query),
      chosen: chosen?.member ?? null,
      preview: chosen ? await previewMerge(reader, order, networksAllowing(user.grants, 'edit')) : missing,
    };
  });

/** Where a member is that has become part of another, and the batch that did it; null for any other. */
export const loadMergedMember = (slug: string) =>
  readSnapshot(async (reader) => {
    const found = await findAny(reader, slug);
    if (!found?.mergedInto) return null;
    const change = await reader.batchChange.findFirst({
      where: { tableName: 'member', rowId: found.member.id, batch: { kind: 'merge', state: 'applied' } },
      select: { batch: { select: { id: true, network: { select: { id: true, slug: true } } } } },
      orderBy: { id: 'asc' },
    });
    return { member: found.member, into: found.mergedInto, batch: change?.batch ?? null };
  });
export type MergedMemberView = NonNullable<Awaited<ReturnType<typeof loadMergedMember>>>;
