import type { LocalisedText } from '@/lib/core/localised-text';
import type { NetworkInput } from '@/lib/networks/schema';

export const DATENSCHUTZKONFERENZ: NetworkInput = {
  slug: 'datenschutzkonferenz',
  name: { de: 'Datenschutzkonferenz (DSK)', en: 'Data Protection Conference (DSK)' },
  description: {
    de: 'Konferenz der unabhängigen Datenschutzaufsichtsbehörden des Bundes und der Länder. Die Sitze haben unabhängige Behörden, nicht die Regierungen: Dass die Behörde eines Landes vertreten war, sagt nichts über dessen Regierung. Bayern hat zwei Behörden; in den Protokollen zählen sie als ein Land, so wie auch bei Abstimmungen 17 Stimmen gezählt werden.',
    en: 'Conference of the independent data protection authorities of the Federation and the Länder. The seats are held by independent authorities, not by governments: that a Land’s authority was represented says nothing about its government. Bavaria has two authorities; the minutes count them as one Land, just as 17 votes are counted when the conference votes.',
  },
  duty: 'voluntary',
  coverage: null,
  coverageNote: {
    de: 'Erfasst sind 15 Sitzungen von November 2020 bis November 2024, zu denen das amtliche Protokoll festhält, dass alle teilnahmen oder vertreten waren, und 6 frühere, deren Protokoll oder Mitteilung vorliegt, aber keine Teilnehmerliste. Die 102. Konferenz, mehrere Zwischenkonferenzen und alle Sitzungen ab 2025 fehlen noch. Gelesen wurde nur der Anfang der Protokolle; wer später ging, stünde dort nicht. Als freiwillig geführt, weil keine Pflicht zur Teilnahme bekannt ist.',
    en: 'On record are 15 meetings from November 2020 to November 2024 whose official minutes state that all took part or were represented, and 6 earlier ones of which minutes or a notice are at hand, but no list of participants. The 102nd conference, several interim conferences and all meetings from 2025 on are still missing. Only the opening of the minutes was read; whoever left later would not be named there. Treated as voluntary because no duty to take part is known.',
  },
};

export const INFORMATIONSFREIHEITSKONFERENZ: NetworkInput = {
  slug: 'informationsfreiheitskonferenz',
  name: {
    de: 'Konferenz der Informationsfreiheitsbeauftragten (IFK)',
    en: 'Conference of Freedom of Information Commissioners (IFK)',
  },
  description: {
    de: 'Konferenz der Informationsfreiheitsbeauftragten des Bundes und der Länder mit einem Informationsfreiheitsgesetz, mit ihrem vorbereitenden Arbeitskreis Informationsfreiheit (AKIF). Die Sitze haben unabhängige Behörden, die zugleich für den Datenschutz zuständig sind, nicht die Regierungen. Bayern und Niedersachsen haben keinen Sitz.',
    en: 'Conference of the freedom of information commissioners of the Federation and of the Länder that have a freedom of information law, with its preparatory working group (AKIF). The seats are held by independent authorities (which also oversee data protection), not by governments. Bavaria and Lower Saxony have no seat.',
  },
  duty: 'voluntary',
  coverage: null,
  coverageNote: {
    de: 'Zu 10 Sitzungen von 2013 bis 2024 (5 Konferenzen, 5 Sitzungen des Arbeitskreises) nennt das amtliche Protokoll alle vertretenen Länder; von 18 weiteren ist nur bekannt, dass sie stattfanden. Eine vollständige Liste der Sitzungen gibt es nicht. Drei nur angekündigte Sitzungen und zwei, die nur aus einer inoffiziellen Abschrift bekannt sind, fehlen. Als freiwillig geführt, weil die Beauftragten die Konferenz selbst geschaffen haben.',
    en: 'For 10 meetings from 2013 to 2024 (5 conferences, 5 sessions of the working group) the official minutes name all Länder represented; of 18 more it is only known that they took place. There is no complete list of meetings. Three that were only announced and two that are only known from an unofficial copy are left out. Treated as voluntary because the commissioners created the conference themselves.',
  },
};

/** Why the register believes in a seat and its dates. Of none is the day on which it began known. */
export const SEAT_BASES = {
  minutes_of_2020: {
    de: 'Im Protokoll vom 25. November 2020 als Mitglied gezählt (der BfDI und die Behörden aller Länder); seit wann, hat das Register nicht geprüft.',
    en: 'Counted as a member in the minutes of 25 November 2020 (the federal commissioner and the authorities of all Länder); the register has not checked since when.',
  },
  two_authorities: {
    de: 'Im Protokoll vom 25. November 2020 als Mitglied gezählt; seit wann, hat das Register nicht geprüft. Bayern hat zwei Behörden (Landesbeauftragter für den öffentlichen, Landesamt für den nichtöffentlichen Bereich). Die Protokolle sprechen von Ländern und zählen 17 Stimmen: deshalb ein Sitz.',
    en: 'Counted as a member in the minutes of 25 November 2020; the register has not checked since when. Bavaria has two authorities (a commissioner for the public, an office for the private sector). The minutes speak of Länder and count 17 votes: hence one seat.',
  },
  report_2008_2010: {
    de: 'Im Tätigkeitsbericht für Oktober 2008 bis September 2010 als Mitglied genannt; seit wann, hat das Register nicht geprüft.',
    en: 'Named as a member in the report on October 2008 to September 2010; the register has not checked since when.',
  },
  law_and_chair: {
    de: 'Das eigene Informationszugangsgesetz gilt seit dem 1. Oktober 2008, im ersten Halbjahr 2009 lag der Vorsitz dort; der Tag des Beitritts ist nicht genannt.',
    en: 'Its own law is in force since 1 October 2008, and it held the chair in the first half of 2009; the day it joined is not stated.',
  },
  chairs_24: {
    de: 'Im Bericht für 2008 bis 2010 noch kein Mitglied; 2012 Vorsitz der 24. Konferenz. Der Tag des Beitritts ist nicht genannt.',
    en: 'Not yet a member in the report on 2008 to 2010; in the chair of the 24th conference in 2012. The day it joined is not stated.',
  },
  own_page: {
    de: 'Nach eigener Angabe Mitglied seit 2013; im selben Jahr Gastgeber der 26. Konferenz.',
    en: 'A member since 2013 by its own account; host of the 26th conference in the same year.',
  },
  first_list_2016: {
    de: 'Am 30. Juni 2015 nicht auf der Teilnehmerliste, seit dem 10. Mai 2016 auf jeder.',
    en: 'Not on the list of participants of 30 June 2015, on every one since 10 May 2016.',
  },
  member_list_2019: {
    de: 'Am 20. und 21. Februar 2018 nicht auf der Teilnehmerliste, in der Mitgliederliste von 2019 genannt.',
    en: 'Not on the list of participants of 20 and 21 February 2018, named in the list of members of 2019.',
  },
  first_list_2023: {
    de: 'In der 2021 gedruckten Mitgliederliste nicht genannt, seit dem 12. September 2023 auf jeder Teilnehmerliste.',
    en: 'Not named in the list of members printed in 2021, on every list of participants since 12 September 2023.',
  },
} satisfies Record<string, LocalisedText>;
