import type { FileInspection } from '@/lib/imports/files/types-inspection';

/** What stands above the header of a file. */
export const titlesAbove = ({ top }: Pick<FileInspection, 'top'>): string[] =>
  top ? top.rows.filter(({ line }) => line < top.first).map(({ text }) => text) : [];
