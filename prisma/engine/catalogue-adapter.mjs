import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * A pool that reports PostgreSQL's internal one-byte type `"char"` as text: the
 * engine's catalogue queries return it, and the stock adapter does not know it.
 * The columns concerned are remembered by their result's rows.
 *
 * @param {pg.PoolConfig} config
 * @param {WeakMap<unknown[], number[]>} charColumns
 */
function createPool(config, charColumns) {
  const pool = new pg.Pool(config);
  const query = pool.query.bind(pool);
  /** @param {pg.QueryArrayConfig} text */
  const queryWithCharAsText = async (text) => {
    const result = await query(text);
    const columns = result.fields.flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : []));
    for (const field of result.fields) {
      if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID;
    }
    charColumns.set(result.rows, columns);
    return result;
  };
  return Object.assign(pool, { query: queryWithCharAsText });
}

/**
 * @param {pg.PoolConfig} config
 * @param {() => Promise<void>} [afterClose]
 */
async function connect(config, afterClose) {
  /** @type {WeakMap<unknown[], number[]>} */
  const charColumns = new WeakMap();
  const pool = createPool(config, charColumns);
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    /** @param {import("@prisma/driver-adapter-utils").SqlQuery} query */
    queryRaw: async (query) => {
      const result = await queryRaw(query);
      for (const column of charColumns.get(result.rows) ?? []) {
        result.columnTypes[column] = ColumnTypeEnum.Character;
      }
      return result;
    },
    // The stock adapter cuts scripts at every semicolon, which tears functions
    // and triggers apart. The simple protocol takes a whole script at once.
    /** @param {string} script */
    executeScript: async (script) => {
      const client = await pool.connect();
      try {
        await client.query(script);
      } finally {
        client.release();
      }
    },
    dispose: async () => {
      await pool.end();
      await afterClose?.();
    },
  });
}

/**
 * The adapter the schema engine works through.
 *
 * @param {string} url PostgreSQL connection string
 * @returns {import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory}
 */
export function createCatalogueAdapter(url) {
  const config = { connectionString: url };
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(config),
    connectToShadowDb: async () => {
      const name = `prisma_shadow_${randomUUID().replaceAll('-', '')}`;
      const shadowUrl = new URL(url);
      shadowUrl.pathname = `/${name}`;
      const run = async (/** @type {string} */ sql) => {
        const client = new pg.Client(config);
        await client.connect();
        await client.query(sql).finally(() => client.end());
      };
      await run(`CREATE DATABASE "${name}"`);
      return connect({ connectionString: shadowUrl.href }, () => run(`DROP DATABASE "${name}" WITH (FORCE)`));
    },
  };
}
