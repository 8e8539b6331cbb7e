import { useTranslations } from 'next-intl';
import { WRITE_OBSTACLES } from '@/lib/core/write-obstacle';
import type { FieldChanges } from '@/lib/audit/types';
import type { ChangeConsequences, ListQuestion } from '@/lib/participation/consequences/types';
import type { FoundTexts } from '@/lib/forms/form-state';

/** What an action of the admin area can answer instead of saving; which of these depends on the action. */
export interface FormRefusal {
  kind: string;
  /** Code of what is wrong, by field name. */
  fields?: Readonly<Record<string, string>>;
  /** The difference between what stands now and what was entered. */
  diff?: FieldChanges;
  current?: { version: number };
  /** What looks like a person or like health, by field, and what lets it through. */
  found?: FoundTexts;
  confirmation?: string;
  /** Who becomes absent by a list, what stands against the record, and what says that it has been looked at. */
  consequences?: ListQuestion['consequences'];
  /** Whose cells a change makes absent or leaves without a seat. */
  cells?: ChangeConsequences;
  seen?: string;
}

/** What the database refuses: said beside the field it is about where there is one, else of the form. */
const SAID_OF_FIELD_OR_FORM = [
  'slug_taken',
  'alias_taken',
  'seats_overlap',
  'terms_overlap',
  'assertion_exists',
  'already_cited',
  'ends_before_it_begins',
  'unknown_reference',
  'file_missing',
  'file_empty',
  'file_too_large',
  'file_type',
  'file_redacted',
] as const;

const FAULTS = [
  'required',
  'too_long',
  'too_many',
  'slug_form',
  'series_label_form',
  'iso_code_form',
  'iso_subdivision_form',
  'ags_form',
  'more_than_all',
  'same_member',
  'not_with_status',
  'source_or_note',
  'represents_itself',
  'same_reading',
  'not_positive',
  'too_large',
  'not_a_number',
  'language_form',
  'address_form',
  'not_a_choice',
  'not_a_date',
  'not_understood',
  'day_or_month',
  'weekday_differs',
  'only_a_bound',
  'no_year',
  'has_time_of_day',
  'open_on_both_sides',
  'year_out_of_range',
  'unsupported',
  'names_person',
  'names_health',
  'tick_missing',
  'too_short',
  'names_redacted',
  'text_not_found',
  ...SAID_OF_FIELD_OR_FORM,
] as const;

const REASONS = [
  'no_answer',
  'invalid',
  'not_signed_in',
  'not_allowed',
  'not_found',
  'changed_meanwhile',
  'nothing_changed',
  'not_planned',
  'nothing_to_undo',
  'reason_required',
  'to_confirm',
  'left_outside',
  'in_use',
  ...SAID_OF_FIELD_OR_FORM,
  'file_exists',
  'already_published',
  'redaction_asks',
  'redaction_breaks',
  'text_not_found',
  'term_changed',
  'personal_data',
  ...WRITE_OBSTACLES,
] as const;

const findCode = <Code extends string>(codes: readonly Code[], code: string): Code | undefined =>
  codes.find((known) => known === code);

/** What is wrong with a field, and what became of a form, in the user's language. */
export function useRefusalWords() {
  const t = useTranslations('admin.form');
  return {
    fault: (code: string) => t(`fault.${findCode(FAULTS, code) ?? 'other'}`),
    reason: (kind: string) => t(`reason.${findCode(REASONS, kind) ?? 'other'}`),
  };
}

/** Where a refusal of the whole is mended: the field that it is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  slug_taken: 'slug',
  alias_taken: 'aliases',
  seats_overlap: 'since',
  terms_overlap: 'since',
  ends_before_it_begins: 'until',
  already_cited: 'sourceId',
  file_missing: 'file',
  file_empty: 'file',
  file_too_large: 'file',
  file_type: 'file',
  file_redacted: 'file',
  text_not_found: 'text',
};

const faultsOfFound = (found: FoundTexts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(found).map(([field, stretches]) => [
      field,
      stretches.every(({ kind }) => kind === 'health') ? 'names_health' : 'names_person',
    ]),
  );

/** Codes of faults by field name, whether the schema or the database found them. */
export function faultsByField(refusal: FormRefusal | null): Readonly<Record<string, string>> {
  if (!refusal) return {};
  if (refusal.fields) return refusal.fields;
  if (refusal.found) return faultsOfFound(refusal.found);
  const field = FIELD_OF[refusal.kind];
  return field === undefined ? {} : { [field]: refusal.kind };
}
