import { beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '@/scripts/postgres/probe';
import { testDatabase } from '@/test/database';
import { givenSmallRegister, givenMeeting, givenNetwork, inRegister } from '@/test/register-facts';

/* Each test tries to break one rule by SQL, as the owner of the database, whom no grant holds back. */

let facts: Awaited<ReturnType<typeof givenSmallRegister>>;
let foreignMeeting: number;

beforeAll(async () => {
  facts = await inRegister(givenSmallRegister);
  foreignMeeting = await inRegister(async (write) => {
    const networkId = await givenNetwork(write, 'anderer-kreis');
    return givenMeeting(write, { networkId, sourceId: facts.sourceId, date: '2020-02-02' });
  });
});

/** Runs statements as a register write would, and rolls back. */
const attempt = (...statements: [sql: string, values?: unknown[]][]) =>
  withClient(testDatabase().ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT begin_register_write()');
    for (const [sql, values] of statements) await client.query(sql, values);
    await client.query('ROLLBACK');
  });

const SEAT = `INSERT INTO membership (network_id, member_id, kind, since_edtf, since_earliest, since_latest, until_edtf,
  until_earliest, until_latest, basis_de, basis_en, source_id)
  VALUES ($1, $2, 'full', $3::text, $3::date, $3::date, $4::text, $4::date, $4::date, 'x', 'x', $5)`;
const ATTENDANCE = `INSERT INTO attendance (network_id, meeting_id, member_id, source_id, status)
  VALUES ($1, $2, $3, $4, 'present')`;
const MEETING = `INSERT INTO meeting (network_id, slug, title_de, title_en, date_edtf, earliest, latest, kind, state)
  VALUES ($1, 'neu', 'x', 'x', $2, $3, $4, 'regular', 'held')`;

describe('seats', () => {
  const free = () => `DELETE FROM membership WHERE member_id = ${facts.members[0]}`;
  const seat = (since: string | null, until: string | null): [string, unknown[]] => [
    SEAT,
    [facts.networkId, facts.members[0], since, until, facts.sourceId],
  ];

  it('of one member in one network do not overlap', async () => {
    const overlapping = attempt([free()], seat('2010-01-01', '2012-01-01'), seat('2011-12-31', '2014-01-01'));
    await expect(overlapping).rejects.toThrow('membership_no_overlap');
  });

  it('may begin on the day on which another ends', async () => {
    await expect(
      attempt([free()], seat('2010-01-01', '2012-01-01'), seat('2012-01-01', null)),
    ).resolves.toBeUndefined();
  });

  it('without dates are not entered twice', async () => {
    await expect(attempt(seat(null, null))).rejects.toThrow('membership_no_overlap');
  });

  it('do not end before they begin', async () => {
    await expect(attempt([free()], seat('2012-01-01', '2011-01-01'))).rejects.toThrow(
      'membership_ends_after_it_begins',
    );
  });
});

describe('merged members', () => {
  const merge = (gone: number, kept: number): [string] => [
    `UPDATE member SET withdrawn_at = register_now(), merged_into_id = ${kept} WHERE id = ${gone}`,
  ];
  const AT_ONCE: [string] = ['SET CONSTRAINTS demand_standing_successor IMMEDIATE'];

  it('lead to another member, and are withdrawn', async () => {
    const [aachen, bonn] = facts.members;
    await expect(attempt(merge(aachen, bonn), AT_ONCE)).resolves.toBeUndefined();
    await expect(attempt(merge(aachen, aachen))).rejects.toThrow('member_merged_into_another');
    await expect(attempt([`UPDATE member SET merged_into_id = ${bonn} WHERE id = ${aachen}`])).rejects.toThrow(
      'member_merged_is_taken_back',
    );
    await expect(attempt(merge(aachen, 999_999))).rejects.toThrow('member_merged_into_id_fkey');
  });

  it('never lead to a withdrawn member, in whatever order', async () => {
    const [aachen, bonn] = facts.members;
    const withdraw: [string] = [`UPDATE member SET withdrawn_at = register_now() WHERE id = ${bonn}`];
    await expect(attempt(withdraw, merge(aachen, bonn), AT_ONCE)).rejects.toThrow('is taken back');
    await expect(attempt(merge(aachen, bonn), withdraw, AT_ONCE)).rejects.toThrow('is taken back');
  });
});

describe('organiser terms', () => {
  const term = (since: string | null, until: string | null): [string, unknown[]] => [
    `INSERT INTO organiser_term (network_id, organiser, since_edtf, since_earliest, since_latest, until_edtf,
       until_earliest, until_latest, source_id)
     VALUES ($1, 'Amt', $2::text, $2::date, $2::date, $3::text, $3::date, $3::date, $4)`,
    [facts.networkId, since, until, facts.sourceId],
  ];

  it('of one network do not overlap', async () => {
    await expect(attempt(term(null, '2009-01-01'), term('2008-12-31', null))).rejects.toThrow(
      'organiser_term_no_overlap',
    );
  });

  it('may follow each other without a gap', async () => {
    await expect(attempt(term(null, '2009-01-01'), term('2009-01-01', null))).resolves.toBeUndefined();
  });
});

