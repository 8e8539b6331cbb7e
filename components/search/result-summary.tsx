import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import { useRegisterFormat } from '@/components/format/register-format';
import { searchHref } from '@/lib/i18n/navigation';
import { closestName, countFound, hasUncounted, isUnknownAbbreviation } from '@/lib/participation/search/rules';
import { searchViewQuery } from '@/lib/participation/search/schema';
import type { SearchAnswer, SearchView } from '@/lib/participation/search/types';

/** How much was found and how far it fits; what to try where nothing was. */
export function ResultSummary({ view, answer }: { view: SearchView; answer: SearchAnswer }) {
  const t = useTranslations('search');
  const count = view.kind === null ? countFound(answer) : answer[view.kind].total;
  const format = useRegisterFormat();
  const { query, reach, unseated, mayMean } = answer;
  const closest = closestName(answer);
  const words = { count, query, more: hasUncounted(answer, view.kind) ? 'yes' : 'no' };
  return (
    <div className="mt-6 max-w-measure" data-reach={reach}>
      <p className="font-medium">
        {count > 0 && reach === 'similar' ? t('countSimilar', words) : null}
        {count > 0 && reach === 'some_words' ? t('countSome', words) : null}
        {count === 0 || reach === 'all_words' ? t('count', words) : null}
      </p>
      {closest === null ? null : (
        <p className="mt-1">
          {t.rich('didYouMean', {
            name: () => (
              <TextLink href={searchHref(searchViewQuery({ query: closest, kind: null }))}>{closest}</TextLink>
            ),
          })}
        </p>
      )}
      {mayMean.length > 0 ? (
        <p className="mt-2">
          {t('mayMean', { query, names: mayMean.map(format.name).join(', '), found: answer.members.total })}
        </p>
      ) : null}
      {isUnknownAbbreviation(answer) ? <p className="mt-2">{t('unknownAbbreviation', { query })}</p> : null}
      {unseated ? (
        <p className="mt-2">
          {t('unseated', { query, name: format.name(unseated), same: query === format.name(unseated) ? 'yes' : 'no' })}
        </p>
      ) : null}
      {count === 0 && !unseated && mayMean.length === 0 ? (
        <p className="mt-2">
          {t.rich('nothing', {
            networks: (words) => <TextLink href="/networks">{words}</TextLink>,
            members: (words) => <TextLink href="/members">{words}</TextLink>,
          })}
        </p>
      ) : null}
    </div>
  );
}
