/** Rows that come in blocks, of which one reader takes the first and another goes on where it stopped. */
export interface ResumableRows<Row> {
  /** The next row, which stays the next; null at the end. */
  peek(): Promise<Row | null>;
  /** The rows up to the first that does not belong, each made into something else as it is taken. */
  takeWhile<Made>(belongs: (row: Row) => boolean, make: (row: Row) => Made): AsyncGenerator<Iterable<Made>>;
  /** Lets go of what the rows are read from. */
  end(): Promise<void>;
}

export function resumableRows<Row>(blocks: AsyncIterable<Iterable<Row>>): ResumableRows<Row> {
  const source = blocks[Symbol.asyncIterator]();
  let rows: Iterator<Row, unknown> = [][Symbol.iterator]();
  /** Empty where it has to be looked for in the next block. */
  let next: readonly [Row] | readonly [] = [];

  function step(): void {
    const following = rows.next();
    next = following.done === true ? [] : [following.value];
  }

  async function peek(): Promise<Row | null> {
    while (next.length === 0) {
      const block = await source.next();
      if (block.done === true) return null;
      rows = block.value[Symbol.iterator]();
      step();
    }
    return next[0];
  }

  function* within<Made>(belongs: (row: Row) => boolean, make: (row: Row) => Made): Generator<Made> {
    for (let [row] = next; row !== undefined && belongs(row); [row] = next) {
      yield make(row);
      step();
    }
  }

  return {
    peek,
    async *takeWhile(belongs, make) {
      for (let row = await peek(); row !== null && belongs(row); row = await peek()) yield within(belongs, make);
    },
    async end() {
      await source.return?.();
    },
  };
}
