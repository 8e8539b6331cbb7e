/** Each task keeps about one core busy, the browser tests two: more lanes gain nothing on a machine of two. */
const LANES = 2;

/** Works through a list from its front, several tasks at a time. @returns what came of them, as they ended */
export async function inLanes<Value>(tasks: readonly (() => Promise<Value>)[]): Promise<Value[]> {
  const waiting = [...tasks];
  const ended: Value[] = [];
  const lane = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) ended.push(await task());
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return ended;
}