describe('meetings', () => {
  it('do not end before they begin', async () => {
    const values = [facts.networkId, '2020-02-02/2020-02-01', '2020-02-02', '2020-02-01'];
    await expect(attempt([MEETING, values])).rejects.toThrow('meeting_ends_after_it_begins');
  });

  it('have a year', async () => {
    await expect(attempt([MEETING, [facts.networkId, 'XXXX-12', '0001-12-01', null]])).rejects.toThrow(
      'meeting_has_a_year',
    );
  });

  it('have at least one known bound', async () => {
    await expect(attempt([MEETING, [facts.networkId, '..', null, null]])).rejects.toThrow('meeting_is_datable');
  });
});

describe('attendances', () => {
  const at = (meetingId: number): [string, unknown[]] => [
    ATTENDANCE,
    [facts.networkId, meetingId, facts.members[0], facts.sourceId],
  ];

  it('of one source on one cell stand once', async () => {
    await expect(attempt(at(facts.meetings[0]), at(facts.meetings[0]))).rejects.toThrow('attendance_standing');
  });

  it('may be made again after a withdrawal', async () => {
    const withdrawal = `SELECT withdraw_assertions('attendance', ARRAY(SELECT max(id) FROM attendance), NULL, 'typing error')`;
    await expect(attempt(at(facts.meetings[0]), [withdrawal], at(facts.meetings[0]))).resolves.toBeUndefined();
  });

  it('belong to a meeting of their own network', async () => {
    await expect(attempt(at(foreignMeeting))).rejects.toThrow('attendance_meeting_id_network_id_fkey');
  });

  it.each([
    ['member', 'member_id', 'attendance_member_id_fkey'],
    ['source', 'source_id', 'attendance_source_id_fkey'],
    ['meeting', 'meeting_id', 'attendance_meeting_id_network_id_fkey'],
    ['batch', 'import_batch_id', 'attendance_import_batch_id_fkey'],
    ['creator', 'created_by', 'attendance_created_by_fkey'],
    ['withdrawer', 'withdrawn_by', 'attendance_withdrawn_by_fkey'],
  ])('name no %s that there is not, not even one among many', async (_, column, constraint) => {
    const rows: [string, unknown[]] = [
      `INSERT INTO attendance SELECT (jsonb_populate_record(a, jsonb_build_object('id', nextval('attendance_id_seq'), 'status', 'present',
          'mode', 'unknown', 'rank', 'unknown', 'capacity', 'member', 'recorded_from', now(), 'withdrawn_at', now(), 'withdrawal_reason', 'x',
          'network_id', $1::int, 'meeting_id', $2::int, 'member_id', $3::int, 'source_id', $4::int)
          || CASE WHEN i = 50 THEN jsonb_build_object($5::text, 999999) ELSE '{}' END)).*
        FROM generate_series(1, 100) i, (SELECT NULL::attendance AS a) AS empty`,
      [facts.networkId, facts.meetings[0], facts.members[0], facts.sourceId, column],
    ];
    await expect(attempt(rows)).rejects.toMatchObject({ code: '23503', constraint });
  });

  it('are not withdrawn by nobody known', async () => {
    const withdrawal = `SELECT withdraw_assertions('attendance', ARRAY(SELECT max(id) FROM attendance), 999999, 'typing error')`;
    await expect(attempt(at(facts.meetings[0]), [withdrawal])).rejects.toThrow('attendance_withdrawn_by_fkey');
  });

  describe('keep what they name', () => {
    /** A row of each table that nothing but one attendance, withdrawn by now, names. */
    const named = (): [string, unknown[]][] => [
      [`INSERT INTO user_account (id, email, name) VALUES (7001, 'a@example.org', 'A')`, []],
      [`INSERT INTO member (id, slug, kind, name_de, name_en) VALUES (7002, 'dom', 'city', 'Dom', 'Dom')`, []],
      [
        `INSERT INTO source (id, slug, kind, title, publisher, language, accessed_edtf) VALUES (7003, 'dom', 'minutes', 'x', 'x', 'de', '2020')`,
        [],
      ],
      [
        `INSERT INTO meeting (id, network_id, slug, title_de, title_en, date_edtf, earliest, latest, kind, state)
         VALUES (7004, $1, 'dom', 'x', 'x', '2020', '2020-01-01', '2020-12-31', 'regular', 'held')`,
        [facts.networkId],
      ],
      [
        `INSERT INTO import_batch (id, network_id, kind, title, counts) VALUES (7005, $1, 'paste', 'x', '{}')`,
        [facts.networkId],
      ],
      [
        `INSERT INTO attendance (network_id, meeting_id, member_id, source_id, import_batch_id, created_by, status)
         VALUES ($1, 7004, 7002, 7003, 7005, 7001, 'present')`,
        [facts.networkId],
      ],
      [`SELECT withdraw_assertions('attendance', ARRAY(SELECT max(id) FROM attendance), 7001, 'typing error')`, []],
    ];

    it.each([
      ['user_account', 7001, /attendance_(created|withdrawn)_by_fkey/],
      ['member', 7002, /attendance_member_id_fkey/],
      ['source', 7003, /attendance_source_id_fkey/],
      ['meeting', 7004, /attendance_meeting_id_network_id_fkey/],
      ['import_batch', 7005, /attendance_import_batch_id_fkey/],
    ])('in table %s', async (table, id, message) => {
      await expect(attempt(...named(), [`DELETE FROM ${table} WHERE id = ${id}`])).rejects.toThrow(message);
    });

    it.each([
      ['member', 7002, /attendance_member_id_fkey/],
      ['meeting', 7004, /attendance_meeting_id_network_id_fkey/],
      // What else hangs on these refuses first.
      ['user_account', 7001, /rows of source_file are never changed/],
      ['source', 7003, /rows of source_file are never changed/],
      ['import_batch', 7005, /never edited/],
    ])('under its id in table %s', async (table, id, message) => {
      await expect(attempt(...named(), [`UPDATE ${table} SET id = id + 100 WHERE id = ${id}`])).rejects.toThrow(
        message,
      );
      await expect(
        attempt(...named(), [`UPDATE member SET id = id, name_de = 'Dom am See' WHERE id = 7002`]),
      ).resolves.toBeUndefined();
    });

    it.each(['user_account', 'member', 'source', 'meeting', 'import_batch'])(
      'when table %s is emptied',
      async (table) => {
        await expect(attempt([`TRUNCATE ${table}`])).rejects.toThrow('referenced in a foreign key constraint');
        await expect(attempt([`TRUNCATE ${table} CASCADE`])).rejects.toThrow('never changed or deleted');
      },
    );

    it('in the network they belong to', async () => {
      const other = `UPDATE meeting SET network_id = (SELECT id FROM network WHERE slug = 'anderer-kreis') WHERE id = 7004`;
      await expect(attempt(...named(), [other])).rejects.toThrow('attendance_meeting_id_network_id_fkey');
    });
  });

  it('are not withdrawn without a reason', async () => {
    const withdrawal = `SELECT withdraw_assertions('attendance', ARRAY(SELECT max(id) FROM attendance), NULL, ' ')`;
    await expect(attempt(at(facts.meetings[0]), [withdrawal])).rejects.toThrow('attendance_withdrawal_reasoned');
  });
});

