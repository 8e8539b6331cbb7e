/*
 * The closed vocabulary of what may stand beside a member's name without changing what is said of it: what people are, and
 * of which office. Whatever word is in none of these lists is named in a question. As keys.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Forms of address and degrees: a name follows. */
export const ADDRESSES = words(`
  herr herrn herren frau fr hr hrn mr mrs ms mme mlle miss sir dame messrs dr prof professor professorin dipl mag pd phd mdb mdl mda
  hc ing jur rer pol med phil h c
`);

/** Ranks and offices of persons before their surname: "MR Muster", "Staatssekretärin Muster". A name may follow. */
export const RANKS = words(`
  mr mrin minr minrin mdgt mdgtin mdir mdirig mindirig mindgt mindir lmr lmrin ltd rd rdin rdir regdir regdirin rr rrin orr orrin fd fdin fdir fdirin ofr ofrin
  ror rorin ar arin oar oarin ra rain amtfrau amtmann amtsrat amtsraetin oberamtsrat oberamtsraetin tb tbe rbe rb vb vbe
  sr srin senr senrin osr lrd lrdin ltrd lbd bd bdin lbdir min mini ministerialrat ministerialraetin ministerialdirigent
  ministerialdirigentin ministerialdirektor ministerialdirektorin regierungsdirektor regierungsdirektorin regierungsrat
  regierungsraetin oberregierungsrat oberregierungsraetin senatsrat senatsraetin senatsdirigent senatsdirigentin
  staatsrat staatsraetin staatssekretaer staatssekretaerin staatsminister staatsministerin minister ministerin sts stsin
  senator senatorin stadtrat stadtraetin stadtdirektor stadtdirektorin beigeordneter beigeordnete buergermeister
  buergermeisterin oberbuergermeister oberbuergermeisterin ob obin bm landrat landraetin dezernent dezernentin amtsleiter
  amtsleiterin abteilungsleiter abteilungsleiterin referatsleiter referatsleiterin gruppenleiter gruppenleiterin
  sachgebietsleiter sachgebietsleiterin fachbereichsleiter fachbereichsleiterin bereichsleiter bereichsleiterin
  referent referentin sachbearbeiter sachbearbeiterin sachbearbeitung geschaeftsfuehrer geschaeftsfuehrerin praesident
  praesidentin vizepraesident vizepraesidentin direktor direktorin beauftragter beauftragte integrationsbeauftragter
  integrationsbeauftragte landesbeauftragter landesbeauftragte bundesbeauftragter bundesbeauftragte vorsitzender
  vorsitzende botschafter botschafterin botschaftsrat botschaftsraetin gesandter gesandte ministerpraesident
  ministerpraesidentin leiter leiterin abl al ral refl refltr rl rlin ref
  ambassador minister secretary counsellor counselor attache president director officer adviser advisor commissioner
  chancellor councillor expert specialist analyst coordinator manager
`);

/** What somebody does, at home or at the meeting. No name need follow. */
export const FUNCTIONS = words(`
  vorsitz leitung moderation sprecher sprecherin sprecherrat delegationsleiter delegationsleiterin delegationsleitung gastgeber gastgeberin
  gastgebend gastgebende einladend einladende chair chairperson chairman chairwoman host rapporteur berichterstatter
  berichterstatterin fachreferent fachreferentin head federal chief
  abteilungsleitung referatsleitung amtsleitung hausleitung fachbereichsleitung geschaeftsfuehrung geschaeftsfuehrend
  geschaeftsfuehrende koordinator koordinatorin koordination koordinierung koordinierungsstelle kommissarisch kommissarische mitarbeiter mitarbeiterin
  protokoll protokollfuehrung protokollant protokollantin protokollfuehrer protokollfuehrerin schriftfuehrung schriftfuehrer schriftfuehrerin
  amt mitglied member members delegation delegate delegates delegierte delegierter policy desk
`);

