import { beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { publicReadScope } from '@/lib/auth/read-scope';
import { readSnapshot } from '@/lib/db/reader';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { cellDifference } from '@/lib/participation/cells/rules-difference';
import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import { calculateRate } from '@/lib/participation/account/rules-rate';
import { cellRuns } from '@/lib/participation/cells/rules-runs';
import { withClient } from '@/scripts/postgres/probe';
import { testDatabase } from '@/test/database';
import { givenUngaDatabase } from '@/test/unga-database';
import { UNGA, ungaSlug } from '@/test/unga-facts';
import { loadRawUnga } from '@/test/counted/unga-raw';

/*
 * What the pages of members and meetings are handed against SQL over the files themselves: plain COPY into a schema of
 * its own, asked by queries that know nothing of the register. Every fourth of the 164 members and the 524 meetings: the
 * figures of all of them are counted where they are imported.
 */

interface RawMember {
  name: string;
  attended: number;
  absent: number;
  barred: number;
  first: string | null;
  last: string | null;
  run: number;
}

interface RawMeeting {
  date: string;
  attended: number;
  absent: number;
  eligible: number;
  barred: number;
  came: number;
  stayed: number;
  begun: number;
  ended: number;
}

describe('the pages of the UN General Assembly', () => {
  const raw: { members: RawMember[]; meetings: RawMeeting[] } = { members: [], meetings: [] };
  beforeAll(async () => {
    await givenUngaDatabase(closeDatabase);
    await withClient(testDatabase().ownerUrl, async (client) => {
      await loadRawUnga(client);
      raw.members = (await client.query<RawMember>(MEMBERS)).rows;
      raw.meetings = (await client.query<RawMeeting>(MEETINGS)).rows;
      await client.query('DROP SCHEMA scratch CASCADE');
    });
  });

  it('show of a member the first and last attendance, their number and the longest run of absences that SQL finds', async () => {
    expect(raw.members).toHaveLength(164);
    for (const { name, ...expected } of raw.members.filter((one, place) => place % 4 === 0 || one.barred > 0)) {
      const slug = ungaSlug({ name });
      const record = await readSnapshot((reader) => findMemberRecord(reader, publicReadScope(), slug));
      const [part] = record?.networks ?? [];
      if (!part) throw new Error(`no page of ${name}`);
      const slugs = new Map(part.meetings.map((meeting) => [meeting.id, meeting.slug]));
      const { row } = part;
      const firstRun = cellRuns(row.cells).find(({ status }) => isAttended(status));
      const shown = {
        attended: row.account.attended.cells,
        absent: row.account.known_absence.cells,
        barred: row.account.excluded.cells,
        first: slugs.get(firstRun?.meetingIds[0] ?? 0) ?? null,
        last: slugs.get(row.lastAttendedMeetingId ?? 0) ?? null,
        run: Math.max(0, ...row.gaps.filter(({ kind }) => kind === 'attendance').map(({ missed }) => missed)),
      };
      expect(shown, name).toEqual(expected);
    }
  });

  it('show of a meeting who came, of whom it is known, and what differs from the meeting before, as SQL finds it', async () => {
    expect(raw.meetings).toHaveLength(524);
    const looked = raw.meetings.filter(
      ({ date }, place) => place % 4 === 0 || date.startsWith('1974') || place === raw.meetings.length - 1,
    );
    for (const { date, ...expected } of looked) {
      const record = await readSnapshot((reader) => findMeetingRecord(reader, publicReadScope(), UNGA, date));
      if (!record) throw new Error(`no page of ${date}`);
      const { attended, known, eligible } = calculateRate(record.participants.map(({ cell }) => cell));
      const kinds = record.comparison?.members.map(({ before, now }) => cellDifference(before, now)) ?? [];
      const count = (kind: (typeof kinds)[number]) => kinds.filter((one) => one === kind).length;
      const shown = {
        attended,
        absent: known - attended,
        eligible,
        barred: record.participants.filter(({ cell }) => cell.status === 'excluded').length,
        came: count('came_again'),
        stayed: count('stayed_away'),
        begun: count('seat_begun'),
        ended: count('seat_ended'),
      };
      expect(shown, date).toEqual(expected);
    }
  });

  it('tell of South Africa’s exclusion apart, in one stretch that is no absence', async () => {
    const record = await readSnapshot((reader) => findMemberRecord(reader, publicReadScope(), 'south-africa'));
    const gaps = record?.networks[0]?.row.gaps.filter(({ to }) => (to.date?.latest ?? '') >= '1974-10-04') ?? [];
    expect(gaps.map(({ kind, missed }) => [kind, missed])).toEqual([['exclusion', 0]]);
  });
});

/** South Africa's credentials were refused from 1974-10-04 on: no choice, and no absence. */
const BARRED = `(v.ccode = 560 AND v.date >= '1974-10-04')`;

const MEMBERS = `
  WITH counted AS (SELECT v.* FROM scratch.vote v WHERE NOT ${BARRED}),
  runs AS (
    SELECT ccode, status, row_number() OVER (PARTITION BY ccode ORDER BY date) - row_number() OVER (PARTITION BY ccode, status ORDER BY date) AS run
    FROM counted),
  longest AS (
    SELECT ccode, max(length)::int AS run
    FROM (SELECT ccode, count(*) AS length FROM runs WHERE status = 'absent' GROUP BY ccode, run) x GROUP BY ccode)
  SELECT s.name, count(*) FILTER (WHERE c.status = 'present')::int AS attended, count(*) FILTER (WHERE c.status = 'absent')::int AS absent,
    (SELECT count(*)::int FROM scratch.vote v WHERE v.ccode = s.ccode AND ${BARRED}) AS barred,
    (min(c.date) FILTER (WHERE c.status = 'present'))::text AS first, (max(c.date) FILTER (WHERE c.status = 'present'))::text AS last,
    coalesce(max(l.run), 0) AS run
  FROM scratch.state s LEFT JOIN counted c USING (ccode) LEFT JOIN longest l USING (ccode) GROUP BY s.ccode, s.name ORDER BY s.ccode`;

/** A state's cell on a voting day while it is a member: present, absent, barred, or null where no roll call tells of it. */
const MEETINGS = `
  WITH seat AS (
    SELECT d.date, lag(d.date) OVER (ORDER BY d.date) AS before FROM scratch.day d),
  cell AS (
    SELECT d.date, s.ccode, CASE WHEN s.ccode = 560 AND d.date >= '1974-10-04' THEN 'barred' ELSE v.status END AS status
    FROM scratch.day d JOIN scratch.state s ON d.date BETWEEN s.first_day AND s.last_day
    LEFT JOIN scratch.vote v ON v.date = d.date AND v.ccode = s.ccode)
  SELECT seat.date::text AS date,
    count(*) FILTER (WHERE now.status = 'present')::int AS attended, count(*) FILTER (WHERE now.status = 'absent')::int AS absent,
    count(*) FILTER (WHERE now.ccode IS NOT NULL AND now.status IS DISTINCT FROM 'barred')::int AS eligible,
    count(*) FILTER (WHERE now.status = 'barred')::int AS barred,
    count(*) FILTER (WHERE was.status = 'absent' AND now.status = 'present')::int AS came,
    count(*) FILTER (WHERE was.status = 'present' AND now.status = 'absent')::int AS stayed,
    count(*) FILTER (WHERE seat.before IS NOT NULL AND was.ccode IS NULL AND now.ccode IS NOT NULL)::int AS begun,
    count(*) FILTER (WHERE was.ccode IS NOT NULL AND now.ccode IS NULL)::int AS ended
  FROM seat CROSS JOIN scratch.state s
  LEFT JOIN cell now ON now.date = seat.date AND now.ccode = s.ccode
  LEFT JOIN cell was ON was.date = seat.before AND was.ccode = s.ccode
  GROUP BY seat.date ORDER BY seat.date`;