describe('enumerations', () => {
  it.each([
    [
      'attendance status',
      `INSERT INTO attendance (network_id, meeting_id, member_id, source_id, status) VALUES (1, 1, 1, 1, 'there')`,
    ],
    ['meeting kind', `UPDATE meeting SET kind = 'party'`],
    ['meeting state', `UPDATE meeting SET state = 'maybe'`],
    ['seat kind', `UPDATE membership SET kind = 'honorary'`],
    ['member kind', `UPDATE member SET kind = 'person'`],
    ['source kind', `UPDATE source SET kind = 'rumour'`],
    ['duty', `UPDATE network SET duty = 'sometimes'`],
    ['role', `INSERT INTO role_grant (user_id, role) VALUES (1, 'king')`],
  ])('refuse an unknown %s', async (_, sql) => {
    await expect(attempt([sql])).rejects.toThrow('invalid input value for enum');
  });
});

describe('files of sources', () => {
  const file = (
    changed: Partial<Record<'name' | 'type' | 'size' | 'hash' | 'bytes', unknown>>,
  ): [string, unknown[]] => {
    const given = {
      name: 'protokoll.txt',
      type: 'text/plain',
      size: 4,
      hash: null,
      bytes: Buffer.from('text'),
      ...changed,
    };
    const sql = `INSERT INTO source_file (source_id, name, media_type, size, sha256, bytes)
      VALUES ($1, $2, $3, $4, coalesce($5, sha256($6::bytea)), $6)`;
    return [sql, [facts.sourceId, given.name, given.type, given.size, given.hash, given.bytes]];
  };

  it('are taken as they are', async () => {
    await expect(attempt(file({}))).resolves.toBeUndefined();
  });

  it.each([
    ['of a type that no rule knows', 'source_file_media_type', { type: 'text/html' }],
    ['of another size than said', 'source_file_size', { size: 5 }],
    ['that are empty', 'source_file_size', { size: 0, bytes: Buffer.alloc(0) }],
    ['beyond 10 MiB', 'source_file_size', { size: 10_485_761, bytes: Buffer.alloc(10_485_761) }],
    ['with a hash of another length', 'source_file_sha256_length', { hash: Buffer.alloc(31) }],
    ['with the hash of something else', 'source_file_sha256_of_bytes', { hash: Buffer.alloc(32) }],
    ['with a path for a name', 'source_file_name_form', { name: '../protokoll.txt' }],
  ])('%s are refused', async (_, constraint, changed) => {
    await expect(attempt(file(changed))).rejects.toThrow(constraint);
  });

  it('are one for each source', async () => {
    await expect(attempt(file({}), file({}))).rejects.toThrow('source_file_pkey');
  });

  it('are published only by a right that is named', async () => {
    const published = (rights: string): [string, unknown[]] => [
      `INSERT INTO source_file_publication (source_id, rights) SELECT source_id, $1 FROM source_file`,
      [rights],
    ];
    await expect(attempt(file({}), published(' '))).rejects.toThrow('source_file_publication_rights');
    await expect(attempt(file({}), published('x'.repeat(1_001)))).rejects.toThrow('source_file_publication_rights');
    await expect(attempt(file({}), published('official work'))).resolves.toBeUndefined();
  });

  it('hold their source', async () => {
    const source = `INSERT INTO source (slug, kind, title, publisher, language, accessed_edtf)
      VALUES ('frei', 'minutes', 'x', 'x', 'de', '2020')`;
    const ofIt = `INSERT INTO source_file (source_id, name, media_type, size, sha256, bytes)
      SELECT id, 'frei.txt', 'text/plain', 1, sha256('x'), 'x' FROM source WHERE slug = 'frei'`;
    await expect(attempt([source], [ofIt], [`DELETE FROM source WHERE slug = 'frei'`])).rejects.toThrow(
      'source_file_source_id_fkey',
    );
  });
});

