import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';
import { OWN_WORDS, VALUE_FIELDS, type ValueField } from '@/lib/imports/mapping/rules-own-words';

/** A meaning that a value may have, and what it is called. */
export interface MeaningOption {
  value: string;
  label: string;
}

/** The register's own words for the values of a field: the same on the page and at a terminal. */
export function meaningWords(locale: Locale) {
  const messages = messagesByLocale[locale];
  const status = createTranslator({ locale, messages, namespace: 'status' });
  const terms = createTranslator({ locale, messages, namespace: 'terms' });
  const own = createTranslator({ locale, messages, namespace: 'importPages.meaning' });
  const seats = createTranslator({ locale, messages, namespace: 'importShapes.membership' });
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
  const options = <Field extends ValueField>(field: Field): MeaningOption[] =>
    OWN_WORDS[field].map((meaning) => ({ value: meaning, label: words[field](meaning) }));
  return {
    options,
    /** A value of any field of a list in words; what is no word of the register is as it is. */
    inWords(field: string, value: string): string {
      const valued = VALUE_FIELDS.find((one) => one === field);
      return (valued && options(valued).find((option) => option.value === value)?.label) ?? value;
    },
  };
}
