import { useLocale, useTranslations } from 'next-intl';
import { spellNumber } from '@/lib/i18n/formatters';
import { capitalise, named } from '@/lib/i18n/names/named';
import type { MemberFinding, MemberYearsFinding, NetworkFinding } from '@/lib/participation/headlines/types';
import { commonAccountVoice } from '@/lib/participation/account/rules-parts';
import { findOfNetwork, type RowOfNetwork } from '@/lib/participation/headlines/rules-network';
import type { FigureVoice } from '@/lib/sources/rules-voice';

/** Of whom a finding is told, and in whose words. */
interface FindingSubject {
  name: string;
  voice: FigureVoice;
  /** When it attended last, and from when to when it was excluded, as far as that is known. */
  date?: string | null;
  period?: string | null;
}

const toggle = (is: boolean) => (is ? 'yes' : 'no');

type Worded<Finding extends { kind: string }> = {
  readonly [Kind in Finding['kind']]: (finding: Extract<Finding, { kind: Kind }>) => string;
};

/** Each kind of finding has a sentence of its own. */
const word = <Finding extends { kind: string }>(sentences: Worded<Finding>, finding: Finding): string =>
  (sentences[finding.kind as Finding['kind']] as (finding: Finding) => string)(finding);

/** The counts that sentences share: of meetings, of places. */
function useFindingCounts() {
  const t = useTranslations('headlines');
  const locale = useLocale();
  const spell = (value: number) => spellNumber(value, locale);
  return {
    spell,
    /** "mindestens drei von zwölf Sitzungen" */
    share: (count: number, meetings: number, isLeast = false) =>
      t('share', {
        ...{ count, countText: spell(count), meetings, meetingsText: spell(meetings) },
        isLeast: toggle(isLeast),
      }),
    /** "mindestens drei Sitzungen" */
    sessions: (count: number, isLeast = false) =>
      t('sessions', { count, countText: spell(count), isLeast: toggle(isLeast) }),
    /** "35 von 303 Plätzen" */
    seats: (count: number, places: number, isLeast = false) =>
      t('network.seats', {
        ...{ count, countText: spell(count), places, placesText: spell(places) },
        isLeast: toggle(isLeast),
      }),
  };
}

/** What is found of a member, in a sentence without a full stop. */
export function useMemberFindings() {
  const t = useTranslations('headlines');
  const locale = useLocale();
  const { spell, share, sessions } = useFindingCounts();

  const ofMember = ({ name: plainName, voice, date, period }: FindingSubject): Worded<MemberFinding> => {
    const name = named('name', plainName, locale);
    const told = { ...name, voice };
    const ofAll = ({ meetings, scope }: Extract<MemberFinding, { kind: 'all' | 'never' }>) => {
      const count = { meetings, meetingsText: spell(meetings) };
      const ofSeat = scope === 'seated' ? t('scope.seated') : '';
      return {
        ...{ ...told, meetings, every: t('every', count) + ofSeat, none: t('none', count) + ofSeat },
        scope: scope === 'possible' ? t('scope.possible', { meetings }) : '',
      };
    };
    return {
      single: () => t('member.single', { ...told, date: date ?? 'none' }),
      announced: ({ announced: count }) =>
        t('member.announced', { ...told, count, countText: spell(count), date: date ?? 'none' }),
      documented: ({ attended, isPart }) =>
        t('member.documented', {
          ...{ ...told, count: attended, countText: spell(attended), undisputed: toggle(isPart) },
        }),
      all: (one) => t('member.all', ofAll(one)),
      never: (one) => t('member.never', ofAll(one)),
      missed: (one) => t('member.missed', { ...told, share: share(one.missed, one.meetings, one.isLeast) }),
      attended: (one) => t('member.attended', { ...told, share: share(one.attended, one.meetings, one.isLeast) }),
      represented: (one) =>
        t('member.represented', { ...told, share: share(one.represented, one.meetings, one.isLeast) }),
      silent: ({ unrecorded, meetings }) =>
        t('member.silent', {
          ...{ ...name, meetings, meetingsText: spell(meetings), all: toggle(unrecorded === meetings) },
          share: share(unrecorded, meetings),
        }),
      contested: (one) => t('member.contested', { ...name, share: share(one.contested, one.meetings) }),
      excluded: (one) =>
        t('member.excluded', { ...name, sessions: sessions(one.excluded, one.isLeast), period: period ?? 'none' }),
      guest: ({ guest }) => t('member.guest', { ...name, sessions: sessions(guest) }),
      unclear: ({ unclear }) => t('member.unclear', { ...name, sessions: sessions(unclear) }),
      none: () => t('member.none', name),
    };
  };

  const ofYears = (subject: FindingSubject): Worded<MemberYearsFinding> => {
    const { name, voice } = subject;
    const of = (years: number, count = 0) => ({
      ...{ ...named('name', name, locale), voice, count, countText: spell(count), years, yearsText: spell(years) },
    });
    return {
      ...ofMember(subject),
      everyYear: ({ years }) => t('years.everyYear', of(years)),
      noYear: ({ years }) => t('years.noYear', of(years)),
      yearsWithout: ({ years, without }) => t('years.yearsWithout', of(years, without)),
      yearsWith: ({ years, attended }) => t('years.yearsWith', of(years, attended)),
      silentYears: ({ years, unrecorded }) =>
        t('years.silentYears', { ...of(years, unrecorded), all: toggle(unrecorded === years) }),
    };
  };

  return {
    ofMember: (finding: MemberFinding, subject: FindingSubject): string => word(ofMember(subject), finding),
    ofYears: (finding: MemberYearsFinding, subject: FindingSubject): string => word(ofYears(subject), finding),
  };
}

