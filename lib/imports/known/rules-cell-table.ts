/*
 * Facts about cells by the million, in typed arrays: some 20 bytes a cell where a Map of objects takes two hundred.
 */

/** Places (from 0, in the order added) of the cells of a table; a cell is (meeting, member, source), whole numbers. */
export interface CellTable {
  readonly size: number;
  /** -1 where the cell has not been added. */
  placeOf(meeting: number, member: number, source: number): number;
  /** The meetings of a member's cells, each once, in ascending order; looks at every cell. */
  meetingsWith(member: number): number[];
  /** The sources of each meeting's cells; looks at every cell. */
  sourcesByMeeting(): Map<number, Set<number>>;
  /** The caller has made sure that it is not there yet. */
  add(meeting: number, member: number, source: number): number;
}

const FIRST_CAPACITY = 1_024;
const EMPTY = -1;

/** Spreads ids that follow each other over the whole table. */
function mixed(meeting: number, member: number, source: number): number {
  let hash = Math.imul(meeting, 0x9e3779b1) ^ Math.imul(member, 0x85ebca77) ^ Math.imul(source, 0xc2b2ae3d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function cellTable(): CellTable {
  let capacity = FIRST_CAPACITY;
  let keys = new Int32Array(capacity * 3);
  let slots = new Int32Array(capacity * 2).fill(EMPTY);
  let size = 0;

  /** The slot that holds the cell, or the free one where it belongs. */
  function slotOf(meeting: number, member: number, source: number): number {
    const mask = slots.length - 1;
    for (let slot = mixed(meeting, member, source) & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot] ?? EMPTY;
      if (place === EMPTY) return slot;
      const at = place * 3;
      if (keys[at] === meeting && keys[at + 1] === member && keys[at + 2] === source) return slot;
    }
  }

  function grow(): void {
    capacity *= 2;
    keys = grownTo(keys, capacity * 3);
    slots = new Int32Array(capacity * 2).fill(EMPTY);
    for (let place = 0; place < size; place += 1) {
      const at = place * 3;
      slots[slotOf(keys[at] ?? 0, keys[at + 1] ?? 0, keys[at + 2] ?? 0)] = place;
    }
  }

  return {
    get size() {
      return size;
    },
    placeOf: (meeting, member, source) => slots[slotOf(meeting, member, source)] ?? EMPTY,
    meetingsWith(member) {
      const meetings = new Set<number>();
      for (let at = 0; at < size * 3; at += 3) if (keys[at + 1] === member) meetings.add(keys[at] ?? 0);
      return [...meetings].sort((a, b) => a - b);
    },
    sourcesByMeeting() {
      const found = new Map<number, Set<number>>();
      for (let at = 0; at < size * 3; at += 3) {
        const sources = found.get(keys[at] ?? 0);
        if (sources) sources.add(keys[at + 2] ?? 0);
        else found.set(keys[at] ?? 0, new Set([keys[at + 2] ?? 0]));
      }
      return found;
    },
    add(meeting, member, source) {
      if (size === capacity) grow();
      const at = size * 3;
      keys[at] = meeting;
      keys[at + 1] = member;
      keys[at + 2] = source;
      slots[slotOf(meeting, member, source)] = size;
      size += 1;
      return size - 1;
    },
  };
}

function grownTo(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(length);
  grown.set(numbers);
  return grown;
}

/** Whole numbers by place. */
export interface NumberColumn {
  at(place: number): number;
  put(place: number, value: number): void;
}

/** 0 wherever nothing has been put. Values of 32 bits. */
export function numberColumn(): NumberColumn {
  let numbers = new Int32Array(FIRST_CAPACITY);
  return {
    at: (place) => numbers[place] ?? 0,
    put(place, value) {
      if (place >= numbers.length) numbers = grownTo(numbers, Math.max(place + 1, numbers.length * 2));
      numbers[place] = value;
    },
  };
}
