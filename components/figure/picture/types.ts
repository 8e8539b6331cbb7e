import type { ReactNode } from 'react';

/** A sign of a picture's key, around the point 0,0 and at most 32 × 20, with its words. */
export interface KeyEntry {
  sign: ReactNode;
  words: string;
}

/** What a figure draws, in CSS pixels, its upper left corner at 0,0. */
export interface Picture {
  width: number;
  height: number;
  /** Its columns have a width of their own: it is no narrower in a narrow place, which has to be scrolled. */
  isFixed: boolean;
  key: KeyEntry[];
  body: ReactNode;
}
