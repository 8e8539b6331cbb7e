import path from 'node:path';
import { REPOSITORY } from '@/test/data';

/** Where a case's file lies, such as "20-office-spreadsheets/h10.csv". */
export const casePath = (file: string): string => path.join(REPOSITORY, 'test/data/cases', file);
