import type { Region } from '@/lib/members/types-region';

/*
 * UN M49 (https://unstats.un.org/unsd/methodology/m49/), states and territories by ISO 3166-1 code. At the end of each
 * line withdrawn codes of states that no longer exist, in the region where they lay.
 */
const CODES: Readonly<Record<Region, string>> = {
  africa:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW DY HV RH ZR',
  americas:
    'AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI',
  asia: 'AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE BU VD YD',
  europe:
    'AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA CS DD SU YU',
  oceania: 'AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS NH',
};

const REGION_OF = new Map(
  Object.entries(CODES).flatMap(([region, codes]) => codes.split(' ').map((code) => [code, region as Region] as const)),
);

/**
 * Where a state lies, by its ISO 3166-1 code in use or withdrawn. null for members without a code (Länder, cities,
 * associations) and for codes that name no state: they have no region, and none is guessed.
 */
export function findRegion(isoCode: string | null): Region | null {
  return isoCode === null ? null : (REGION_OF.get(isoCode) ?? null);
}