/** Only before a function or a rank: "Deputy Director", "stv. Vorsitzende". Alone each may say how somebody came. */
export const MODIFIERS = words(`
  deputy vice co first second third permanent acting senior principal state parliamentary under assistant general special
  stv stellv stellvertretende stellvertretender stellvertretenden staendige staendiger
`);

/** Bodies, and what they are called by. */
export const BODIES = words(`
  stadt staedte staedten kreis kreise kreises landes bundeslandes landkreis landkreise gemeinde gemeinden kommune kommunen land laender bundesland bundeslaender
  freistaat freistaates freistaats hansestadt freie freien freier hanse und landeshauptstadt lh lhst universitaetsstadt
  bund bundes stadtstaat region regionalverband bezirk city cities county district province state states kingdom republic
  ministerium ministeriums ministerien staatsministerium landesministerium bundesministerium innenministerium
  sozialministerium kultusministerium justizministerium finanzministerium wirtschaftsministerium umweltministerium
  bauministerium integrationsministerium staatskanzlei senatskanzlei senat senats senatsverwaltung senatsbehoerde behoerde sozialbehoerde
  schulbehoerde stadtverwaltung kreisverwaltung rathaus landratsamt verwaltung regierung landesregierung
  landesamt landesamtes bundesamt amt amtes aemter landeszentrum landeszentrale zentrum datenschutzzentrum aufsichtsbehoerde
  datenschutzaufsicht referat referats ref abteilung abt dezernat dez fachbereich fb fachdienst fd fachstelle fachamt sachgebiet sg stabsstelle
  stabsabteilung geschaeftsbereich gb geschaeftsstelle buero zentralstelle leitstelle ki kommunales kommunalen integrationszentrum
  ministry ministries department departement division directorate section unit office bureau agency authority
  commission council cabinet secretariat embassy mission board chancellery government national
  lfd lfdi bfdi uld hmbbfdi ldi lda tlfdi blnbdi bmi bmas bmfsfj bmg bmf bmj bmjv bmbf bmel bmwk bmwi bmuv bmu bmz bmvg bmdv bmvi bmwsb bmbfsfj bamf bbsr bkamt bkm destatis
  stmi stmas stmb stmgp stmuk stmuv stmwk stmfh stmj stmelf stmd stk sk
  senias senasgiva senstadt senaif senintarbsoz senbjf senfin seninn senumvk senjustv seninnds sengpg senweb senmvku
  mkjfgfi mkffi mkjgfi mags mhkbd mhkbg mffjiv mffki mastd masgff msgjfs msjg masgiv msgiv mikwerk milig milis mik mibs masmf
  hmsi hmas hmsiag hmsj hmdis hmdis hmuklv hmulv hmkb hmwk hmdj hmwevw tmmjv tmasgff tmik tmbjs sms smi smgi smjus smk smwk smr smj
  mi ms mw mu mj mf mk mb msw mfw msagd msifg msgf basfi bsb bis bsw bukea sjis sjfis sjsfi skums sbms simps kvjs lvr lwl tlvwa lagetsi mfsp
`);

