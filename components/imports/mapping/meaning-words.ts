import { useTranslations } from 'next-intl';
import type { FieldOption } from '@/components/ui/fields/field-select';
import type { ValueField } from '@/lib/imports/mapping/rules-own-words';
import { OWN_WORDS } from '@/lib/imports/mapping/rules-own-words';

/** The register's own words for the values of a field, in the user's language. */
export function useMeaningWords() {
  const status = useTranslations('status');
  const terms = useTranslations('terms');
  const own = useTranslations('importPages.meaning');
  const seats = useTranslations('importShapes.membership');
  const words: { readonly [Field in ValueField]: (meaning: (typeof OWN_WORDS)[Field][number]) => string } = {
    status: (meaning) => status(`cell.${meaning}`),
    mode: (meaning) => status(`mode.${meaning}`),
    rank: (meaning) => status(`rank.${meaning}`),
    capacity: (meaning) => status(`capacity.${meaning}`),
    alternative_status: (meaning) => status(`cell.${meaning}`),
    seated: (meaning) => own(meaning),
    member_kind: (meaning) => terms(`memberKind.${meaning}`),
    seat_kind: (meaning) => status(`seat.${meaning}`),
    meeting_kind: (meaning) => terms(`meetingKind.${meaning}`),
    meeting_state: (meaning) => terms(`meetingState.${meaning}`),
    membership: (meaning) =>
      meaning === 'none' || meaning === 'unknown' || meaning === 'no_body' ? seats(meaning) : status(`seat.${meaning}`),
  };
  const optionsOf = <Field extends ValueField>(field: Field): FieldOption[] =>
    OWN_WORDS[field].map((meaning) => ({ value: meaning, label: words[field](meaning) }));
  const all: Readonly<Record<ValueField, FieldOption[]>> = {
    status: optionsOf('status'),
    mode: optionsOf('mode'),
    rank: optionsOf('rank'),
    capacity: optionsOf('capacity'),
    alternative_status: optionsOf('alternative_status'),
    seated: optionsOf('seated'),
    member_kind: optionsOf('member_kind'),
    seat_kind: optionsOf('seat_kind'),
    meeting_kind: optionsOf('meeting_kind'),
    meeting_state: optionsOf('meeting_state'),
    membership: optionsOf('membership'),
  };
  return {
    options: (field: ValueField): FieldOption[] => all[field],
    /** A value of any field of a list in words; what is no word of the register is as it is. */
    inWords: (field: string, value: string): string =>
      Object.entries(all)
        .find(([name]) => name === field)?.[1]
        .find((option) => option.value === value)?.label ?? value,
  };
}