/** Whose findings are told together: names of rows, what to say where nothing is found. */
interface NetworkSubject {
  voice: FigureVoice;
  names: readonly string[];
  fallback: string;
}

/** Of whom a finding among several is told. */
interface RowFound extends RowOfNetwork {
  name: string;
}

/** What is found of all seats of a network, in a sentence without a full stop. */
export function useNetworkFindings() {
  const t = useTranslations('headlines');
  const locale = useLocale();
  const { spell, share, seats } = useFindingCounts();

  const ofNetwork = (finding: NetworkFinding, { voice, names, fallback }: NetworkSubject): string =>
    word<NetworkFinding>(
      {
        leader: ({ row, missed, meetings }) =>
          t('network.leader', {
            ...{ voice, ...named('name', names[row] ?? '', locale) },
            share:
              missed === meetings
                ? t('allSeated', { meetings, meetingsText: spell(meetings) })
                : share(missed, meetings),
          }),
        filled: ({ places }) => t('network.filled', { voice, places, placesText: spell(places) }),
        empty: ({ empty, places, isLeast }) =>
          capitalise(
            t('network.empty', {
              ...{ voice, empty, emptyText: spell(empty), places, placesText: spell(places) },
              ...{ isLeast: toggle(isLeast), seats: seats(empty, places, isLeast) },
            }),
          ),
        taken: ({ taken, places }) => t('network.taken', { voice, seats: seats(taken, places) }),
        silent: ({ unrecorded, places }) =>
          t('network.silent', {
            ...{ places, placesText: spell(places), all: toggle(unrecorded === places) },
            seats: seats(unrecorded, places),
          }),
        none: () => fallback,
      },
      finding,
    );

  /** "47 Mitglieder, 15 bekannte Sitzungen": of whom nothing is found. */
  const size = (members: number, meetings: number): string =>
    capitalise(t('network.none', { members, membersText: spell(members), meetings, meetingsText: spell(meetings) }));

  return {
    ofNetwork,
    /** Of members, each with its record. @param isWhole all of them and all meetings are meant */
    ofRows: (rows: readonly RowFound[], heldMeetings: number, isWhole: boolean): string =>
      ofNetwork(findOfNetwork(rows, isWhole), {
        voice: commonAccountVoice(rows.map(({ account }) => account)),
        names: rows.map(({ name }) => name),
        fallback: size(rows.length, heldMeetings),
      }),
    /** The year with most empty places. */
    emptiest: (year: number, empty: number, places: number, voice: FigureVoice): string =>
      t('network.emptiest', {
        ...{ year: String(year), voice, empty, emptyText: spell(empty), places, placesText: spell(places) },
        seats: seats(empty, places),
      }),
    sizeOfYears: (meetings: number, years: number): string =>
      capitalise(t('network.noneOfYears', { meetings, meetingsText: spell(meetings), years, yearsText: spell(years) })),
  };
}