describe('other rows', () => {
  it.each([
    [
      'a role without a network that is not the administrator’s',
      'role_grant_scope',
      `
      INSERT INTO role_grant (user_id, role) SELECT id, 'editor' FROM user_account`,
    ],
    [
      'one grant twice',
      'role_grant_once',
      `
      INSERT INTO role_grant (user_id, role) SELECT id, 'administrator' FROM user_account, generate_series(1, 2)`,
    ],
    ['an address that is no web address', 'source_address_form', `UPDATE source SET address = 'javascript:alert(1)'`],
    ['coverage with one end', 'network_coverage_has_both_ends', `UPDATE network SET coverage_since = '1999'`],
    [
      'a "never" claim about nobody',
      'claim_about_somebody',
      `
      INSERT INTO claim (network_id, source_id, kind, gist_de, gist_en, claimant_de, claimant_en)
      SELECT id, (SELECT min(id) FROM source), 'never_attended', 'x', 'x', 'x', 'x' FROM network LIMIT 1`,
    ],
    [
      'a second factor stored as it is',
      'second_factor_sealed',
      `
      INSERT INTO second_factor (user_id, secret, begun_at) SELECT id, sha256('x'), now() FROM user_account`,
    ],
    [
      'a second factor confirmed by no code',
      'second_factor_confirmed_by_a_code',
      `
      INSERT INTO second_factor (user_id, secret, begun_at, confirmed_at)
      SELECT id, decode(repeat('00', 48), 'hex'), now(), now() FROM user_account`,
    ],
    [
      'a recovery code stored as it is',
      'recovery_code_hash_length',
      `
      WITH factor AS (INSERT INTO second_factor (user_id, secret, begun_at)
        SELECT id, decode(repeat('00', 48), 'hex'), now() FROM user_account RETURNING user_id)
      INSERT INTO recovery_code (user_id, code_hash, created_at) SELECT user_id, 'ABCD', now() FROM factor`,
    ],
    [
      'a first step that waits for longer',
      'pending_sign_in_is_short',
      `
      INSERT INTO pending_sign_in (token_hash, user_id, user_version, created_at, expires_at)
      SELECT sha256('x'), id, 1, now(), now() + interval '6 minutes' FROM user_account`,
    ],
    [
      'a count of no assertions',
      'assertion_count_positive',
      `INSERT INTO assertion_count SELECT id, now(), 'infinity', 0 FROM meeting`,
    ],
    ['more known than eligible cells', 'participation_counts', `UPDATE participation SET known = eligible + 1`],
  ])('refuse %s', async (_, constraint, sql) => {
    const user = `INSERT INTO user_account (email, name) VALUES ('a@example.org', 'A')`;
    await expect(attempt([user], [sql])).rejects.toThrow(constraint);
  });
});
