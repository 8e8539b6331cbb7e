import 'server-only';
import pg from 'pg';

/** Whether a statement is answered by a promise: a stream or a callback has to be sent at once. */
const isAwaited = ([statement, ...rest]: readonly unknown[]): boolean =>
  !(typeof statement === 'object' && statement !== null && 'submit' in statement) &&
  !rest.some((argument) => typeof argument === 'function');

/**
 * A connection to which statements may be given at the same time. Prisma does that inside a transaction where a query reads
 * two relations; pg keeps such statements waiting itself, but says that it will no longer. Here each is sent once the one
 * before has been answered, in the same order.
 */
export class OneByOneClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const sendNow = (statement: readonly unknown[]): unknown =>
      Reflect.apply(pg.Client.prototype.query, this, statement);
    let last: Promise<unknown> = Promise.resolve();
    const send = (...statement: readonly unknown[]): unknown => {
      if (!isAwaited(statement)) return sendNow(statement);
      const answer = last.then(() => sendNow(statement));
      last = answer.catch(() => undefined);
      return answer;
    };
    this.query = send as pg.Client['query'];
  }
}
