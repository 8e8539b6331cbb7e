import type { LocalisedText } from '@/lib/core/localised-text';
import { toSlug } from '@/lib/core/slug';
import type { MemberInput } from '@/lib/members/schema';
import type { SeatKind } from '@/lib/members/types';

interface SeedMember {
  member: MemberInput;
  seat: { kind: SeatKind; since: string | null; basis: LocalisedText; source: string };
}

const LISTED: LocalisedText = {
  de: 'Von der Quelle als Mitglied genannt; seit wann und bis wann, sagt sie nicht.',
  en: 'Named as a member by the source, which does not say since when or until when.',
};
const LISTED_AS_FURTHER: LocalisedText = {
  de: 'Von der Quelle als weiteres Mitglied neben den Städten und Kreisen genannt; seit wann und bis wann, sagt sie nicht.',
  en: 'Named by the source as a further member beside cities and districts; since when or until when, it does not say.',
};

type Kind = MemberInput['kind'];

const member = (kind: Kind, de: string, en: string, aliases: readonly string[], slug = toSlug(de)): MemberInput => ({
  slug,
  kind,
  name: { de, en },
  isoCode: null,
  aliases: [...aliases],
});

const municipality = (
  kind: Kind,
  name: string,
  source: string,
  aliases: readonly string[] = [],
  english = name,
): SeedMember => ({
  member: member(kind, name, english, aliases),
  seat: { kind: 'full', since: null, basis: LISTED, source },
});

const partner = (given: MemberInput, source: string): SeedMember => ({
  member: given,
  seat: { kind: 'partner', since: null, basis: LISTED_AS_FURTHER, source },
});

const HANNOVER = 'hannover-qualitaetszirkel';
const STUTTGART_2015 = 'stuttgart-2015-09';

export const QUALITAETSZIRKEL_MEMBERS: readonly SeedMember[] = [
  {
    member: member('land', 'Berlin', 'Berlin', ['Land Berlin', 'Senat von Berlin']),
    seat: {
      kind: 'full',
      since: null,
      basis: {
        de: 'Laut der Frage auf der Mitgliederliste; der Senat bestreitet es nicht. Seit wann, sagt die Quelle nicht.',
        en: 'On the list of members according to the question, which the Senate does not deny. It does not say since when.',
      },
      source: 'anfrage-n17-02015',
    },
  },
  {
    member: member('city', 'Stuttgart', 'Stuttgart', ['Landeshauptstadt Stuttgart']),
    seat: {
      kind: 'full',
      since: null,
      basis: {
        de: 'Organisiert das Netzwerk seit Januar 2009; seit wann die Stadt Mitglied ist, sagt die Quelle nicht.',
        en: 'Has run the network since January 2009; the source does not say since when the city has been a member.',
      },
      source: 'stuttgart-organisation',
    },
  },
  municipality('land', 'Hamburg', HANNOVER, ['Freie und Hansestadt Hamburg']),
  municipality('city', 'München', HANNOVER, ['Landeshauptstadt München'], 'Munich'),
  municipality('city', 'Hannover', HANNOVER, ['Landeshauptstadt Hannover'], 'Hanover'),
  municipality('city', 'Schwäbisch Gmünd', HANNOVER),
  municipality('city', 'Arnsberg', HANNOVER),
  municipality('city', 'Tübingen', HANNOVER),
  municipality('city', 'Herten', STUTTGART_2015),
  municipality('city', 'Jena', STUTTGART_2015),
  municipality('city', 'Leipzig', STUTTGART_2015),
  {
    member: member('city', 'Krefeld', 'Krefeld', ['Stadt Krefeld']),
    seat: {
      kind: 'full',
      since: '2018',
      basis: { de: 'Nach eigener Angabe Mitglied seit 2018.', en: 'A member since 2018 by its own account.' },
      source: 'krefeld-2022',
    },
  },
  {
    member: member('city', 'Solingen', 'Solingen', ['Stadt Solingen']),
    seat: {
      kind: 'full',
      since: null,
      basis: {
        de: 'Erschlossen: Der Oberbürgermeister sprach 2014 für die Kommunen des Netzwerks.',
        en: 'Inferred: in 2014 the mayor spoke for the network’s municipalities.',
      },
      source: 'solingen-2014-03-20',
    },
  },
  municipality('district', 'Landkreis Düren', HANNOVER, ['Kreis Düren']),
  municipality('district', 'Landkreis Groß-Gerau', HANNOVER, ['Kreis Groß-Gerau']),
  municipality('district', 'Landkreis Osnabrück', HANNOVER),
  municipality('district', 'Kreis Paderborn', HANNOVER, ['Landkreis Paderborn']),
  partner(
    member(
      'federal_body',
      'Bundesamt für Migration und Flüchtlinge',
      'Federal Office for Migration and Refugees',
      ['BAMF'],
      'bamf',
    ),
    'solingen-2014-03-20',
  ),
  partner(
    member(
      'federal_body',
      'Bundesbeauftragte für Migration, Flüchtlinge und Integration',
      'Federal Commissioner for Migration, Refugees and Integration',
      ['Bundeskanzleramt / Bundesbeauftragte', 'Integrationsbeauftragte der Bundesregierung'],
      'bundesbeauftragte-integration',
    ),
    STUTTGART_2015,
  ),
  partner(member('association', 'Deutscher Landkreistag', 'German County Association', ['DLT']), STUTTGART_2015),
  partner(
    member('association', 'Deutscher Städte- und Gemeindebund', 'German Association of Towns and Municipalities', [
      'DStGB',
    ]),
    'difu-2018',
  ),
  partner(
    member(
      'research_institute',
      'Deutsches Institut für Urbanistik',
      'German Institute of Urban Affairs',
      ['Difu'],
      'difu',
    ),
    'difu-2018',
  ),
  partner(member('foundation', 'Robert Bosch Stiftung', 'Robert Bosch Stiftung', []), STUTTGART_2015),
  partner(member('foundation', 'Bertelsmann Stiftung', 'Bertelsmann Stiftung', []), STUTTGART_2015),
];
