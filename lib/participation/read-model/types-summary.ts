/** Days that the list of latest changes shows, so those that a network keeps of its own. */
export const CHANGES_SHOWN = 6;
/** With more meetings in one change they are counted, not named. */
export const MEETINGS_NAMED = 3;
