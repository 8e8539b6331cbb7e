import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { REPLY_KINDS, type MeetingReply } from '@/lib/office/replies/types';

const replySchema = z.object({ memberId: z.int(), kind: z.enum(REPLY_KINDS) });

/**
 * What members said beforehand of a meeting; the caller has found it within its scope. What a member said that has become
 * another since is said of that one, the latest where both said something.
 */
export const listReplies = (reader: Reader, meetingId: number): Promise<MeetingReply[]> =>
  queryRows(
    reader,
    replySchema,
    Prisma.sql`
    WITH RECURSIVE said AS (
      SELECT r.member_id, r.kind, r.noted_at FROM meeting_reply r WHERE r.meeting_id = ${meetingId}::int
      UNION
      SELECT m.merged_into_id, said.kind, said.noted_at FROM said JOIN member m ON m.id = said.member_id
      WHERE m.merged_into_id IS NOT NULL)
    SELECT DISTINCT ON (said.member_id) said.member_id AS "memberId", said.kind::text
    FROM said JOIN member m ON m.id = said.member_id
    WHERE m.withdrawn_at IS NULL
    ORDER BY said.member_id, said.noted_at DESC, said.kind`,
  );
