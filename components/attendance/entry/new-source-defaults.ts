import type { FieldValues, RecordField } from '@/components/forms/record-field';
import { useRegisterFormat } from '@/components/format/register-format';
import { useSourceFields } from '@/components/sources/editor/fields-source';
import type { SourceChoice } from '@/lib/sources/types';

/** What is known of a new source before anybody has typed. */
export interface NewSourceDefaults {
  fields: readonly RecordField[];
  values: FieldValues;
  /** Sent without being asked for here. */
  hidden: Readonly<Record<string, string>>;
  /** Makes the short name differ from that of the same list of another meeting. */
  slugEnding: string;
}

/** What has to be known of a new document while attendance is entered; the rest can be added on its own page. */
const ASKED_HERE = new Set(['title', 'publisher', 'kind', 'date', 'slug']);
const NOT_ASKED_HERE = { address: '', 'note.de': '', 'note.en': '', issuedByMemberId: '' };

interface NewSourceOf {
  /** In words; a new document has been looked at today. */
  today: string;
  /** Makes the short name differ from that of the same list elsewhere. */
  slugEnding: string;
}

/** What is known of a new document before anybody has typed: a list of participants, of the network's newest publisher. */
export function useNewSourceDefaults(
  sources: readonly SourceChoice[],
  { today, slugEnding }: NewSourceOf,
): NewSourceDefaults {
  const { locale } = useRegisterFormat();
  return {
    fields: useSourceFields([]).filter(({ name }) => ASKED_HERE.has(name)),
    values: { kind: 'participant_list', publisher: sources.find(({ own }) => own)?.publisher ?? '' },
    hidden: { ...NOT_ASKED_HERE, language: locale, accessed: today },
    slugEnding,
  };
}