/** With what a name of an office goes on: "Ministerium für Arbeit, Soziales und Integration". */
export const SUBJECTS = words(`
  arbeit soziales sozialen soziale sozialordnung sozialpolitik familie familien frauen frau jugend kinder kindheit senioren generationen gesundheit
  pflege integration integrationspolitik integrationsfoerderung migration migrationsfragen zuwanderung einwanderung fluechtlinge fluechtlingen asyl aussiedler vielfalt teilhabe
  gleichstellung gleichberechtigung antidiskriminierung demokratie heimat kommunales kommunale kommunen inneres innern innere
  inneren sport sports sicherheit ordnung justiz recht rechts verbraucherschutz verbraucher europa europas europaangelegenheiten europafragen internationales internationale
  internationaler bundesangelegenheiten medien kultur kulturen wissenschaft forschung kunst hochschulen bildung schule schulen kultus unterricht
  finanzen haushalt wirtschaft technologie energie klima klimaschutz umwelt umweltschutz naturschutz natur landwirtschaft ernaehrung forsten forst verkehr
  mobilitaet infrastruktur digitales digitalisierung digitaler bau bauen bauwesen wohnen wohnungswesen wohnraumfoerderung stadtentwicklung landesentwicklung landesplanung raumordnung
  laendlichen laendlicher raum raeume statistik vermessung kataster geoinformation daten datenschutz datenschutzes informationsfreiheit
  akteneinsicht informationszugang grundsatz grundsatzfragen grundsatzangelegenheiten planung steuerung strategie controlling personal organisation
  presse oeffentlichkeitsarbeit buergerbeteiligung ehrenamt engagement zusammenhalt gesellschaft gesellschaftlichen gesellschaftlicher vertriebene
  multikulturelle multikultureller interkulturelle interkulturelles interkultureller auslaender auslaenderwesen auslaenderangelegenheiten angelegenheiten wasser boden abfall
  transformation tourismus weinbau gemeinwohl verwaltungsmodernisierung unabhaengiges unabhaengige unabhaengiger
  interior home affairs foreign justice health labour labor employment social family families youth education culture science research
  finance economy economic economics treasury environment agriculture transport energy climate housing integration migration international
  european external security defence defense trade industry development digital statistics planning public local communities
  humanitarian rights human legal consular environmental protection women equality children
`);

/** Ends of words that are an office, or whoever holds it: "Datenschutzbeauftragte", "Gleichstellungsstelle". */
export const OFFICE_ENDING =
  /(?:beauftragte[rn]?|ministeriums?|senator(?:in)?|behoerde|kanzlei|dezernat|referent(?:in)?|referats?|leiter(?:in)?|leitung|direktor(?:in)?|dirigent(?:in)?|sekretaer(?:in)?|(?<!ges)amt(?:es)?|zentrum|zentrale|koordinator(?:in)?|koordination|buergermeister(?:in)?|stelle|dienst|buero)$/u;

/** Between the words of such names. */
export const JOINTS = words(`
  und and sowie u auf recht & der die das des dem den the of aus from am an im in zu zur zum beim bei vom von le la du de et
`);

/** Commonest surnames: they stand alone behind a name or in its brackets. */
export const SURNAMES = words(`
  adam ahrens albers albrecht altmann andersen anders arndt arnold bach bachmann baier barth bartels baumann beck becker behrens beier
  benz berg berger bergmann bertram beyer binder blum boehm bohn bock boettcher brand brandt braun breuer brinkmann bruns buchholz burger busch busse buettner
  christ claus conrad decker dietrich dietz doering dreyer ebert eberhardt eckert ehlers ehlert eichhorn engel engelhardt erdmann ernst esser fiedler fink fischer fleischer foerster frank franke frey freitag
  friedrich fritz fritsch fröhlich froehlich fuchs fuhrmann funk gebhardt geiger gerlach gross graf groß gruber guenther haas hagen hahn hansen harms hartmann hartwig hauser hein heine heinrich heinz heinemann
  heller hempel henning hentschel hermann herrmann heuer hildebrandt hinz hirsch hofer hoffmann hofmann holz hoppe horn huber huebner huth jaeger jahn jakob jansen janssen janßen jacobs john jost jung juergens
  kaiser karl kaufmann keil keller kellner kern kessler kirchner kirsch klein klaus klose kluge knoll koch koehler koenig kolb konrad kopp koester kraemer kraft kramer krause kraus krebs kremer kroeger krueger kruse kuehn kuhn kuhlmann kunz kunze
  lang lange langer lauer lehmann lenz lindner linke lohmann lorenz ludwig lutz maier marx martin mayer meier meissner menzel merkel merz metz metzger meyer michel michels moeller mohr moritz moser mueller muster mustermann nagel naumann neubauer neumann nickel niemann noack noll
  oppermann ott otto pape paul paulsen pauly peter peters petersen pfeiffer pieper pohl popp preuss probst raabe rau reich reichert reimann reimer reinhardt reuter richter riedel ritter roeder rohde rose roth rudolph ruf runge
  sander sauer schaefer schaller scharf scheffler schenk scherer schilling schiller schindler schlegel schlueter schmid schmidt schmitt schmitz schneider schober scholz schott schreiber schroeder schubert schulte schultz schulz schulze schumacher schumann schuster schuetz schwab schwarz seidel seifert seitz siebert simon singer sommer spies springer stahl stark stein steiner steinbach stephan stoll straub strauss sturm
  thiel thiele thomas thoma ulrich uhlig unger urban vogel vogt voigt volk vogl voss wagner walter walther weber wegner weidner weigel weiss wendt wenzel werner westphal wiese wild wilhelm wilke winkler winter witt witte wittmann wolf wolff wulf wunderlich zander zeller ziegler ziegler zimmer zimmermann
  smith jones williams taylor brown davies evans wilson thompson johnson white roberts hughes edwards walker robinson wright hall green wood harris martin jackson clarke clark lewis turner hill cooper moore king baker allen morris anderson scott
  dubois durand moreau laurent bernard petit garcia martinez lopez rossi russo ferrari jensen nielsen hansen larsen olsen johansson andersson nilsson virtanen nowak kowalski novak horvat
  yilmaz kaya demir oeztuerk celik sahin yildiz aydin nguyen
`);

