import 'server-only';
import { officeReadScope } from '@/lib/auth/gates';
import type { SignedInUser } from '@/lib/auth/types';
import { readSnapshot } from '@/lib/db/reader';
import { readGrid } from '@/lib/imports/grid/queries-page';
import type { GridRange, GridRecord } from '@/lib/imports/grid/types-page';

/** The grid of a network, for somebody whom the page's gate has let work in it. */
export const loadGrid = (user: SignedInUser, networkId: number, range: GridRange): Promise<GridRecord> =>
  readSnapshot((reader) => readGrid(reader, officeReadScope(user), networkId, range));
