import { getTranslations } from 'next-intl/server';
import type { QuestionFormat } from '@/components/questions/question-words';
import { suggestVerdicts } from '@/components/search/suggestions-verdict';
import type { Suggestion, Suggestions } from '@/components/ui/search/suggestion-types';
import type { LocalisedText, Locale } from '@/lib/core/localised-text';
import { formatMeetingDate } from '@/components/format/meeting-date';
import { formatPartialDate, keepTogether } from '@/lib/i18n/format-partial-date';
import { named } from '@/lib/i18n/names/named';
import {
  getPathname,
  meetingHref,
  memberHref,
  networkHref,
  searchHref,
  sourceHref,
  type Href,
} from '@/lib/i18n/navigation';
import type { TypedAnswers } from '@/lib/participation/pages/types-question';
import { reasonsForNone } from '@/lib/participation/account/rules-parts';
import type { LastAttendance } from '@/lib/participation/gaps/types-list';
import { countFound, fittingKind, hasUncounted, isUnknownAbbreviation } from '@/lib/participation/search/rules';
import { searchViewQuery } from '@/lib/participation/search/schema';
import {
  SEARCH_KINDS,
  type FoundMember,
  type FoundNetwork,
  type SearchAnswer,
  type SearchKind,
} from '@/lib/participation/search/types';

/**
 * What the field suggests, in the reader's language: the verdict on a question first, then the answer's group, the way to
 * all of it last.
 *
 * @param typed the verdicts, where what was typed is a question
 */
export async function suggestionsFor(
  answer: SearchAnswer,
  typed: TypedAnswers | null,
  locale: Locale,
): Promise<Suggestions> {
  const t = await getTranslations({ locale, namespace: 'search' });
  const questions = await getTranslations({ locale, namespace: 'questions' });
  const evidence = await getTranslations({ locale, namespace: 'evidence' });
  const marks = await getTranslations({ locale, namespace: 'status.mark' });
  const counted = await getTranslations({ locale, namespace: 'participation.account' });
  const name = (text: LocalisedText): string => text[locale];
  const date = (value: Parameters<typeof formatPartialDate>[0]): string =>
    keepTogether(formatPartialDate(value, locale));
  const dated = (value: Parameters<typeof formatMeetingDate>[0]): string =>
    keepTogether(formatMeetingDate(value, locale));
  const attended = (last: LastAttendance | null): string => {
    if (!last) return '';
    return last.announced ? `${dated(last)}, ${marks('announced')}` : dated(last);
  };
  const suggest = (href: Href, label: string, ...details: (string | null)[]): Suggestion => {
    const detail = details.filter(Boolean).join(' · ');
    return { href: getPathname({ href, locale }), label, detail: detail === '' ? null : detail };
  };
  const known = (label: string, by: string, key: 'alsoKnown' | 'runBy'): string | null =>
    by === label ? null : t(key, { name: by });

  const ofMember = ({ member, by, seats: [seat] }: FoundMember): Suggestion => {
    const last = seat?.lastAttended
      ? t.markup('lastAttended', { date: () => attended(seat.lastAttended) })
      : seat
        ? counted('never', reasonsForNone(seat.account))
        : t('noAttendance');
    return suggest(memberHref(member.slug), name(member.name), known(name(member.name), by, 'alsoKnown'), last);
  };
  const ofNetwork = ({ network, by, memberCount, heldMeetingCount }: FoundNetwork): Suggestion =>
    suggest(
      networkHref(network.slug),
      name(network.name),
      known(name(network.name), by, Object.values(network.name).includes(by) ? 'alsoKnown' : 'runBy'),
      t('networkSize', { members: memberCount, meetings: heldMeetingCount }),
    );
  const options: Record<SearchKind, Suggestion[]> = {
    members: answer.members.entries.map(ofMember),
    networks: answer.networks.entries.map(ofNetwork),
    meetings: answer.meetings.entries.map(({ network, slug, title, date: held, place }) =>
      suggest(
        meetingHref(network.slug, slug),
        `${name(title)}, ${date(held)}`,
        name(network.name),
        place && name(place),
      ),
    ),
    sources: answer.sources.entries.map(({ source }) => ({
      ...suggest(
        sourceHref(source.slug),
        source.title,
        source.publisher,
        source.date ? date(source.date) : evidence('undated'),
      ),
      language: source.language,
    })),
  };

  const first = fittingKind(answer);
  const kinds = SEARCH_KINDS.toSorted((a, b) => Number(b === first) - Number(a === first)).filter(
    (kind) => options[kind].length > 0,
  );
  const reach = answer.reach === 'similar' ? 'similar' : isUnknownAbbreviation(answer) ? 'letters' : null;
  const how = reach ? `${t(`suggestions.${reach}`)}: ` : '';
  const total = countFound(answer);
  const groups = kinds.map((kind) => ({ title: how + t(`group.${kind}`), options: options[kind] }));
  const everything = suggest(
    searchHref(searchViewQuery({ query: answer.query, kind: null })),
    t('suggestions.all', { count: total, more: hasUncounted(answer) ? 'yes' : 'no' }),
  );
  const format: QuestionFormat = {
    ...{ name, date, meeting: dated },
    named: (key, text) => named(key, text[locale], locale),
  };
  const verdicts = suggestVerdicts(typed, questions, format, locale);
  const shown = groups.reduce((sum, group) => sum + group.options.length, verdicts.length);
  return {
    announcement: t('suggestions.count', { count: shown }).trim(),
    groups: [
      ...(verdicts.length > 0 ? [{ title: t('suggestions.verdict'), options: verdicts }] : []),
      ...groups,
      ...(total > 0 ? [{ title: t('title'), options: [everything] }] : []),
    ],
  };
}
