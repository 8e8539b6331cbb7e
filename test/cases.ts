import path from 'node:path';
import { REPOSITORY } from '@/test/data';

/** Where a case's file lies, such as "20-office-spreadsheets/h10.csv"; a whole path stays as it is. */
export const casePath = (file: string): string => path.resolve(REPOSITORY, 'test/data/cases', file);

/** Where an invented file lies, such as "12-roll-call.csv". */
export const inventedPath = (file: string): string => path.join(REPOSITORY, 'test/data/invented', file);
