import type { FigureAddress } from '@/lib/exports/figures/types';

/** A figure on a page, as what stands around it has to know it. */
export interface FramedFigure {
  address: FigureAddress;
  /** Where the register is, in full. */
  origin: string;
  /** When the page was made: what it says the register said then. */
  state: Date;
  /** Nothing in it can be drawn, so it has no picture. */
  isEmpty?: boolean;
}
