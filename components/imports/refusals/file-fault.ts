import { useTranslations } from 'next-intl';
import type { FileRefusal } from '@/lib/imports/files/rows/types';

/** Why a file cannot be read, in a sentence that says how to mend it. */
export function useFileFault() {
  const t = useTranslations('imports.fileFault');
  const form = useTranslations('importPages.form');
  return ({ fault, detail, line }: FileRefusal): string => {
    const text = t(fault, { detail: detail ?? 'none' });
    return line === null ? text : `${text} ${form('line', { line })}`;
  };
}
