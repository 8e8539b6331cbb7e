import { appendAuditEvent } from '@/lib/audit/mutations';
import { publishAttendance, recordAttendance, recordStatement, withdrawAttendance } from '@/lib/attendance/mutations';
import { recordTotal, withdrawTotal } from '@/lib/attendance/totals/mutations';
import type { RegisterWrite } from '@/lib/db/register-write';
import { recordSuccession, withdrawSuccession } from '@/lib/members/succession/mutations';
import { addOrganiserTerm } from '@/lib/networks/mutations';
import { createClaim } from '@/lib/participation/questions/mutations-claim';
import { attachSourceFile } from '@/lib/sources/mutations-file';
import { publishSourceFile } from '@/lib/sources/mutations-file-publication';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSource,
} from '@/test/register-facts';

/*
 * Every kind of change that the register's tables can see, each of rows that a number chooses.
 */

/** Chooses one of several by numbers that are drawn beforehand. */
export class Choice {
  private place = 0;
  constructor(private readonly numbers: readonly number[]) {}

  number(): number {
    this.place += 1;
    return this.numbers[this.place % this.numbers.length] ?? 0;
  }

  among<Value>(values: readonly Value[]): Value {
    const value = values[this.number() % values.length];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }
}

type Table = 'network' | 'member' | 'meeting' | 'source' | 'territory';

let serial = 0;
const fresh = () => `neu-${(serial += 1)}`;

async function rowIn({ transaction }: RegisterWrite, table: Table, choice: Choice): Promise<number> {
  const rows = await transaction.$queryRawUnsafe<{ id: number }[]>(
    `SELECT id FROM ${table} ${table === 'member' || table === 'meeting' ? 'WHERE withdrawn_at IS NULL' : ''} ORDER BY id`,
  );
  return choice.among(rows).id;
}

type Change = (write: RegisterWrite, choice: Choice) => Promise<unknown>;

/** Changes a column of one row of a table. */
const edit =
  (table: Table, assignment: (choice: Choice) => string): Change =>
  async (write, choice) => {
    const id = await rowIn(write, table, choice);
    await write.transaction.$executeRawUnsafe(`UPDATE ${table} SET ${assignment(choice)} WHERE id = ${id}`);
  };

/** Takes one row out, or changes it; nothing where there is none. */
const ofOne =
  (statement: (id: number) => string, rows: string): Change =>
  async ({ transaction }, choice) => {
    const found = await transaction.$queryRawUnsafe<{ id: number }[]>(rows);
    if (found.length > 0) await transaction.$executeRawUnsafe(statement(choice.among(found).id));
  };

const onADay = (choice: Choice) =>
  `20${10 + (choice.number() % 20)}-0${1 + (choice.number() % 9)}-1${choice.number() % 10}`;

