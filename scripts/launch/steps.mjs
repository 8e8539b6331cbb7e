const NAME_WIDTH = 12;
const NOTE_WIDTH = 54;

/** @param {number} since milliseconds, from performance.now() */
function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Runs one named step and shows its name at once, then what became of it and
 * how long it took. On a terminal the seconds are counted while it runs. The
 * work may leave a note, shown at the end of the line.
 *
 * @type {<T>(name: string, work: (note: (text: string) => void) => Promise<T>) => Promise<T>}
 */
export const step = async (name, work) => {
  const since = performance.now();
  const head = `  ${name.padEnd(NAME_WIDTH)}`;
  const terminal = process.stdout.isTTY;
  process.stdout.write(head);
  const tick = () => process.stdout.write(`\r${head}${seconds(since)} `);
  const timer = terminal ? setInterval(tick, 500) : undefined;
  let note = 'done';
  const finish = () => {
    clearInterval(timer);
    process.stdout.write(`${terminal ? `\r${head}` : ''}${note.padEnd(NOTE_WIDTH)} ${seconds(since)}\n`);
  };
  try {
    const result = await work((text) => {
      note = text;
    });
    finish();
    return result;
  } catch (error) {
    note = 'failed';
    finish();
    throw error;
  }
};

/**
 * The same for steps that run beside each other: nothing is shown of one until
 * it has ended.
 *
 * @type {<T>(name: string, work: (note: (text: string) => void) => Promise<T>) => Promise<T>}
 */
export const stepBeside = async (name, work) => {
  const since = performance.now();
  let note = 'done';
  try {
    return await work((text) => {
      note = text;
    });
  } catch (error) {
    note = 'failed';
    throw error;
  } finally {
    process.stdout.write(`  ${name.padEnd(NAME_WIDTH)}${note.padEnd(NOTE_WIDTH)} ${seconds(since)}\n`);
  }
};
