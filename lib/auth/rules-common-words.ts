/*
 * Words that lists of leaked passwords consist of, German and English, with the little words that join them. Twelve
 * characters made of nothing but these are guessed early. Written by hand from such lists' most frequent entries.
 */
export const COMMON_PASSWORD_WORDS: readonly string[] = `
abc abcd abcdef access adler admin administrator aendern affe alexander amanda amazon america and andreas andrew
android angel anmelden anna apfel apple april arschloch asdf asdfgh asdfghjkl ashley asshole audi august austria
autumn babe baby banana banane baseball basketball batman bayern bear beer behoerde behörde beispiel benutzer
berlin bier bitch bitte blume blumen borussia bremen bruder buero bundestag bär büro cat change changeme charlie
cheese chocolate christian coffee computer cookie cool corvette daniel danke das death december default dein
deine demo der deutschland devil dezember diamant diamond die dienstag dog donnerstag dortmund drache dragon
dresden ducati duesseldorf düsseldorf eagle earth engel erde europa europe example facebook falcon falke familie
family father februar february felix ferrari feuer fire flower football for frankfurt freedom freiheit freitag
freund freunde friday frieden friend friends frodo fruehling frühling fuck fucker fuckyou fussball fußball
gandalf gast geheim geheimnis geld gemeinde george germany glueck glück god gold golf golfgti google gott guest
hallo hamburg hannover happy harley hase hasi heaven hell hello herbst hero himmel hockey hoffnung honda hope
horse hot hund hunter hölle ichliebedich iloveyou internet iphone is ist jan januar januari january jennifer
jessica jesus jesuschrist jordan joshua juergen juli julia july june juni jürgen kaese kaffee katharina katze
kennwort killer kinder king klaus koeln koenig käse köln könig königin lachen landtag laura leben legend leipzig
leon letmein liebe life lilie linux lion lisa loewe login london love lucky lukas löwe maerz magic mai mama
march maria markus martin master matrix matthias maus mausi max maximilian mein meine meister melanie mercedes
merlin michael michelle microsoft ministerium mitglied mittwoch mond monday money monkey montag moon mother
muenchen mustang musterfrau mustermann mutter my märz münchen naruto netflix netzwerk neu new nichts nicole
ninja nothing november nuernberg nürnberg october oesterreich office oktober oma opa papa paris pass passphrase
passwd password passwort paul peace pepper peter pfeffer pferd phoenix pikachu pizza please pokemon porsche
prince princess prinz prinzessin protokoll queen qwerty qwertyuiop qwertz qwertzuiop rain ranger rathaus regen
robert root rose sabine sample samstag samsung sandra sarah satan schalke schatten schatz schatzi scheisse
scheiße schnee schokolade schweiz schwester sebastian secret senat september server sexy shadow shit signin
silber silver sitzung sky smile snow soccer soldier sommer sonne sonntag spiderman spring stadt star stars start
starwars stefan stephan stern sterne stuttgart sugar summer sun sunday sunshine superman susanne switzerland
system tennis test tester testing teufel thanks the this thomas tiger tod toor trustno und usa user vater
verwaltung volkswagen wald warrior wasser water wein welcome werder whatever whiskey willkommen windows winter
wizard wolf wolfgang wolke yamaha you your youtube yxcvbnm zauber zucker zugang zxcvbnm ändern österreich
`
  .trim()
  .split(/\s+/);
