/** In a title, says that the meeting did not take place, or was none. */
export const TELLS_STATE =
  /(?<!\p{L})(?:abgesagt|entfällt|entfallen|ausgefallen|fällt aus|fiel aus|verschoben|vertagt|storniert|fand nicht statt|cancell?ed|called off|postponed|did not take place|umlauf(?:verfahren|beschluss)?|schriftliches verfahren|written procedure|by circulation)(?!\p{L})/iu;
