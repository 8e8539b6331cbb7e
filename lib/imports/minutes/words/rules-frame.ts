import { toNameKey } from '@/lib/members/names/rules-key';

/*
 * What stands around a list of participants: the agenda, at which reading stops, and lines on place, time and paper,
 * which name no member whatever stands in them.
 */

/** First words of an item that begins nearly every agenda; a numbered list of participants has none of them. */
const FIRST_ITEMS = String.raw`(?:begrüßung|begruessung|eröffnung|eroeffnung|genehmigung|feststellung|annahme der tagesordnung|formalia|regularien|aktuelles|berichte?\b|verabschiedung|beschluss|verschiedenes|welcome|opening|adoption|approval|apologies and|call to order|introduction|matters arising|minutes of the)`;
const AGENDA = [
  /^(?:zu\s+)?(?:TOP|Top|Tagesordnungspunkt|TO-Punkt)\s*[\dIVX]+/u,
  /^(?:agenda\s+item|item|punkt|ad)\s+\d+\s*[:.)–-]?(?!\p{L})/iu,
  /^(?:\d+\.\s*)?(?:die\s+)?(?:tagesordnung|agenda|order of business|sitzungsverlauf|verlauf der sitzung|ergebnisse|beratung(?:en)?|beratungsverlauf|discussion|proceedings|business|matters discussed|ablauf)\s*[:.]?$/iu,
  /^(?:begrüßung|eröffnung)(?:\s+(?:und|durch|der|sowie)\s.*)?$/iu,
  /^(?:beginn der beratung|eintritt in die tagesordnung)/iu,
  new RegExp(String.raw`^(?:\d{1,2}(?:\.\d)?[.):]?|[IVX]{1,4}[.)]|§\s*\d+|[a-z]\))\s+${FIRST_ITEMS}`, 'iu'),
];

/** The agenda begins with this line, or what was said under its first item. */
export const isAgenda = (line: string): boolean => line.length < 300 && AGENDA.some((pattern) => pattern.test(line));

/** What stands before a colon on a line that names no member. */
const LABELS = new RegExp(
  String.raw`^(?:sitzungs|tagungs|meeting\s+)?(?:ort|datum|tag|beginn|ende|begin|zeit|zeitraum|uhrzeit|dauer|raum|zeit und ort|ort und zeit|ort, datum|termin|protokoll|protokollführung|protokollführer(?:in)?|protokollant(?:in)?|schriftführ(?:ung|er|erin)|niederschrift|verteiler|verfasser(?:in)?|aktenzeichen|az\.?|betreff|betr\.?|von|an|cc|gesendet|anlagen?|anhang|nächste sitzung|nächster termin|stand|bearbeiter(?:in)?|telefon|tel\.?|e-?mail|quorum|beschlussfähigkeit|einladung|einladende[rs]?|place|venue|location|date|time|start|started|end|ended|finish|opened|closed|adjourned|minutes(?: taken by| by)?|minute[- ]taker|note[- ]taker|secretary|subject|from|to|sent|geschäftsstelle|sekretariat|secretariat|presse|press|dolmetsch\p{L}*|interpreters?|technik|next meeting|called to order|meeting (?:opened|closed)|distribution|attachments?|reference)\s*(?:am|um|at|by|of the meeting|der sitzung|der veranstaltung)?\s*:`,
  'iu',
);

/** Titles of the document itself. */
const TITLE =
  /^(?:(?:kurz|ergebnis|verlaufs|wort|entwurf des |entwurf )?-?protokoll|ergebnisvermerk|vermerk|niederschrift|sitzungsniederschrift|minutes|draft minutes|summary record|record|report|aktennotiz)(?!\p{L})(?!\s*:)/iu;
const NUMBERED_MEETING =
  /^(?:(?:zur|the|der|die)\s+)?\d{1,4}(?:\.|st|nd|rd|th)\s+(?:ordentliche[nr]?\s+|regular\s+)?(?:sitzung|tagung|treffen|meeting|session|konferenz|arbeitstreffen)/iu;

