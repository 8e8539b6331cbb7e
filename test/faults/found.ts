import { withClient } from '@/scripts/postgres/probe';
import type { Acknowledged } from './acknowledged';

/** Of each meeting that was published in one write with two attendances: whether both are there. */
const PUBLISHED = `
  SELECT m.slug AS name, count(a.id) = 2 AND bool_and(a.published_at IS NOT NULL) AS whole, m.published_at IS NOT NULL AS done
  FROM meeting m LEFT JOIN attendance a ON a.meeting_id = m.id WHERE m.slug LIKE 'published-%' GROUP BY m.id`;

/** Of each list of three rows: whether all of them stand, or none once it was undone. */
const BATCHES = `
  SELECT b.id::text AS name, b.state = 'undone' AS done,
    count(a.id) = 3 AND count(a.id) FILTER (WHERE a.withdrawn_at IS NULL) = CASE WHEN b.state = 'undone' THEN 0 ELSE 3 END AS whole
  FROM import_batch b LEFT JOIN attendance a ON a.import_batch_id = b.id WHERE b.kind = 'file' GROUP BY b.id`;

/** Of each pair of members: whether what was said of the one stands with the other exactly when they are one. */
const MERGED = `
  SELECT g.slug AS name, g.merged_into_id IS NOT NULL AS done,
    (SELECT count(*) FROM attendance a WHERE a.withdrawn_at IS NULL AND a.member_id = coalesce(g.merged_into_id, g.id)) = 1
      AND (SELECT count(*) FROM attendance a WHERE a.withdrawn_at IS NULL AND a.member_id IN (g.id, k.id)) = 1 AS whole
  FROM member g JOIN member k ON k.slug = replace(g.slug, 'gone', 'kept') WHERE g.slug LIKE 'gone-%'`;

interface Found {
  name: string;
  /** Nothing of the write is missing, and nothing too much. */
  whole: boolean;
  done: boolean;
}

/** What is wrong in the database, against what it had confirmed; backups apart. */
export const listLosses = (ownerUrl: string, acknowledged: readonly Acknowledged[]): Promise<string[]> =>
  withClient(ownerUrl, async (client) => {
    const read = async (statement: string) => (await client.query<Found>(statement)).rows;
    const [published, batches, merged] = [await read(PUBLISHED), await read(BATCHES), await read(MERGED)];
    const isThere = (rows: readonly Found[], name: string) => rows.some((row) => row.name === name);
    const isDone = (rows: readonly Found[], name: string) => rows.some((row) => row.name === name && row.done);
    const isKept = (one: Acknowledged): boolean => {
      switch (one.kind) {
        case 'published':
          return isDone(published, `published-${one.n}`);
        case 'imported':
          return isThere(batches, String(one.batchId));
        case 'undone':
          return isDone(batches, String(one.batchId));
        case 'twins':
          return isThere(merged, `gone-${one.n}`);
        case 'merged':
          return isDone(merged, `gone-${one.n}`);
        case 'backedUp':
          return true;
      }
    };
    return [
      ...acknowledged.filter((one) => !isKept(one)).map((one) => `lost: ${JSON.stringify(one)}`),
      ...[...published, ...batches, ...merged].filter(({ whole }) => !whole).map(({ name }) => `half-written: ${name}`),
    ];
  });
