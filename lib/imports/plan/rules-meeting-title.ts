import { isDayPrecise, type PartialDate } from '@/lib/core/partial-date';
import { formatPartialDate } from '@/lib/i18n/format-partial-date';
import { bearsName } from '@/lib/meetings/rules-series';
import type { KnownRegister } from '@/lib/imports/known/types';
import type { TextPair } from '@/lib/imports/names/types';
import { tellsOnlyMode } from '@/lib/imports/words/rules-manner';
import { isMeetingPlace } from '@/lib/imports/words/rules-places';
import { toNameKey } from '@/lib/members/names/rules-key';

/** The title of a meeting that the file gives none: its label or its date, and nothing that nobody wrote. */
export function defaultTitle(label: string | null, date: PartialDate): TextPair {
  // "Sitzung 1/2019", but not "Sitzung AKIF 14": a label with a name in it needs no other.
  if (label !== null)
    return bearsName(label) ? { de: label, en: label } : { de: `Sitzung ${label}`, en: `Meeting ${label}` };
  const [de, en] = [formatPartialDate(date, 'de'), formatPartialDate(date, 'en')];
  return isDayPrecise(date)
    ? { de: `Sitzung vom ${de}`, en: `Meeting of ${en}` }
    : { de: `Sitzung (${de})`, en: `Meeting (${en})` };
}

/** The title of one of several meetings of a day, told from the others by its time. */
export function timedTitle(label: string | null, date: PartialDate, time: string): TextPair {
  const { de, en } = defaultTitle(label, date);
  return { de: `${de}, ${time} Uhr`, en: `${en}, ${time}` };
}

/** Tells whether words beside the date of a meeting say where it was, and are no title. */
export type PlaceTeller = (text: string) => boolean;

/** What a meeting is called after its kind is no place, whatever stands beside it in the file. */
const NO_PLACE =
  /\d|sitzung|tagung|klausur|konferenz|ausschu|plenum|treffen|gipfel|forum|workshop|rat$|gremium|gruppe|kreis$|meeting|session|summit|committee|assembly|council|group|retreat|^a[gk]\b/iu;

const SINGLE_NAME = /^\p{Lu}[\p{L}-]+$/u;

/**
 * "14.10.2025 Bremen", "13.01.2026 online": the name of a territory or a member, a place where the network or many others met,
 * or only the way it met; and where one of the file's headings is such a place and all are single names, each of them.
 * Whatever else stands there may be a title, and is taken for one.
 *
 * @param titles what the headings of the file say beside their dates
 */
export function placeTeller(
  { members, territories, meetings }: Pick<KnownRegister, 'members' | 'territories' | 'meetings'>,
  titles: readonly string[],
): PlaceTeller {
  const listKeys = () =>
    new Set(
      [
        ...territories.flatMap(({ name }) => [name.de, name.en]),
        ...members.flatMap(({ name }) => [name.de, name.en]),
        ...meetings.flatMap(({ place }) => (place === null ? [] : [place.de, place.en])),
      ].map((text) => toNameKey(text).exact),
    );
  let keys: ReadonlySet<string> | null = null;
  const isKnown = (text: string): boolean =>
    tellsOnlyMode(text) || isMeetingPlace(text) || (keys ??= listKeys()).has(toNameKey(text).exact);
  const mayBe = (text: string): boolean => isKnown(text) || (!NO_PLACE.test(text) && SINGLE_NAME.test(text));
  let areAllPlaces: boolean | null = null;
  return (text) => isKnown(text) || (mayBe(text) && (areAllPlaces ??= titles.some(isKnown) && titles.every(mayBe)));
}
