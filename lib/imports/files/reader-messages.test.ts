import { describe, expect, it } from 'vitest';
import { messagesByLocale } from '@/lib/i18n/messages';
import { FILE_FAULTS, ROW_FAULTS } from '@/lib/imports/files/rows/types';

describe('a file or row that cannot be read', () => {
  it.each(['de', 'en'] as const)('is explained in %s, whatever the reason', (locale) => {
    const { fileFault, rowFault } = messagesByLocale[locale].imports;
    expect(Object.keys(fileFault).toSorted()).toEqual([...FILE_FAULTS].sort());
    expect(Object.keys(rowFault).toSorted()).toEqual([...ROW_FAULTS].sort());
  });
});