export const CHANGES: Readonly<Record<string, Change>> = {
  'a member is called otherwise': edit('member', () => `name_de = '${fresh()}', name_en = '${fresh()}'`),
  'a member gets another address': edit('member', () => `slug = '${fresh()}'`),
  'a member is of another kind': edit('member', (choice) => `kind = '${choice.among(['city', 'land', 'agency'])}'`),
  'a member belongs to another territory': edit('member', (choice) => {
    const nobody = choice.number() % 3 === 0;
    return nobody
      ? 'territory_id = NULL'
      : `territory_id = (SELECT id FROM territory ORDER BY id DESC LIMIT 1 OFFSET ${choice.number() % 2})`;
  }),
  'a member gets another name beside its own': async (write, choice) =>
    write.transaction.memberAlias.create({ data: { memberId: await rowIn(write, 'member', choice), name: fresh() } }),
  'a member turns out to be another': async (write, choice) => {
    const mergedIntoId = await rowIn(write, 'member', choice);
    const id = await givenMember(write, fresh());
    await write.transaction.member.update({ where: { id }, data: { withdrawnAt: write.instant, mergedIntoId } });
  },
  'a merged member is merged into another': async (write, choice) => {
    const merged = await write.transaction.member.findMany({
      where: { mergedIntoId: { not: null } },
      orderBy: { id: 'asc' },
    });
    const mergedIntoId = await rowIn(write, 'member', choice);
    if (merged.length > 0)
      await write.transaction.member.update({ where: { id: choice.among(merged).id }, data: { mergedIntoId } });
  },
  'a territory is called otherwise': edit('territory', () => `name_de = '${fresh()}'`),
  'a network is called otherwise': edit('network', () => `name_de = '${fresh()}', description_en = '${fresh()}'`),
  'a network gets another address': edit('network', () => `slug = '${fresh()}'`),
  'a network is covered for another period': edit('network', (choice) =>
    choice.number() % 2
      ? `coverage_since = '2012', coverage_until = '20${20 + (choice.number() % 9)}'`
      : 'coverage_since = NULL, coverage_until = NULL',
  ),
  'a network begins, with a seat and a meeting': async (write, choice) => {
    const networkId = await givenNetwork(write, fresh());
    const sourceId = await givenSource(write, fresh());
    await givenSeat(write, { networkId, memberId: await rowIn(write, 'member', choice), sourceId });
    await givenMeeting(write, { networkId, sourceId, date: onADay(choice), slug: fresh() });
  },
  'a meeting is called otherwise': edit(
    'meeting',
    () => `title_de = '${fresh()}', place_de = 'da', place_en = 'there'`,
  ),
  'a meeting gets another address': edit('meeting', () => `slug = '${fresh()}'`),
  'a meeting is on another day': edit('meeting', (choice) => {
    const day = onADay(choice);
    return `date_edtf = '${day}', earliest = '${day}', latest = '${day}'`;
  }),
  'a meeting is cancelled, or held': edit(
    'meeting',
    (choice) => `state = '${choice.among(['cancelled', 'held', 'held'])}'`,
  ),
  'a meeting is of another kind': edit(
    'meeting',
    (choice) => `kind = '${choice.among(['regular', 'special', 'written_procedure'])}'`,
  ),
  'a meeting is added': async (write, choice) =>
    givenMeeting(write, {
      networkId: await rowIn(write, 'network', choice),
      sourceId: await rowIn(write, 'source', choice),
      date: onADay(choice),
      slug: fresh(),
      completeFor: choice.among(['nothing', 'seats', 'everybody']),
    }),
  'a meeting is taken back': async (write, choice) => {
    const id = await rowIn(write, 'meeting', choice);
    if (choice.number() % 3 === 0)
      await write.transaction.meeting.update({
        where: { id },
        data: { withdrawnAt: write.instant, publishedAt: null },
      });
  },
  'a document is called otherwise': edit('source', () => `title = '${fresh()}', publisher = '${fresh()}'`),
  'a document gets another address': edit('source', () => `slug = '${fresh()}'`),
  'a document is of another kind': edit(
    'source',
    (choice) => `kind = '${choice.among(['minutes', 'press_release', 'roll_call'])}'`,
  ),
  'a document is by a member': async (write, choice) => {
    const issuedByMemberId = await rowIn(write, 'member', choice);
    await write.transaction.source.update({
      where: { id: await rowIn(write, 'source', choice) },
      data: { issuedByMemberId },
    });
  },
  'a document gets a file that is public': async (write, choice) => {
    const sourceId = await rowIn(write, 'source', choice);
    const bytes = new Uint8Array(Buffer.from(`%PDF-1.4\n${fresh()}\n%%EOF\n`));
    const file = await attachSourceFile(write, sourceId, bytes);
    if (file.ok)
      await publishSourceFile(write, {
        ...{ sourceId, sha256: file.value.sha256, rights: 'amtlich' },
        ...{ namesNobody: true, noSignatures: true },
      });
  },
  'a document is cited for a meeting': async (write, choice) => {
    const cited = {
      meetingId: await rowIn(write, 'meeting', choice),
      sourceId: await rowIn(write, 'source', choice),
    };
    await write.transaction.meetingSource.upsert({
      where: { meetingId_sourceId: cited },
      create: { ...cited, completeFor: choice.among(['nothing', 'seats', 'everybody']) },
      update: { completeFor: choice.among(['nothing', 'seats', 'all_together', 'everybody']), quote: fresh() },
    });
  },
  'a document is no longer cited': ofOne(
    (id) => `DELETE FROM meeting_source WHERE id = ${id}`,
    'SELECT id FROM meeting_source ORDER BY id',
  ),
  'an attendance becomes public': async (write, choice) => {
    const facts = {
      meetingId: await rowIn(write, 'meeting', choice),
      memberId: await rowIn(write, 'member', choice),
      sourceId: choice.number() % 2 ? await rowIn(write, 'source', choice) : await givenSource(write, fresh()),
    };
    const stands = await write.transaction.attendance.count({ where: { ...facts, withdrawnAt: null } });
    if (stands === 0)
      await givenAttendance(write, { ...facts, status: choice.among(['present', 'absent', 'excused', 'excluded']) });
  },
  'a draft of an attendance is written': async (write, choice) =>
    givenAttendance(write, {
      meetingId: await rowIn(write, 'meeting', choice),
      memberId: await rowIn(write, 'member', choice),
      sourceId: await givenSource(write, fresh()),
      published: false,
    }),
  'drafts become public': async (write) => {
    const drafts = await write.transaction.attendance.findMany({ where: { publishedAt: null, withdrawnAt: null } });
    await publishAttendance(
      write,
      drafts.map(({ id }) => id),
    );
  },
  'a member is represented by another': async (write, choice) => {
    const [memberId, representingMemberId] = [
      await rowIn(write, 'member', choice),
      await rowIn(write, 'member', choice),
    ];
    if (memberId === representingMemberId) return;
    const sourceId = await givenSource(write, fresh());
    const attendance = { memberId, representingMemberId, sourceId, status: 'represented_by_member' as const };
    const ids = await recordAttendance(write, {
      meetingId: await rowIn(write, 'meeting', choice),
      attendances: [attendance],
    });
    await publishAttendance(write, ids);
  },
  'an attendance is withdrawn': async (write, choice) => {
    const standing = await write.transaction.attendance.findMany({
      where: { withdrawnAt: null },
      orderBy: { id: 'asc' },
    });
    if (standing.length > 0)
      await withdrawAttendance(write, { ids: [choice.among(standing).id], reason: 'Verwechslung' });
  },
  'a seat is added': async (write, choice) => {
    const [networkId, memberId] = [await rowIn(write, 'network', choice), await rowIn(write, 'member', choice)];
    if ((await write.transaction.membership.count({ where: { networkId, memberId } })) === 0)
      await givenSeat(write, { networkId, memberId, sourceId: await rowIn(write, 'source', choice), since: '2011' });
  },
  'a seat is of another kind': ofOne(
    (id) =>
      `UPDATE membership SET kind = CASE kind WHEN 'full' THEN 'observer' ELSE 'full' END::seat_kind WHERE id = ${id}`,
    'SELECT id FROM membership ORDER BY id',
  ),
  'a seat is doubted': ofOne(
    (id) =>
      `UPDATE membership SET doubt_source_id = (SELECT min(id) FROM source), doubt_quote = 'wohl nicht' WHERE id = ${id}`,
    'SELECT id FROM membership ORDER BY id',
  ),
  'a seat is removed': ofOne(
    (id) => `DELETE FROM membership WHERE id = ${id}`,
    'SELECT id FROM membership ORDER BY id',
  ),
  'a document tells of a period': async (write, choice) =>
    recordStatement(
      write,
      {
        networkId: await rowIn(write, 'network', choice),
        memberId: await rowIn(write, 'member', choice),
        sourceId: await rowIn(write, 'source', choice),
        kind: choice.among(['absence', 'exclusion', 'attendance']),
        since: '2012',
        until: '2015',
        quote: fresh(),
        locator: null,
      },
      true,
    ),
  'what a document tells of a period is withdrawn': ofOne(
    (id) => `SELECT withdraw_assertions('statement', ARRAY[${id}], NULL, 'Irrtum')`,
    'SELECT id FROM statement WHERE withdrawn_at IS NULL ORDER BY id',
  ),
  'a document counts': async (write, choice) =>
    recordTotal(write, {
      networkId: await rowIn(write, 'network', choice),
      memberId: choice.number() % 2 ? await rowIn(write, 'member', choice) : null,
      sourceId: await rowIn(write, 'source', choice),
      attended: choice.number() % 5,
      ofMeetings: 5,
      period: '2012/2015',
      quote: null,
      locator: null,
    }),
  'what a document counts is withdrawn': async (write, choice) => {
    const standing = await write.transaction.total.findMany({ where: { withdrawnAt: null }, orderBy: { id: 'asc' } });
    if (standing.length > 0) await withdrawTotal(write, { id: choice.among(standing).id, reason: 'Irrtum' });
  },
  'a member follows another': async (write, choice) => {
    const [predecessorId, successorId] = [await rowIn(write, 'member', choice), await rowIn(write, 'member', choice)];
    const sourceId = await rowIn(write, 'source', choice);
    const both = { predecessorId, successorId };
    const known = await write.transaction.succession.count({ where: { ...both, withdrawnAt: null } });
    if (predecessorId !== successorId && known === 0)
      await recordSuccession(write, {
        ...both,
        sourceId,
        kind: 'succession',
        date: '2015',
        quote: null,
        locator: null,
      });
  },
  'that a member follows another is withdrawn': async (write, choice) => {
    const standing = await write.transaction.succession.findMany({
      where: { withdrawnAt: null },
      orderBy: { id: 'asc' },
    });
    if (standing.length > 0) await withdrawSuccession(write, { id: choice.among(standing).id, reason: 'Irrtum' });
  },
  'somebody claims something': async (write, choice) =>
    createClaim(
      write,
      {
        networkId: await rowIn(write, 'network', choice),
        memberId: await rowIn(write, 'member', choice),
        sourceId: await rowIn(write, 'source', choice),
        kind: 'never_attended',
        gist: { de: fresh(), en: fresh() },
        quote: null,
        value: null,
        claimant: { de: 'Wer', en: 'Who' },
        claimed: '2019',
      },
      true,
    ),
  'somebody says why nothing is recorded': async (write, choice) => {
    const about = {
      meetingId: await rowIn(write, 'meeting', choice),
      memberId: choice.number() % 2 ? await rowIn(write, 'member', choice) : null,
    };
    const sourceId = await rowIn(write, 'source', choice);
    if ((await write.transaction.unrecordedNote.count({ where: about })) === 0)
      await write.transaction.unrecordedNote.create({ data: { ...about, reason: 'never_kept', sourceId } });
  },
  'nobody says any more why nothing is recorded': ofOne(
    (id) => `DELETE FROM unrecorded_note WHERE id = ${id}`,
    'SELECT id FROM unrecorded_note ORDER BY id',
  ),
  'somebody runs a network': async (write, choice) =>
    addOrganiserTerm(write, {
      networkId: await rowIn(write, 'network', choice),
      organiser: fresh(),
      memberId: choice.number() % 2 ? await rowIn(write, 'member', choice) : null,
      since: null,
      until: `20${10 + (serial % 80)}`,
      sourceId: await rowIn(write, 'source', choice),
      quote: null,
    }),
  'nobody has run a network': ofOne(
    (id) => `DELETE FROM organiser_term WHERE id = ${id}`,
    'SELECT id FROM organiser_term ORDER BY id',
  ),
};

/** Makes one change, as every write does: with its event, and the read model brought up to date. */
export async function change(write: RegisterWrite, name: string, choice: Choice): Promise<void> {
  await CHANGES[name]?.(write, choice);
  for (const { id } of await write.transaction.network.findMany({ select: { id: true } })) write.touch(id);
  await appendAuditEvent(write, { type: 'source.updated', networkId: null, subjectId: null, payload: { test: name } });
}
