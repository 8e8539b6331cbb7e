import path from 'node:path';

/** A file and the files it imports, all as paths from the root of the repository. */
export interface ImportingFile {
  source: string;
  imports: readonly string[];
}

/** One folder needs another, because a file in it imports a file there. */
interface Tie {
  from: string;
  to: string;
  /** The first import that makes the tie, for the message. */
  example: string;
}

function tiesBetweenFolders(files: readonly ImportingFile[]): Map<string, Map<string, Tie>> {
  const ties = new Map<string, Map<string, Tie>>();
  for (const { source, imports } of files) {
    const from = path.posix.dirname(source);
    for (const imported of imports) {
      const to = path.posix.dirname(imported);
      if (to === from) continue;
      const outgoing = ties.get(from) ?? new Map<string, Tie>();
      ties.set(from, outgoing);
      if (!outgoing.has(to)) outgoing.set(to, { from, to, example: `${source} → ${imported}` });
    }
  }
  return ties;
}

/** The shortest way back to where a tie begins; null where there is none. */
function wayBack(ties: ReadonlyMap<string, ReadonlyMap<string, Tie>>, tie: Tie): Tie[] | null {
  const reached = new Map<string, Tie[]>([[tie.to, []]]);
  const waiting = [tie.to];
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    const way = reached.get(folder) ?? [];
    if (folder === tie.from) return way;
    for (const next of ties.get(folder)?.values() ?? []) {
      if (reached.has(next.to)) continue;
      reached.set(next.to, [...way, next]);
      waiting.push(next.to);
    }
  }
  return null;
}

/** The same circle, beginning with the folder that comes first in the alphabet, however it was found. */
function beginningWithFirst(circle: readonly Tie[]): Tie[] {
  const first = circle.map(({ from }) => from).sort()[0];
  const start = circle.findIndex(({ from }) => from === first);
  return [...circle.slice(start), ...circle.slice(0, start)];
}

/**
 * Finds folders that need each other, directly or in a longer circle: then neither can be read, moved or tested without
 * the other. A folder is what lies directly in it; a folder inside it is another one.
 *
 * @returns one complaint a circle, naming an import for each of its ties
 */
export function complaintsAboutFolders(files: readonly ImportingFile[]): string[] {
  const ties = tiesBetweenFolders(files);
  const told = new Set<string>();
  return [...ties.values()].flatMap((outgoing) =>
    [...outgoing.values()].flatMap((tie) => {
      const back = wayBack(ties, tie);
      if (!back) return [];
      const circle = beginningWithFirst([tie, ...back]);
      const key = circle
        .map(({ from }) => from)
        .sort()
        .join(' ');
      if (told.has(key)) return [];
      told.add(key);
      const folders = circle.map(({ from }) => from).join(' → ');
      return [
        [
          `${folders} → ${circle[0]?.from}: folders that need each other`,
          ...circle.map(({ example }) => `  ${example}`),
        ].join('\n'),
      ];
    }),
  );
}
