#!/bin/sh
# One would guess that a bare "Kongo" or "Congo" means the same state in either language, or that the list of names says
# that two states bear it. i18n-iso-countries takes the German word for the Democratic Republic (CD) and the English one
# for the Republic (CG), each without a doubt; its plain German name of CD is "Kongo". Hurt is whoever reads attendance
# lists in both languages by it: one delegation is recorded for two states, and the other of each looks absent.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact i18n-iso-countries@7.14.0
cat >look.cjs <<'JS'
const countries = require('i18n-iso-countries');
for (const language of ['de', 'en']) countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
const seen = {
  version: require('i18n-iso-countries/package.json').version,
  'Kongo, German': countries.getAlpha2Code('Kongo', 'de'),
  'Congo, English': countries.getAlpha2Code('Congo', 'en'),
  'names of CD': [countries.getName('CD', 'de'), countries.getName('CD', 'en')],
  'names of CG': [countries.getName('CG', 'de'), countries.getName('CG', 'en')],
};
console.log(seen);
const asSeen = seen['Kongo, German'] === 'CD' && seen['Congo, English'] === 'CG';
console.log(asSeen ? 'As seen: the same word is two states, by its language.' : 'Changed: look again.');
process.exit(asSeen ? 0 : 1);
JS
node look.cjs
