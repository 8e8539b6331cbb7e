import { readWrittenDate } from '@/lib/core/written-date';
import { labelKey } from '@/lib/meetings/rules-series';

/** A meeting by what may name it; the date in EDTF. */
interface Nameable {
  date: string | null;
  slug: string | null;
  label: string | null;
}

/** The meetings whose lists are said to be complete. */
export interface NamedMeetings {
  include(meeting: Nameable): boolean;
  /** Whether all of them are named by their dates, so that another date is surely another meeting. */
  readonly areDates: boolean;
  /** What was written and names none of those that were asked about. */
  unknown(): string[];
}

/** Reads how somebody names the meetings: by date, by label or by address. Nothing written: all of them. */
export function namedMeetings(written: readonly string[] | undefined): NamedMeetings {
  const names = (written ?? []).map((text) => {
    const date = readWrittenDate(text, 'other');
    return { text, date: date.ok ? date.value.edtf : null, label: labelKey(text) };
  });
  const found = new Set<string>();
  return {
    areDates: names.every(({ date }) => date !== null),
    include({ date, slug, label }) {
      if (!written) return true;
      const meant = names.filter(
        (name) =>
          (date !== null && name.date === date) ||
          name.text === slug ||
          (label !== null && name.label === labelKey(label)),
      );
      for (const { text } of meant) found.add(text);
      return meant.length > 0;
    },
    unknown: () => names.flatMap(({ text }) => (found.has(text) ? [] : [text])),
  };
}
