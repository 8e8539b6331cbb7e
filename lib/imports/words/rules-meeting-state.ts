/** In a title, says that the meeting did not take place, or was none. */
export const TELLS_STATE =
  /(?<!\p{L})(?:abgesagt|entfällt|entfallen|ausgefallen|fällt aus|fiel aus|verschoben|verlegt|vertagt|neuer termin|storniert|fand nicht statt|cancell?ed|called off|postponed|rescheduled|moved to|did not take place|umlauf(?:verfahren|beschluss)?|schriftliches verfahren|written procedure|by circulation)(?!\p{L})/iu;

/** Beside the date of a meeting, says who was to come, and not who came. */
export const TELLS_PLAN =
  /(?<!\p{L})(?:geplant|planung|soll(?:stand)?|eingeladene?|einladung(?:en)?|angemeldete?|anmeldung(?:en)?|zugesagt|zusagen?|rückmeldung(?:en)?|erwartet|planned|invited|invitations?|registered|registrations?|expected|rsvps?)(?!\p{L})/iu;

const SPECIAL =
  /(?<!\p{L})(?:sonder(?:sitzung|tagung|termin|konferenz)|au(?:ß|ss)erordentliche?r? (?:sitzung|tagung|konferenz)|extraordinary (?:session|meeting)|special (?:session|meeting))(?!\p{L})/iu;

/** In a title, says that the meeting was held beside those of its series, in whose numbers it has no part. */
export const isSpecialMeeting = (text: string): boolean => SPECIAL.test(text);
