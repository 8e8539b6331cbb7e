import 'server-only';
import { z } from 'zod';
import { ATTENDANCE_STATUSES, CAPACITIES, DELEGATE_RANKS, PARTICIPATION_MODES } from '@/lib/attendance/types';
import { partialDateOrNull } from '@/lib/core/partial-date';
import { orNull, rawBoolean, rawInt, rawInts, rawJson, rawText, rawTexts, rawWord } from '@/lib/db/raw-columns';
import { rawRows, type RawConnection } from '@/lib/db/raw-rows';
import { collectStanding } from '@/lib/imports/known/rules-standing';
import type { ImportRights } from '@/lib/imports/names/types-rights';
import type { KnownMeeting, KnownRegister, KnownSource, StandingCells } from '@/lib/imports/known/types';
import type { KnownMember, KnownSeat } from '@/lib/imports/names/types';
import { writtenLabel } from '@/lib/meetings/rules-series';
import { LIST_COMPLETENESS, MEETING_KINDS, MEETING_STATES } from '@/lib/meetings/types';
import { TERRITORY_KINDS, type Territory } from '@/lib/members/territories/types';
import { MEMBER_KINDS, SEAT_KINDS } from '@/lib/members/types';
import { SOURCE_KINDS } from '@/lib/sources/types';

/**
 * All that a list for a network is held against. Standing assertions are read a slice at a time and packed, so that a
 * million of them cost some fifty megabytes.
 *
 * @param connection a connection with a transaction open, in which everything is read
 * @param citable the documents that whoever reads the list may know of: others are as unknown to it as to them
 */
export async function readKnownRegister(
  connection: RawConnection,
  networkId: number,
  citable: ImportRights['citable'],
): Promise<KnownRegister> {
  const [[today] = ['']] = await rawRows(connection, [rawText], 'SELECT current_date::text');
  return {
    today,
    members: await readMembers(connection, networkId),
    territories: await readTerritories(connection),
    meetings: await readMeetings(connection, networkId),
    lists: await readCompleteLists(connection, networkId),
    weights: await readWeights(connection),
    sources: await readSources(connection, citable),
    standing: await readStanding(connection, networkId),
  };
}

const knownSeatsSchema: z.ZodType<KnownSeat[], KnownSeat[]> = z.array(
  z.object({
    id: z.int(),
    kind: z.enum(SEAT_KINDS),
    since: z.string().nullable(),
    until: z.string().nullable(),
    sourceId: z.int(),
    doubt: z.object({ sourceId: z.int(), quote: z.string().nullable(), locator: z.string().nullable() }).nullable(),
  }),
);

const MEMBER_COLUMNS = [
  rawInt,
  rawText,
  rawText,
  rawText,
  rawWord(MEMBER_KINDS),
  orNull(rawText),
  orNull(rawInt),
  orNull(rawText),
  orNull(rawText),
  rawBoolean,
  orNull(rawTexts),
  orNull(rawTexts),
  orNull(rawJson(knownSeatsSchema)),
] as const;

async function readMembers(connection: RawConnection, networkId: number): Promise<KnownMember[]> {
  const rows = await rawRows(
    connection,
    MEMBER_COLUMNS,
    `SELECT m.id, m.slug, m.name_de, m.name_en, m.kind::text, m.iso_code, m.territory_id,
       coalesce(t.iso_subdivision, t.iso_state), t.ags, m.withdrawn_at IS NOT NULL, a.names, c.codes, s.seats
     FROM member m
     LEFT JOIN territory t ON t.id = m.territory_id
     LEFT JOIN (SELECT member_id, array_agg(name ORDER BY id) AS names FROM member_alias GROUP BY 1) a ON a.member_id = m.id
     LEFT JOIN (SELECT member_id, array_agg(code ORDER BY id) AS codes FROM member_code WHERE network_id = $1 GROUP BY 1) c
       ON c.member_id = m.id
     LEFT JOIN (
       SELECT member_id, jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'since', since_edtf, 'until', until_edtf,
         'sourceId', source_id, 'doubt', CASE WHEN doubt_source_id IS NOT NULL THEN jsonb_build_object(
           'sourceId', doubt_source_id, 'quote', doubt_quote, 'locator', doubt_locator) END) ORDER BY id) AS seats
       FROM membership WHERE network_id = $1 GROUP BY 1) s ON s.member_id = m.id
     WHERE m.merged_into_id IS NULL
     ORDER BY m.id`,
    [networkId],
  );
  return rows.map(([id, slug, de, en, kind, isoCode, territoryId, iso, ags, withdrawn, aliases, codes, seats]) => ({
    id,
    slug,
    name: { de, en },
    kind,
    isoCode,
    territoryId,
    territoryCodes: territoryId === null ? null : { iso, ags },
    withdrawn,
    aliases: aliases ?? [],
    codes: codes ?? [],
    seats: seats ?? [],
  }));
}

const TERRITORY_COLUMNS = [
  rawInt,
  rawText,
  rawWord(TERRITORY_KINDS),
  rawText,
  rawText,
  orNull(rawText),
  orNull(rawText),
  orNull(rawText),
] as const;

async function readTerritories(connection: RawConnection): Promise<Territory[]> {
  const rows = await rawRows(
    connection,
    TERRITORY_COLUMNS,
    'SELECT id, slug, kind::text, name_de, name_en, iso_state, iso_subdivision, ags FROM territory ORDER BY id',
  );
  return rows.map(([id, slug, kind, de, en, isoState, isoSubdivision, ags]) => ({
    id,
    slug,
    kind,
    name: { de, en },
    isoState,
    isoSubdivision,
    ags,
  }));
}

