import { listParts } from '@/lib/participation/account/rules-parts';
import type { PlottedYear, YearRow } from './types';

export const toPlotted = ({ year, covered, account }: YearRow): PlottedYear => ({
  year,
  covered,
  account: account && listParts(account).map(({ part, cells }) => ({ part, cells })),
});
