/*
 * Words that say why one person could not come. Bodies and subjects of meetings bear many of them in compounds
 * (Krankenkasse, Unfallversicherung, Vogelgrippe, Centers for Disease Control), so a word counts whole, or in the few
 * forms that are said of a person only. Leave for a child and a death in the family are as private as an illness.
 */

/** Where a word begins: no letter before it, no hyphen of a compound. */
const START = String.raw`(?<![\p{L}\p{N}-])`;
/** Where it ends: no letter behind it, no compound that goes on. */
const END = String.raw`(?![\p{L}\p{N}]|-\p{L})`;

const GERMAN = [
  String.raw`(?:schwer|lang(?:zeit)?|plötzlich)?erkrank(?:t|te|ter|tes|ten|ung|ungen|ungsbedingt)`,
  String.raw`krebserkrank(?:t|ung)`,
  String.raw`(?:dauer|schwer|sterbens)?krank(?:e|er|en|es|em)?`,
  String.raw`krank(?:geschrieben|gemeldet|meldung|schreibung|heitsbedingt|heitshalber|heitsfall|heit|heiten|enstand)`,
  String.raw`(?:im|ins|aus dem) krankenhaus`,
  'grippe',
  'grippal(?:e|er|en)?',
  'erkältet',
  'erkältung',
  'infekt',
  'fieber',
  'migräne',
  'burn-?out',
  'herzinfarkt',
  'schlaganfall',
  'bandscheibenvorfall',
  String.raw`(?:corona|covid(?:-19)?)[- ]?(?:positiv(?:e[rs]?)?|infektion|infiziert|erkrankung|fall)`,
  String.raw`(?:an|mit|wegen) (?:corona|covid(?:-19)?)`,
  String.raw`positiv(?: auf \p{L}+)? getestet`,
  'reha',
  'rehabilitationsmaßnahme',
  'reha-maßnahme',
  String.raw`(?:in|zur|auf|wegen) kur`,
  'kuraufenthalt',
  'mutterschutz',
  'elternzeit',
  'schwanger(?:schaft)?',
  'unfall',
  'autounfall',
  'verkehrsunfall',
  'operiert',
  String.raw`(?:wegen|nach|vor) (?:einer |der )?(?:operation|op)`,
  'op-termin',
  'arzttermin',
  'arztbesuch',
  String.raw`(?:beim|zum) (?:zahn)?arzt`,
  '(?:arbeits|dienst|reise)unfähig',
  '(?:arbeits|dienst)unfähigkeit',
  'au-bescheinigung',
  String.raw`(?:aus )?(?:gesundheitlichen|familiären) gründen`,
  'gesundheitliche gründe',
  String.raw`(?:in|wegen) quarantäne`,
  String.raw`(?:chemo|strahlen|psycho)therapie`,
  String.raw`(?:arm|bein|fuß|hand|hüft|knie|knochen|rippen|schulter|wirbel)bruch`,
  String.raw`(?:herz|hüft|knie|krebs|lungen|nieren|rücken)leiden`,
  'gesundheitsbedingt',
  'gesundheitshalber',
  'bettlägerig',
  'unwohlsein',
  'trauerfall',
  'todesfall',
  'verstorben',
];

const ENGLISH = [
  String.raw`(?:fallen |taken |is |was |were |seriously |reported |called in )(?:ill|sick)`,
  String.raw`ill(?=\s*(?:[.,;)]|$))`,
  'sick',
  'sickness',
  'sick-?leave',
  'illness(?:es)?',
  'unwell',
  'hospitali[sz]ed',
  String.raw`(?:in|to) (?:the )?hospital`,
  String.raw`medical (?:leave|reasons?|appointment|treatment|emergency)`,
  String.raw`health reasons`,
  'surgery',
  'maternity',
  'paternity',
  'parental leave',
  'pregnan(?:t|cy)',
  'flu',
  'influenza',
  String.raw`(?:covid(?:-19)?|corona)[- ]positive`,
  'tested positive',
  String.raw`(?:an|in an|after an|had an|car|traffic) accident`,
  'bereavement',
  'burn-out',
  'indisposed',
  String.raw`in quarantine`,
  'chemotherapy',
  String.raw`broken (?:arm|leg|foot|hip|ankle|wrist)`,
];

const FRENCH_AND_SPANISH = [
  'malade',
  String.raw`souffrante?`,
  String.raw`(?:congé|arrêt)(?: de)? (?:maladie|maternité)`,
  'enferm[oa]',
  String.raw`(?:baja )?por enfermedad`,
];

/** Subjects of meetings as well: of a person where nothing else stands there. */
const ALONE = [
  'kur',
  'op',
  String.raw`covid(?:-19)?`,
  'corona',
  'depression(?:en)?',
  'schwerbehinder(?:t|ung)',
  'krankenhaus',
  'klinik',
  'operation',
  'therapie',
  'verletz(?:t|ung)',
  'hospital',
  'injured',
];

/** Any of the words, in a text of small letters. */
export const HEALTH = new RegExp(
  `${START}(?:${[...GERMAN, ...ENGLISH, ...FRENCH_AND_SPANISH].join('|')})${END}|(?<=^\\s*[(–-]?\\s*)(?:${ALONE.join('|')})(?=[.!)]?\\s*$)`,
  'gu',
);
