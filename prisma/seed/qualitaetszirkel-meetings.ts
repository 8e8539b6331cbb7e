import type { AttendanceStatus, DelegateRank } from '@/lib/attendance/types';
import type { LocalisedText } from '@/lib/core/localised-text';

interface SeedPresence {
  member: string;
  /** What the source's own word says: present unless it speaks of a member that was represented. */
  status?: AttendanceStatus;
  rank?: DelegateRank;
  quote?: string;
  locator?: string;
}

interface SeedMeeting {
  slug: string;
  title: LocalisedText;
  date: string;
  kind: 'regular' | 'special';
  place: LocalisedText | null;
  host: string | null;
  source: string;
  present: readonly SeedPresence[];
}

const same = (place: string): LocalisedText => ({ de: place, en: place });

/** The document announces who will be there; nothing that was written afterwards is at hand. */
const ANNOUNCED = 'Ankündigung vom Vortag';

/**
 * The meetings that can be dated. Two more are announced in one source without a year (in Hanover and in the
 * district of Osnabrück): they are not meetings with a date, and are left out (docs/decisions).
 */
export const QUALITAETSZIRKEL_MEETINGS: readonly SeedMeeting[] = [
  {
    slug: '2010-09-30',
    title: { de: 'Sitzung in Wuppertal', en: 'Meeting in Wuppertal' },
    date: '2010-09-30',
    kind: 'regular',
    place: same('Wuppertal'),
    host: null,
    source: 'hannover-qualitaetszirkel',
    present: [],
  },
  {
    slug: '2010-12-06',
    title: { de: 'Sitzung in Stuttgart', en: 'Meeting in Stuttgart' },
    date: '2010-12-06/2010-12-07',
    kind: 'regular',
    place: same('Stuttgart'),
    host: null,
    source: 'hannover-qualitaetszirkel',
    present: [],
  },
  {
    slug: '2012-09-13',
    title: { de: 'Sitzung im September 2012', en: 'Meeting of September 2012' },
    date: '2012-09-13/2012-09-14',
    kind: 'regular',
    place: null,
    host: null,
    source: 'anfrage-n17-02015',
    present: [
      {
        member: 'berlin',
        status: 'represented_by_somebody',
        quote:
          'Das Land Berlin war beim kommunalen Qualitätszirkel nach einer längeren Pause zuletzt am 13. und 14. September 2012 vertreten.',
        locator: 'Zu 1.',
      },
    ],
  },
  {
    slug: '2014-03-21',
    title: { de: 'Jubiläumstagung (fünf Jahre)', en: 'Anniversary conference (five years)' },
    date: '2014-03-21',
    kind: 'special',
    place: same('Berlin'),
    host: null,
    source: 'solingen-2014-03-20',
    present: [
      { member: 'solingen', rank: 'head_of_government', locator: ANNOUNCED },
      { member: 'stuttgart', locator: ANNOUNCED },
      { member: 'bamf', locator: ANNOUNCED },
      { member: 'bertelsmann-stiftung', locator: ANNOUNCED },
    ],
  },
  {
    slug: '2015-09-21',
    title: { de: 'Tagung in Stuttgart', en: 'Conference in Stuttgart' },
    date: '2015-09-21/2015-09-22',
    kind: 'regular',
    place: { de: 'Stuttgart, Rathaus', en: 'Stuttgart, town hall' },
    host: 'stuttgart',
    source: 'stuttgart-2015-09',
    present: [{ member: 'stuttgart', rank: 'head_of_government' }],
  },
  {
    slug: '2018-11-07',
    title: { de: 'Herbstsitzung beim Difu', en: 'Autumn meeting at Difu' },
    date: '2018-11-07/2018-11-08',
    kind: 'regular',
    place: { de: 'Deutsches Institut für Urbanistik', en: 'German Institute of Urban Affairs' },
    host: 'difu',
    source: 'difu-2018',
    present: [{ member: 'stuttgart' }],
  },
  {
    slug: 'krefeld',
    title: { de: 'Zweitägige Sitzung in Krefeld', en: 'Two-day meeting in Krefeld' },
    date: '../2022-12-02',
    kind: 'regular',
    place: same('Krefeld'),
    host: 'krefeld',
    source: 'krefeld-2022',
    present: [{ member: 'krefeld' }],
  },
];
