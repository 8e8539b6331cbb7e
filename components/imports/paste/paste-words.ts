import { useTranslations } from 'next-intl';
import type { DocumentRefusal } from '@/lib/imports/documents/types';
import { faultsByField, useRefusalWords, type FormRefusal } from '@/components/forms/form-refusal';

const REASONS = [
  'changed_meanwhile',
  'list_changed',
  'other_day',
  'reason_required',
  'nothing_changed',
  'list_too_long',
  'invalid',
] as const;
const FAULTS = ['member_twice', 'alias_not_allowed', 'alias_names_person', 'not_complete'] as const;

const findCode = <Code extends string>(codes: readonly Code[], code: string): Code | undefined =>
  codes.find((known) => known === code);

/** What became of a pasted list, and what is wrong with a field of it, in the user's language. */
export function usePasteWords(refusal: FormRefusal | DocumentRefusal | null) {
  const t = useTranslations('manyRecords.paste');
  const common = useRefusalWords();
  const faults = faultsByField(refusal);
  const own = (code: string) => findCode(FAULTS, code);
  const isDocument = refusal !== null && refusal.kind === 'document' && 'fault' in refusal;
  return {
    /** Why a document cannot be read, in a sentence that says how to mend it. */
    documentFault: isDocument ? t(`documentFault.${refusal.fault}`, { detail: refusal.detail ?? '' }) : undefined,
    reason: (kind: string): string => {
      const known = findCode(REASONS, kind);
      return known ? t(`reason.${known}`) : common.reason(kind);
    },
    faultOf: (name: string): string | undefined => {
      const code = faults[name];
      if (code === undefined) return undefined;
      const known = own(code);
      return known ? t(`fault.${known}`) : code === 'required' ? t('fault.required') : common.fault(code);
    },
  };
}
