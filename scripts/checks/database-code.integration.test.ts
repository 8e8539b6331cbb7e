import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, testDatabase } from '@/test/database';
import { withClient } from '../postgres/probe';
import { findCodeDrift } from './database-code';

const root = path.resolve(import.meta.dirname, '../..');

beforeEach(freshDatabase);

const drift = () => findCodeDrift(root, testDatabase().ownerUrl);

describe('the code of the database', () => {
  it('is what the files say', async () => {
    expect(await drift()).toBeUndefined();
  });

  it.each([
    [
      'a function',
      `CREATE OR REPLACE FUNCTION register_now() RETURNS timestamptz LANGUAGE sql STABLE RETURN now()`,
      'functions/register_now',
    ],
    [
      'a function that nobody wrote down',
      'CREATE FUNCTION further() RETURNS int LANGUAGE sql RETURN 1',
      'functions/further',
    ],
    ['a trigger', 'DROP TRIGGER refuse_edit_of_assertion ON attendance', 'tables/attendance'],
    ['a trigger that is switched off', 'ALTER TABLE audit_event DISABLE TRIGGER refuse_change', 'tables/audit_event'],
    ['a check', 'ALTER TABLE member DROP CONSTRAINT member_named', 'tables/member'],
    ['an exclusion', 'ALTER TABLE membership DROP CONSTRAINT membership_no_overlap', 'tables/membership'],
    ['an index on an expression', 'DROP INDEX source_search', 'tables/source'],
    ['a view', 'ALTER VIEW visible_citation SET (security_invoker = false)', 'views/visible_citation'],
    ['a privilege', 'GRANT DELETE ON audit_event TO praesenzregister_app', 'privileges'],
  ])('that differs by %s is found, and the file named', async (_, sql, file) => {
    await withClient(testDatabase().ownerUrl, (client) => client.query(sql));
    const found = (await drift()) ?? '';
    expect(found.match(/prisma\/sql\/\S+\.sql/g)).toContain(`prisma/sql/${file}.sql`);
    expect(found.split('\n').length).toBeLessThan(12);
  });
});
