/*
 * The list of first names knows many words that are places, months or nothing but grammar; and in German every noun
 * has a capital letter. These are the words that make no person's name. Found by running the rules over every text of
 * the facts that come with the register and of the lists in test/data.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Never a first name here, though the list says so: places, months, grammar, words of offices and meetings. */
export const NO_FIRST_NAME = words(`
  san santa santo santos saint sankt sao st bad new old big great north south east west northern southern
  a an and as at by for from in is it of on or the to with no all any so such we
  das dem den der des die ein eine einer im ist mit und vom von zu zum zur an am als auch bei das durch er es fur
  la le les el los las de del della di da do dos du des al y e et en
  januar februar marz april mai juni juli august september oktober november dezember january february march may june
  july october december monday tuesday friday sunday summer winter autumn spring easter
  zaire afrika amerika
  ab alias alle alter alone andere anders arrow check chosen come dann darin dash davon davor days deren done ebene edge edit
  else even ever free given haben ja job json just kam kamen kein kennen keys knowledge laden lander lassen late legend lie
  lies line lines link lucke mal male many meer meet mehr memory million missing my nor not nur ones ours per rand read
  said same saule say second seven solange sole stelle tage tagen tal time uber unknown waren ways wen you
  art tag rat rang kreis amt bund land stadt staat norm kurs wolf berg bach burg
  man person major minor page case bill grant will may can do so true chance hope faith joy justice unity
  royal king queen prince princess duke earl baron dean bishop pope sir lord lady general admiral marshal judge reason
  young long short gray brown green white black golden silver star sky ocean river lake rain
  berlin kiel essen halle jena celle ulm worms fulda hagen hamm herne lindau minden siegen trier wien graz linz bern
  basel genf zurich paris florenz london milan milano roma rome verona vienna valencia santiago
  alexandria georgia florida dakota montana nevada arizona indiana
  denver austin houston dallas lincoln kent brooklyn chelsea devon cairo lourdes holland ireland scotland england
  italia italy france germany china india indien kenya kenia israel jordan jordanien chad tschad dominica asia america
  africa europa europe persia tunis malta cyprus samoa malaysia nigeria ghana kuba cuba peru chile brasil brazil
  argentina colombia bolivia ecuador honduras mexico panama jamaica bermuda iran irak iraq syria oman yemen qatar
  korea japan nepal tibet burma laos mali niger sudan angola congo kongo gambia guinea guinee mauritius lesotho
  albania armenia austria bulgaria croatia estonia latvia moldova romania serbia slovakia slovenia ukraine
  luxembourg kitts nevis grenada antigua principe  tome  marino faso verde rica
  islam costa sri sierra mar libertad urban holy syrian arab alberta manitoba ontario quebec thailand senegal
  taiwan tanzania arabia isla isola oceano hong rae ras reino sahara saara nova serra
  russia montserrat jersey christ addis tel viet alle alles lange chi asuncion egypt island iles coree viet vina
  australia albanie argentine bresil chine fidji georgie inde irlande islande italie liban malte syrie tchad argelia
  ascension francia granada grecia irlanda libia malasia polonia siria
  session meeting committee summit council
`);

/** A capitalised word behind a first name that makes it something else: a body, a building, a function, a subject. */
export const NO_SURNAME = words(`
  stadt kreis land amt rat tag bund haus saal platz straße strasse allee weg ufer brücke schule universität hochschule
  akademie institut institute stiftung foundation museum zentrum center centre preis prize kirche dom kloster klinik
  republik republic kingdom state states island islands islas city county province region district territory bay
  mission embassy botschaft konsulat ministerium ministry senat senate regierung government parlament parliament
  kommission commission konferenz conference kongress congress ausschuss committee rat council verband association
  verein union partei party bericht report protokoll minutes liste list seite page blatt anlage annex dokument document
  sitzung sitzungen session meeting tagung gipfel summit treffen workshop beschluss antrag anfrage antwort gesetz
  minister ministerin präsident präsidentin president general secretary sekretär senator senatorin bürgermeister
  bürgermeisterin oberbürgermeister oberbürgermeisterin landrat landrätin staatssekretär staatssekretärin
  abgeordneter abgeordnete beauftragte beauftragter botschafter botschafterin direktor direktorin director leiter
  leiterin leitung referent referentin referat abteilung dezernat fachbereich department division office
  vorsitz vorsitzende vorsitzender sprecher sprecherin mitglied mitglieder member members gast gäste observer
  delegation delegierte democratic demokratische christian social union bundesamt landesamt bundestag landtag
  integration migration soziales bildung umwelt verkehr finanzen inneres justiz gesundheit kultur wirtschaft
  januar februar märz april mai juni juli august september oktober november dezember
  january february march may june july october december
  nord süd ost west north south east
  emirates lanka rica leone see plata vicente verde republik brandenburg mayen cunha kong
  kingdom zealand caledonia dhabi laach counsellor extraordinary plenipotentiary allgemeines einleitung problem lösung ergebnis church länder
`);

/** Endings of German words for bodies, functions and subjects; no surname to speak of ends so. */
export const NOUN_ENDING =
  /(?:ministerium|ministerin|ministerien|verwaltung|vertretung|kanzlei|behörde|stiftung|ausschuss|konferenz|kommission|beauftragter?|abteilung|schaften?|heiten?|keiten?|ungen|ung|tionen|tion|ionen|ismus|ität|zentrum|kreises?|amtes?|bezirk|verband|institut|sitzung|straße|platz|haus|region|politik|projekt)$/u;

/** Behind a name, these make it the name of a house, a foundation, a place. */
export const NAMED_AFTER = words(`
  stiftung foundation institut institute haus saal platz straße strasse allee schule gymnasium universität university
  hochschule akademie museum zentrum center centre preis prize award klinik hospital library bibliothek island islands
  building hall park square bridge airport college school fund trust society gesellschaft
`);

/** The commonest surnames of German and English; alone they count only where nothing else is likely: in brackets. */
export const COMMON_SURNAMES = words(`
  müller mueller schmidt schmitt schneider fischer weber meyer meier maier mayer wagner schulz schulze becker hoffmann
  hofmann schäfer schaefer bauer richter klein schröder schroeder neumann schwarz zimmermann hartmann krüger krueger
  schmitz krause lehmann köhler koehler herrmann walter kaiser peters scholz möller moeller weiß jung hahn vogel
  friedrich keller günther berger winkler lorenz baumann schuster kraus böhm simon franke albrecht winter ludwig
  martin schumacher jäger yılmaz kaya demir öztürk nguyen kowalski smith jones williams taylor davies evans thomas
  johnson roberts walker wright robinson thompson hughes edwards miller wilson anderson clark lewis hall allen
`);
