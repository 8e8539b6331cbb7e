/** The right to work, until it is given back. */
export interface Turn {
  end(): void;
}

export interface Turns {
  /**
   * A turn as soon as there is one.
   *
   * @param who for whom; nobody takes another's turn by asking more often
   * @param gone whether nobody waits for it any more
   * @returns null where too many wait already, or it would take too long
   */
  take(who: string, gone: AbortSignal): Promise<Turn | null>;
}

interface Waiting {
  who: string;
  settle: (hasTurn: boolean) => void;
}

interface Bounds {
  atOnce: number;
  waiting: number;
  longestMs: number;
}

const countOf = (all: readonly Waiting[], who: string): number => all.filter((one) => one.who === who).length;

/** Bounds how many work at once and how many wait for it. */
export function createTurns({ atOnce, waiting, longestMs }: Bounds): Turns {
  const atWork: Waiting[] = [];
  const line: Waiting[] = [];

  const remove = (from: Waiting[], one: Waiting): boolean => {
    const place = from.indexOf(one);
    if (place >= 0) from.splice(place, 1);
    return place >= 0;
  };

  /** Whoever has fewest at work comes first, then whoever came first. */
  function callNext(): void {
    while (atWork.length < atOnce && line.length > 0) {
      const fewest = Math.min(...line.map(({ who }) => countOf(atWork, who)));
      const next = line.find(({ who }) => countOf(atWork, who) === fewest);
      if (!next) return;
      remove(line, next);
      atWork.push(next);
      next.settle(true);
    }
  }

  /** Room for one more, if need be that of the last who came for whoever has most in line. @returns false: it is this one */
  function makeRoom(who: string): boolean {
    if (line.length < waiting) return true;
    const most = Math.max(...line.map((one) => countOf(line, one.who)));
    if (countOf(line, who) + 1 >= most) return false;
    const last = line.findLast((one) => countOf(line, one.who) === most);
    if (!last) return false;
    remove(line, last);
    last.settle(false);
    return true;
  }

  return {
    take(who, gone) {
      if (gone.aborted || (atWork.length >= atOnce && !makeRoom(who))) return Promise.resolve(null);
      return new Promise((resolve) => {
        const give = () => {
          if (remove(line, own)) own.settle(false);
        };
        const timer = setTimeout(give, longestMs);
        const own: Waiting = {
          who,
          settle: (hasTurn) => {
            clearTimeout(timer);
            gone.removeEventListener('abort', give);
            resolve(hasTurn ? { end: () => void (remove(atWork, own) && callNext()) } : null);
          },
        };
        gone.addEventListener('abort', give, { once: true });
        line.push(own);
        callNext();
      });
    },
  };
}