/** Whole words: "02 Augsburg", "3 Mainz" and "5 Marburg" are numbered members, and no days. */
const MONTH = String.raw`(?:jan(?:uary?)?|jänner|feb(?:ruary?)?|märz?|mar(?:ch)?|apr(?:il)?|mai|may|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?)(?!\p{L})\.?`;
const DAY = new RegExp(
  String.raw`^(?:(?:am|vom|on|den|held)\s+)?(?:(?:mo|di|mi|do|fr|sa|so|tue?|wed?|thu?|sat|sun)\p{L}*,?\s+)?(?:dem\s+)?\d{1,2}(?:\.\s*\d{1,2}\.\s*(?:\d{2,4})?|\.?\s*(?:[-–]\s*\d{1,2}\.?\s*)?${MONTH})`,
  'iu',
);
/** "Bremen, den 4. März 2019", and nothing else. */
const PLACE_AND_DAY = new RegExp(
  String.raw`^\p{Lu}[\p{L} ./()-]{1,40},\s+(?:(?:den|the|am|on|im|in)\s+)?(?:\p{L}{2,10}\.?,\s+)?(?:(?:the\s+)?\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:[-–/]\s*\d{1,2}\.?\s*)?)?(?:\d{1,2}\.\s*|${MONTH},?\s+(?:\d{1,2},\s+)?)(?:\d{2}|\d{4})\.?$`,
  'iu',
);
const CLOCK =
  /^(?:(?:beginn|ende|von|from|um|at|start|end|sitzungsbeginn|sitzungsende|opened|closed)\s*:?\s*)?(?:ca\.\s*)?\d{1,2}[:.]\d{2}\s*(?:uhr|h|am|pm)?\s*(?:[-–]|bis|to|until|$)/iu;
const OPENED =
  /^(?:(?:the\s+)?(?:meeting|session|chair)|(?:die\s+)?sitzung|(?:der|die)\s+vorsitzende)(?!\p{L}).*(?<!\p{L})(?:opened|closed|began|started|ended|adjourned|called to order|beginnt|begann|endet|endete|eröffnet|eröffnete|schließt|schloss|geschlossen|beendet|beendete)(?!\p{L})/iu;
const PAGE = /^(?:seite|page|blatt)\s+\d+(?:\s*(?:von|of|\/)\s*\d+)?$|^[-–]?\s*\d{1,4}\s*[-–]?$/iu;
const SIGNED = /^(?:gez\.|unterschrift(?:en)?:|signed|f\. ?d\. ?r\.)/iu;
const COURTESY =
  /^(?:sehr geehrte|liebe[rs]?\s|guten tag|hallo|dear\s|hello|vielen dank|thank you|anbei|wie besprochen)/iu;

const CLOSING =
  /^(?:mit (?:freundlichen|besten|herzlichen)|viele grüße|beste grüße|herzliche grüße|freundliche grüße|mfg|(?:kind|best|warm) regards|regards|yours|sincerely)(?!\p{L})/iu;

/** Ends a letter: whoever stands below has signed it. */
export const isClosing = (line: string): boolean => line.length < 60 && CLOSING.test(line);

/** The name of a meeting, with its number or what it is, and behind commas where and when: "… – 7. Treffen, Leipzig, 19.09.2024". */
const MEETING_AND_DAY = new RegExp(
  String.raw`^(?:held\s(?:at|in)\s|[^,:;]*(?<!\p{L})(?:sitzung|tagung|treffen|\p{L}*konferenz|\p{L}*versammlung|meeting|session|assembly|conference)(?!\p{L})|(?:anwesenheitsliste|attendance\s(?:sheet|list))\s+[–—-]\s)[^:;()]*,[^:;()]*(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}\.?\s+${MONTH}\s+\d{4})(?:,\s*(?:\d{1,2}(?:[.:]\d{2})?\s*(?:uhr|am|pm|h)?))?$`,
  'iu',
);
/** "Third Coordination Meeting", and nothing else. */
const MEETING_ALONE =
  /^[^,:;()–]*(?<!\p{L})(?:\p{L}*sitzung|\p{L}*tagung|\p{L}*treffen|\p{L}*konferenz|\p{L}*versammlung|meeting|session|assembly|conference)$/iu;
