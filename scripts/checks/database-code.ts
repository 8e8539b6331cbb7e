import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readDirectly } from '@/lib/db/direct-reading';

/*
 * What the migrations have made of the database and Prisma's schema cannot say: functions, triggers, views, checks,
 * exclusions, keys that are not enforced, indexes on expressions or parts, privileges. It stands in prisma/sql as it is
 * now, because in the migrations it stands as it once became.
 */

const FOLDER = path.join('prisma', 'sql');
const HEAD =
  '-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.\n';

/** Text by the file's path within the folder. */
type Files = ReadonlyMap<string, string>;

const statementSchema = z.object({ file: z.string(), text: z.string() });

/** Reads the code of a migrated database on the bundled PostgreSQL: others write the same in other words, or lack some of it. */
export async function readDatabaseCode(databaseUrl: string): Promise<Files> {
  const statements = await readDirectly(
    databaseUrl,
    ({ rows }) => rows(statementSchema)`
    WITH own_table AS (
      SELECT c.oid, c.relname, c.relkind, c.relacl, c.relowner FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations' AND c.relkind IN ('r', 'v', 'S')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    ), own_function AS (
      SELECT p.* FROM pg_proc p
      WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
    ), granted AS (
      SELECT format('%s %I', CASE t.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, t.relname) AS what, a.grantee,
        a.privilege_type AS privilege
      FROM own_table t, aclexplode(t.relacl) a WHERE a.grantee <> t.relowner
      UNION ALL
      SELECT format('TABLE %I', t.relname), a.grantee, format('%s (%I)', a.privilege_type, c.attname)
      FROM own_table t JOIN pg_attribute c ON c.attrelid = t.oid, aclexplode(c.attacl) a WHERE a.grantee <> t.relowner
      UNION ALL
      SELECT format('FUNCTION %s', f.oid::regprocedure), a.grantee, a.privilege_type
      FROM own_function f, aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a WHERE a.grantee <> f.proowner
    ), code (file, text, place) AS (
    SELECT 'functions/' || f.proname, rtrim(pg_get_functiondef(f.oid), E'\n') || ';', 0 FROM own_function f
    UNION ALL
    SELECT 'views/' || t.relname, format(E'CREATE VIEW %I%s AS\n%s', t.relname,
      ' WITH (' || array_to_string(c.reloptions, ', ') || ')', pg_get_viewdef(t.oid)), 0
    FROM own_table t JOIN pg_class c ON c.oid = t.oid WHERE t.relkind = 'v'
    UNION ALL
    SELECT 'tables/' || t.relname, format('ALTER TABLE %I ADD CONSTRAINT %I %s;', t.relname, k.conname, pg_get_constraintdef(k.oid)), 1
    FROM own_table t JOIN pg_constraint k ON k.conrelid = t.oid
    WHERE k.contype IN ('c', 'x') OR (k.contype = 'f' AND NOT k.conenforced)
    UNION ALL
    SELECT 'tables/' || t.relname, pg_get_indexdef(i.indexrelid) || ';', 2
    FROM own_table t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
    WHERE (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL OR m.amname <> 'btree')
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
    UNION ALL
    SELECT 'tables/' || t.relname, pg_get_triggerdef(g.oid) || ';' || CASE g.tgenabled WHEN 'O' THEN ''
      ELSE format(E'\nALTER TABLE %I DISABLE TRIGGER %I;', t.relname, g.tgname) END, 3
    FROM own_table t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
    UNION ALL
    SELECT 'privileges', format('GRANT %s ON %s TO %s;', string_agg(g.privilege, ', ' ORDER BY g.privilege COLLATE "C"), g.what,
      CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END), 0
    FROM granted g GROUP BY g.what, g.grantee
    )
    SELECT file, text FROM code ORDER BY file COLLATE "C", place, text COLLATE "C"`,
  );
  const files = new Map<string, string>();
  for (const { file, text } of statements) {
    const name = `${file}.sql`;
    files.set(name, `${files.get(name) ?? HEAD}\n${text}\n`);
  }
  return files;
}

function readFiles(root: string): Files {
  const folder = path.join(root, FOLDER);
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql'));
  return new Map(names.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]));
}

/** Lines of one text that the other does not have. */
function linesBeyond(text: string, other: string, mark: string): string[] {
  const known = new Set(other.split('\n'));
  return text.split('\n').flatMap((line) => (line === '' || known.has(line) ? [] : [`  ${mark} ${line}`]));
}

/** Compares the files with the code of a database. @returns what differs, file by file, or undefined */
export async function findCodeDrift(root: string, databaseUrl: string): Promise<string | undefined> {
  const files = readFiles(root);
  const database = await readDatabaseCode(databaseUrl);
  const different = [...new Set([...files.keys(), ...database.keys()])]
    .filter((name) => files.get(name) !== database.get(name))
    .sort();
  if (different.length === 0) return undefined;
  const told = different.flatMap((name) => {
    const [inFile, inDatabase] = [files.get(name) ?? '', database.get(name) ?? ''];
    return [
      `${FOLDER}/${name} is not what the migrations make:`,
      ...linesBeyond(inFile, inDatabase, '-'),
      ...linesBeyond(inDatabase, inFile, '+'),
    ];
  });
  return [...told, 'If the migrations are right, run `npm run sql:write`.'].join('\n');
}

/** Writes the files anew. @returns how many there are */
export async function writeDatabaseCode(root: string, databaseUrl: string): Promise<number> {
  const files = await readDatabaseCode(databaseUrl);
  const folder = path.join(root, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return files.size;
}