/** Names that a footnote of a form fills in, and signs of the one who signed. */
export const SIGNING = words(`gez gezeichnet signed sgd`);

/** Why somebody was not there, beside words of illness and travel: only of whoever was absent. */
export const OCCASIONS = words(`
  termin terminen termine termingruenden terminlich terminlichen terminkollision landtag landtags plenum plenarsitzung kabinett kabinettssitzung dienstlich dienstlichen dienstreise
  gruenden grund aus wegen im verpflichtungen parallelsitzung parallelveranstaltung ausschuss fraktion urlaub krankheit no reason given
  leider kurzfristig vorab schriftlich per mail telefonisch other commitments commitment prior engagement due schedule conflict
`);

/** Months and days of the week, of a heading's date. */
export const CALENDAR = words(`
  januar februar maerz april mai juni juli august september oktober november dezember january february march may june july october december
  jan feb mrz apr jun jul aug sep sept okt oct nov dez dec montag dienstag mittwoch donnerstag freitag samstag sonntag
  monday tuesday wednesday thursday friday saturday sunday uhr th st nd rd dem den vom
`);

/** What a list, a meeting or its body is called, in headings. */
export const MEETINGS = words(`
  liste sitzung sitzungen tagung konferenz treffen besprechung gespraech arbeitstreffen fachtagung jahrestagung klausurtagung meeting meetings
  session conference forum arbeitskreis arbeitskreises ak arbeitsgruppe ag agn arbeitsgemeinschaft fachgruppe facharbeitskreis lenkungskreis lenkungsgruppe lenkungsausschuss beirat beirats
  ausschuss ausschusses laenderausschuss unterausschuss kommission gremium gremiums netzwerk netzwerks netzwerkes netzwerktreffen qualitaetszirkel qualitaetszirkels zirkel kreis runde
  steering committee committees working group network board task force plenum bund laender bundlaender
  ordentliche ordentlichen ausserordentliche ausserordentlichen regular extraordinary gemeinsame gemeinsamen jaehrliche
  protokoll kommunaler kommunalen kommunale deutschen deutscher deutsche beauftragten datenschutzbeauftragten informationsfreiheitsbeauftragten integrationsministerkonferenz integrationsbeauftragten datenschutzaufsichtsbehoerden
  auszug excerpt laufende alphabetisch reihenfolge alphabetical order by name nach nr gemaess laut anlage unterschriftenliste attendance
  fachministerkonferenz ministerkonferenz amtschefkonferenz abteilungsleiterkonferenz referentensitzung
`);
