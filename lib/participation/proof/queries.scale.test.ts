import { beforeAll, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { readSnapshot } from '@/lib/db/reader';
import { findSourceMeetings, findSourceRecord } from '@/lib/participation/pages/queries-source';
import { findMeetingProof } from '@/lib/participation/proof/queries';
import { MEETINGS_ON_PAGE, pageCount, SEATS_ON_PAGE } from '@/lib/participation/proof/rules';
import { countedReader } from '@/test/counted-reader';
import { givenNetwork, givenSource, inRegister } from '@/test/register-facts';

const MEETINGS = 7_000;
const MEMBERS = 101;
const scope = publicReadScope();

/*
 * One document with 700,000 citations: at each meeting it names all members but one, and its list is complete. The read
 * model is left as it is, since no page of a document reads it.
 */
beforeAll(() =>
  inRegister(async (write) => {
    const { transaction } = write;
    const network = await givenNetwork(write, 'grosse-runde');
    const source = await givenSource(write, 'grosse-liste', { kind: 'participant_list' });
    await transaction.$executeRaw`
      INSERT INTO member (slug, kind, name_de, name_en)
      SELECT 'ort-' || i, 'city', 'Ort ' || i, 'Town ' || i FROM generate_series(1, ${MEMBERS}::int) i`;
    await transaction.$executeRaw`
      INSERT INTO membership (network_id, member_id, kind, since_edtf, since_earliest, since_latest, until_edtf, basis_de, basis_en, source_id)
      SELECT ${network}::int, id, 'full', '1900-01-01', '1900-01-01', '1900-01-01', '..', 'Test', 'test', ${source}::int FROM member WHERE slug LIKE 'ort-%'`;
    await transaction.$executeRaw`
      INSERT INTO meeting (network_id, slug, title_de, title_en, date_edtf, earliest, latest, kind, state, published_at)
      SELECT ${network}::int, 'sitzung-' || i, 'Sitzung ' || i, 'Meeting ' || i, (date '2000-01-01' + i)::text, date '2000-01-01' + i,
        date '2000-01-01' + i, 'regular', 'held', now() FROM generate_series(1, ${MEETINGS}::int) i`;
    await transaction.$executeRaw`
      INSERT INTO meeting_source (meeting_id, source_id, complete_for)
      SELECT id, ${source}::int, 'seats' FROM meeting WHERE network_id = ${network}::int`;
    await transaction.$executeRaw`
      INSERT INTO attendance (network_id, meeting_id, member_id, source_id, status, published_at, recorded_from)
      SELECT ${network}::int, m.id, p.id, ${source}::int, 'present', now(), current_setting('register.write_time')::timestamptz
      FROM meeting m CROSS JOIN member p
      WHERE m.network_id = ${network}::int AND p.slug LIKE 'ort-%' AND p.slug <> 'ort-' || (1 + m.id % ${MEMBERS}::int)`;
    await transaction.$executeRaw`ANALYZE attendance`;
  }),
);

it('a document with 700,000 citations costs no more than one with a few', async () => {
  const [pages, last] = [pageCount(MEETINGS), `sitzung-${MEETINGS}`];
  const { record, page, proof, counts } = await readSnapshot(async (reader) => {
    const [own, further, single] = [countedReader(reader), countedReader(reader), countedReader(reader)];
    return {
      record: await findSourceRecord(own.reader, scope, 'grosse-liste'),
      page: await findSourceMeetings(further.reader, scope, 'grosse-liste', pages),
      proof: await findMeetingProof(single.reader, scope, {
        source: 'grosse-liste',
        network: 'grosse-runde',
        meeting: last,
      }),
      counts: { own: own.reads, further: further.reads, single: single.reads },
    };
  });
  expect(record).toMatchObject({ proofs: [], seatCount: MEMBERS, meetings: { total: MEETINGS, pages } });
  expect(page?.meetings.entries.at(-1)).toMatchObject({ meeting: { slug: last }, named: MEMBERS - 1 });
  expect(proof?.named).toHaveLength(MEMBERS - 1);
  expect(proof?.notListed).toHaveLength(1);
  expect(proof).toMatchObject({ page: pages, next: null });

  expect(counts.own.calls).toBeLessThanOrEqual(16);
  expect(counts.own.rows).toBeLessThanOrEqual(5 * MEETINGS_ON_PAGE + 2 * SEATS_ON_PAGE);
  expect(counts.further.rows).toBeLessThanOrEqual(5 * MEETINGS_ON_PAGE);
  expect(counts.single.rows).toBeLessThanOrEqual(4 * MEMBERS);
  for (const { mostValues } of Object.values(counts)) expect(mostValues).toBeLessThanOrEqual(SEATS_ON_PAGE);
});