const MEETING_COLUMNS = [
  rawInt,
  rawText,
  rawText,
  rawText,
  rawText,
  orNull(rawInt),
  orNull(rawText),
  rawWord(MEETING_KINDS),
  rawWord(MEETING_STATES),
  orNull(rawText),
  orNull(rawText),
  rawBoolean,
  orNull(rawInts),
] as const;

async function readMeetings(connection: RawConnection, networkId: number): Promise<KnownMeeting[]> {
  const rows = await rawRows(
    connection,
    MEETING_COLUMNS,
    `SELECT m.id, m.slug, m.title_de, m.title_en, m.date_edtf, m.number, m.label, m.kind::text, m.state::text, m.place_de, m.place_en,
       m.withdrawn_at IS NOT NULL, c.source_ids
     FROM meeting m
     LEFT JOIN (
       SELECT s.meeting_id, array_agg(s.source_id ORDER BY s.id) AS source_ids FROM meeting_source s
       JOIN meeting own ON own.id = s.meeting_id AND own.network_id = $1 GROUP BY 1) c ON c.meeting_id = m.id
     WHERE m.network_id = $1 ORDER BY m.id`,
    [networkId],
  );
  return rows.map(
    ([id, slug, titleDe, titleEn, date, number, label, kind, state, placeDe, placeEn, withdrawn, sourceIds]) => ({
      id,
      slug,
      title: { de: titleDe, en: titleEn },
      date,
      number,
      label: writtenLabel(number, label),
      kind,
      state,
      place: placeDe !== null && placeEn !== null ? { de: placeDe, en: placeEn } : null,
      withdrawn,
      sourceIds: sourceIds ?? [],
    }),
  );
}

async function readCompleteLists(connection: RawConnection, networkId: number): Promise<KnownRegister['lists']> {
  const rows = await rawRows(
    connection,
    [rawInt, rawInt, rawWord(LIST_COMPLETENESS), rawInts],
    `SELECT s.meeting_id, s.source_id, s.complete_for::text, s.counted_member_ids FROM meeting_source s
     JOIN meeting m ON m.id = s.meeting_id AND m.network_id = $1
     WHERE s.complete_for <> 'nothing' ORDER BY s.id`,
    [networkId],
  );
  return rows.map(([meetingId, sourceId, completeFor, countedMemberIds]) => ({
    ...{ meetingId, sourceId, completeFor, countedMemberIds },
  }));
}

/** Of every source: what others say at a meeting decides, whoever reads the list. */
async function readWeights(connection: RawConnection): Promise<KnownRegister['weights']> {
  const rows = await rawRows(
    connection,
    [rawInt, rawWord(SOURCE_KINDS), orNull(rawText)],
    'SELECT id, kind::text, date_edtf FROM source',
  );
  return new Map(rows.map(([id, sourceKind, date]) => [id, { sourceKind, sourceDate: partialDateOrNull(date) }]));
}

async function readSources(connection: RawConnection, citable: ImportRights['citable']): Promise<KnownSource[]> {
  const rows = await rawRows(
    connection,
    [rawInt, rawText, rawText, orNull(rawText)],
    'SELECT id, slug, title, address FROM source WHERE $1 OR id = ANY ($2::int[]) ORDER BY id',
    [citable === 'all', citable === 'all' ? [] : citable],
  );
  return rows.map(([id, slug, title, address]) => ({ id, slug, title, address }));
}

const STANDING_COLUMNS = [
  rawInt,
  rawInt,
  rawInt,
  rawInt,
  rawWord(ATTENDANCE_STATUSES),
  rawWord(PARTICIPATION_MODES),
  rawWord(DELEGATE_RANKS),
  rawWord(CAPACITIES),
  orNull(rawText),
  orNull(rawText),
  orNull(rawText),
  orNull(rawInt),
  orNull(rawText),
  orNull(rawText),
  orNull(rawInt),
  orNull(rawText),
  orNull(rawWord(ATTENDANCE_STATUSES)),
] as const;

/** Assertions read at once. */
const SLICE = 10_000;

async function readStanding(connection: RawConnection, networkId: number): Promise<StandingCells> {
  const standing = collectStanding();
  await connection.query({
    text: `DECLARE standing NO SCROLL CURSOR FOR
      SELECT id, meeting_id, member_id, source_id, status::text, mode::text, rank::text, capacity::text, quote, locator, note,
        representing_member_id, presence_from, presence_until, delegation_size, level_text, alternative_status::text
      FROM attendance WHERE meeting_id IN (SELECT id FROM meeting WHERE network_id = ${Number(networkId)}) AND withdrawn_at IS NULL`,
  });
  for (let read = SLICE; read === SLICE;) {
    const rows = await rawRows(connection, STANDING_COLUMNS, `FETCH ${SLICE} FROM standing`);
    for (const row of rows) {
      const [id, meetingId, memberId, sourceId, status, mode, rank, capacity, ...words] = row;
      const [quote, locator, note, representingMemberId, presenceFrom, presenceUntil, ...others] = words;
      const [delegationSize, levelText, alternativeStatus] = others;
      standing.add({
        ...{ id, meetingId, memberId, sourceId, status, mode, rank, capacity, quote, locator, note },
        ...{ representingMemberId, presenceFrom, presenceUntil, delegationSize, levelText, alternativeStatus },
      });
    }
    read = rows.length;
  }
  await connection.query('CLOSE standing');
  return standing;
}