export const isMeetingAlone = (line: string): boolean => line.length < 120 && MEETING_ALONE.test(line);

/** Only above a list: below one such a line may be of somebody. */
export const isMeetingAndDay = (line: string): boolean => line.length < 200 && MEETING_AND_DAY.test(line);

const NEXT =
  /^(?:(?:der|die|das|the)\s+)?(?:nächste[rs]?|next)\s+(?:sitzung|termin|treffen|tagung|meeting|session)(?!\p{L})/iu;

const ASIDE = [LABELS, NEXT, TITLE, NUMBERED_MEETING, DAY, PLACE_AND_DAY, CLOCK, OPENED, PAGE, SIGNED, COURTESY];

/** "Anbei das Protokoll.": opens a letter, whatever the sentences behind it tell. */
export const isCourtesy = (line: string): boolean => COURTESY.test(line);

/** A line that names no member by its form: place, beginning, end, who wrote the minutes, their title. */
export const isAside = (line: string): boolean => ASIDE.some((pattern) => pattern.test(line));

const FINITE =
  /(?<!\p{L})(?:wird|werden|wurden?|ist|sind|hat|haben|hatten?|war|waren|begrüßt|begrüßte|eröffnet|dankt|berichtet|stellt|weist|teilt|bittet|erklärt|findet|lädt|regt|schlägt|was|were|is|are|has|have|had|opened|welcomed|noted|thanked|reported|will|asked|explained|sent|sends|did|submitted|presented|proposed|agreed|objected|abstained|übersandten?|übermittelten?|schickten?|legten?|gab|gaben|ergänzte?|erläuterte?|fragte?|verweist|verwies|informierte?|kritisierte?|betonte?|wünschte?|empfiehlt|empfahl|lehnte?|hält|hielt|sieht|sah|plante?|trägt|trug|führte?|reports|explains|notes|asks|adds|added|states|stated|expressed|supports|supported|suggests|suggested|meldeten?|schlug|baten?|bat|beantragten?|stimmten?|enthielt(?:en)?)(?!\p{L})/iu;

/** A sentence of running text; what it says of somebody is for a person to judge. */
export const isProse = (text: string): boolean => {
  const words = toNameKey(text).exact.split(' ').length;
  return FINITE.test(text) && (words >= 9 || (/\.$/.test(text.trim()) && words >= 4));
};

const OF_ALL =
  /(?<!\p{L})(?:alle[rn]?|sämtliche[rn]?|all)\s+(?:die\s+|the\s+)?(?:übrigen?|anderen?|weiteren?|restlichen?|sonstigen?|other|others|remaining|länder|laender|mitglieder|kommunen|städte|kreise|staaten|delegationen|vertreter|eingeladenen|members|states|länder|cities|delegations|others)(?!\p{L})|(?<!\p{L})(?:die|der|den|the)\s+(?:übrigen|restlichen|anderen|sonstigen|remaining|other|rest)(?!\p{L})|(?:mit|unter)\s+ausnahme|(?<!\p{L})(?:außer|ausser|ausgenommen|except|excepting|vollzählig)(?!\p{L})|with\s+the\s+exception|(?:alle|all|everybody|everyone)(?!\p{L}).*(?:bis auf|apart from|other than|but(?!\p{L}))|(?:everyone|everybody|all)\s+(?:others?|else)(?!\p{L})|^(?:alle|all|everybody|everyone)\s+(?:sind|waren|anwesend|present|were|entschuldigt)/iu;

/** Speaks of all others, or of all but some: whoever is meant, only a person can say. */
export const speaksOfAll = (text: string): boolean => OF_ALL.test(text);
