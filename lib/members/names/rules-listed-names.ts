import german from 'i18n-iso-countries/langs/de.json';
import english from 'i18n-iso-countries/langs/en.json';
import { stateName } from '@/lib/i18n/state-names';
import { ASKED_NAMES, FORMER_NAMES, NOBODYS_NAME, RIVAL_NAMES } from '@/lib/members/names/rules-former-names';
import { toNameKey } from '@/lib/members/names/rules-key';
import { FORMER_LAENDER, LAENDER } from '@/lib/members/names/rules-laender';
import { OFFICIAL_NAMES } from '@/lib/members/names/rules-official-names';
import type { ListedName, TerritoryKey } from '@/lib/members/names/types-territory';

/** A name as a list writes it, with what it means. */
interface Entry extends ListedName {
  name: string;
}

type NameList = ReadonlyMap<string, Entry>;

/** Without regard to umlauts written out, so that "Oesterreich" and "Österreich" are one. */
const listKey = (name: string): string => toNameKey(name).exact.replace(/^the /, '');

/** Names of the maintained lists. What two states share there ("Congo") is asked, whatever the order of the list. */
function addMaintained(add: (name: string, key: TerritoryKey) => void): void {
  for (const [iso, english_] of Object.entries(english.countries)) {
    const names = [english_, (german.countries as Record<string, string | string[]>)[iso] ?? []].flat();
    const shown = stateName(iso);
    for (const name of [...names, shown.de, shown.en]) add(name, iso);
  }
  for (const [key, ...names] of OFFICIAL_NAMES) for (const name of names) add(name, key);
  for (const { key, names } of LAENDER) for (const name of names) add(name, key);
}

function buildList(): NameList {
  const list = new Map<string, Entry>();
  addMaintained((name, key) => {
    const at = listKey(name);
    const before = list.get(at)?.keys ?? [];
    const keys = before.includes(key) ? before : [...before, key];
    list.set(at, { name, keys, asked: keys.length > 1 });
  });
  // What is decided here goes before what a list says: lists disagree, or are only of today.
  const decide = (names: Readonly<Record<string, readonly TerritoryKey[]>>, asked: boolean) => {
    for (const [name, keys] of Object.entries(names)) list.set(listKey(name), { name, keys, asked });
  };
  decide(FORMER_NAMES, false);
  decide(RIVAL_NAMES, false);
  decide(ASKED_NAMES, true);
  decide(FORMER_LAENDER, true);
  return list;
}

let built: NameList | null = null;

/** "Korea, Republic of" and "Iran (Islamic Republic of)" as they are said. */
function turned(name: string): string | null {
  const parts = /^(.+?)(?:,\s*|\s*[([])([^()[\]]+?)[)\]]?\s*$/.exec(name.trim());
  const [, first, second] = parts ?? [];
  if (first === undefined || second === undefined) return null;
  return / of(?: the)?$/i.test(second) || /(?:republik|staat|königreich)$/i.test(second) ? `${second} ${first}` : null;
}

/** What stands before an ordinary name to make it an official one. */
const FORMS = [
  /^(?:(?:federal|federative|democratic|peoples|socialist|islamic|arab|plurinational|bolivarian|cooperative|independent|sovereign) )*(?:republic|state|kingdom|principality|grand duchy|commonwealth|union|sultanate|emirate|duchy)(?: of)?(?: the)? (.+)$/,
  /^(?:(?:demokratisch|sozialistisch|islamisch|arabisch|foederativ|vereinigt|kooperativ|unabhaengig|souveraen)e[rsn]? )*(?:republik|volksrepublik|bundesrepublik|staat|koenigreich|fuerstentum|grossherzogtum|sultanat|emirat|union|commonwealth)(?: d(?:er|es))? (.+)$/,
];

/** Parts of one state that are called as another state, or as the whole. */
const PARTS_OF_STATES: ReadonlySet<string> = new Set(['state of georgia', 'state of mexico']);

/** The territories that lists know under a name; null where there is none. */
export function listedName(written: string): ListedName | null {
  // Numbers of a list of its own are no names, and the lists of names need not be put together for them.
  if (!/\p{L}/u.test(written)) return null;
  built ??= buildList();
  const key = toNameKey(written);
  const other = turned(written);
  for (const candidate of [listKey(written), ...(other === null ? [] : [listKey(other)])]) {
    const found = built.get(candidate);
    if (found) return found;
  }
  for (const form of FORMS) {
    const [, ordinary] = form.exec(other === null ? listKey(written) : listKey(other)) ?? [];
    const found = ordinary === undefined ? undefined : built.get(ordinary);
    if (found) return PARTS_OF_STATES.has(listKey(written)) ? { ...found, asked: true } : found;
  }
  const outside = listKey(written.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, ' '));
  // "Land Hessen", "Freistaat Sachsen": words that say what a body is, which a Land may bear and a city may not.
  const bare = key.class === 'land' ? outside.replace(/^(?:bundesland|land|freistaat) /, '') : outside;
  const found = built.get(bare);
  return found ?? null;
}

/** Fewer letters begin too many names. */
const SHORTEST_BEGINNING = 3;

/** The names in lists that begin so, for whoever is still typing. */
export function namesBeginning(written: string): readonly Entry[] {
  built ??= buildList();
  const beginning = listKey(written);
  if (beginning.length < SHORTEST_BEGINNING) return [];
  return [...built].flatMap(([key, entry]) => (key.startsWith(beginning) ? [entry] : []));
}

/** Every name in lists that means these territories and no other, for whoever the register knows by name alone. */
export function namesMeaning(keys: readonly TerritoryKey[]): readonly string[] {
  built ??= buildList();
  return [...built.values()].flatMap((entry) => (entry.keys.every((key) => keys.includes(key)) ? [entry.name] : []));
}

const NOBODYS: ReadonlySet<string> = new Set([...NOBODYS_NAME].map(listKey));

/** A name that is no state's own ("Kongo"): nobody is to be entered under it. */
export const isNobodysName = (written: string): boolean => NOBODYS.has(listKey(written));

/** Every name that lists have, for tests. */
export const countListedNames = (): number => (built ??= buildList()).size;
