import { useTranslations } from 'next-intl';
import { BestAnswer } from '@/components/search/best-answer';
import { ChoiceOfNames } from '@/components/search/choice-of-names';
import { ResultGroup } from '@/components/search/result-group';
import { MeetingLine, MemberLine, NetworkLine, SourceLine } from '@/components/search/result-lines';
import { ResultSummary } from '@/components/search/result-summary';
import { TextLink } from '@/components/ui/text-link';
import { searchHref } from '@/lib/i18n/navigation';
import { bestKind, findChoice, fittingKind } from '@/lib/participation/search/rules';
import { searchViewQuery } from '@/lib/participation/search/schema';
import { SEARCH_KINDS, type SearchAnswer, type SearchKind, type SearchView } from '@/lib/participation/search/types';

interface SearchResultsProps {
  view: SearchView;
  answer: SearchAnswer;
}

/** What was found: the answer first, then everything else in groups, the best-fitting group before the others. */
export function SearchResults({ view, answer }: SearchResultsProps) {
  const t = useTranslations('search');
  const best = bestKind(answer);
  const choice = view.kind === null ? findChoice(answer) : null;
  const shown = view.kind === null ? best : null;
  const first = fittingKind(answer);
  const kinds = SEARCH_KINDS.toSorted((a, b) => Number(b === first) - Number(a === first));
  const shownAbove = (kind: SearchKind): number => (kind === choice?.kind ? choice.count : kind === shown ? 1 : 0);
  return (
    <>
      <ResultSummary view={view} answer={answer} />
      {shown ? <BestAnswer answer={answer} kind={shown} /> : null}
      {choice ? <ChoiceOfNames answer={answer} choice={choice} /> : null}
      {kinds.map((kind) => (
        <KindGroup key={kind} view={view} answer={answer} kind={kind} shown={shownAbove(kind)} />
      ))}
      {view.kind === null ? null : (
        <p className="mt-6">
          <TextLink href={searchHref(searchViewQuery({ ...view, kind: null }))}>{t('otherKinds')}</TextLink>
        </p>
      )}
    </>
  );
}

interface KindGroupProps extends SearchResultsProps {
  kind: SearchKind;
  shown: number;
}

function KindGroup({ answer, ...rest }: KindGroupProps) {
  if (rest.kind === 'members') {
    return (
      <ResultGroup {...rest} group={answer.members} keyOf={({ member }) => member.id}>
        {(entry) => <MemberLine entry={entry} />}
      </ResultGroup>
    );
  }
  if (rest.kind === 'networks') {
    return (
      <ResultGroup {...rest} group={answer.networks} keyOf={({ network }) => network.id}>
        {(entry) => <NetworkLine entry={entry} />}
      </ResultGroup>
    );
  }
  if (rest.kind === 'meetings') {
    return (
      <ResultGroup {...rest} group={answer.meetings} keyOf={({ network, slug }) => `${network.slug}/${slug}`}>
        {(entry) => <MeetingLine entry={entry} />}
      </ResultGroup>
    );
  }
  return (
    <ResultGroup {...rest} group={answer.sources} keyOf={({ source }) => source.id}>
      {(entry) => <SourceLine entry={entry} />}
    </ResultGroup>
  );
}
