import { LOCALES, type LocalisedText } from '@/lib/core/localised-text';

/**
 * States that no longer exist, by their withdrawn ISO 3166-1 codes (ISO 3166-3). The platform's tables answer for
 * these codes with a successor ("YU" gives Serbia), which would put a country at a table where it never sat.
 */
const HISTORIC_STATES: Readonly<Record<string, LocalisedText>> = {
  BU: { de: 'Birma', en: 'Burma' },
  CS: { de: 'Tschechoslowakei', en: 'Czechoslovakia' },
  DD: { de: 'Deutsche Demokratische Republik', en: 'German Democratic Republic' },
  DY: { de: 'Dahomey', en: 'Dahomey' },
  HV: { de: 'Obervolta', en: 'Upper Volta' },
  RH: { de: 'Südrhodesien', en: 'Southern Rhodesia' },
  SU: { de: 'Sowjetunion', en: 'Soviet Union' },
  VD: { de: 'Demokratische Republik Vietnam', en: 'Democratic Republic of Vietnam' },
  YD: { de: 'Demokratische Volksrepublik Jemen', en: 'Democratic Yemen' },
  YU: { de: 'Jugoslawien', en: 'Yugoslavia' },
  ZR: { de: 'Zaire', en: 'Zaire' },
};

/**
 * A state's name in both languages.
 *
 * @param isoCode two capitals: an ISO 3166-1 code in use or withdrawn
 * @throws RangeError for a code that names no state
 */
export function stateName(isoCode: string): LocalisedText {
  const historic = HISTORIC_STATES[isoCode];
  if (historic) return historic;
  const [de, en] = LOCALES.map((locale) =>
    new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(isoCode),
  );
  if (!de || !en) throw new RangeError(`${isoCode} is no state's ISO 3166-1 code`);
  return { de, en };
}
