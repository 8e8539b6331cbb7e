import { useTranslations } from 'next-intl';
import { useSeriesHeadline } from '@/components/charts/timeline/words/series-headline';
import { CompareForm } from '@/components/compare/compare-form';
import { comparedSeries } from '@/components/compare/compared-facts';
import { ComparedNetwork } from '@/components/compare/compared-network';
import { useRegisterFormat } from '@/components/format/register-format';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { compareHref } from '@/lib/i18n/navigation';
import { ownTerritoryKind } from '@/lib/members/rules-territory';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';
import { compareQuery } from '@/lib/participation/compare/schema';
import { FEWEST_COMPARED, type CompareView } from '@/lib/participation/compare/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';

interface CompareArticleProps {
  view: CompareView;
  /** What is compared while nobody is chosen; null: somebody is, or the register has no example. */
  example: CompareView | null;
  /** Everybody who can be chosen. */
  members: readonly MemberReference[];
  networks: readonly NetworkReference[];
  /** The networks in which at least two of the chosen have a seat. */
  records: readonly NetworkRecord[];
}

const HEADING = 'finding';

export function CompareArticle({ view, example, members, networks, records }: CompareArticleProps) {
  const t = useTranslations('compare');
  const examples = useTranslations('examples.compare');
  const format = useRegisterFormat();
  const headlines = useSeriesHeadline();
  const shown = example ?? view;
  const chosen = shown.members.flatMap((slug) => members.find((member) => member.slug === slug) ?? []);
  const unknown = view.members.filter((slug) => !members.some((member) => member.slug === slug));
  const names = chosen.map(({ name }) => format.name(name)).join(', ');
  const [only] = records.length === 1 ? records : [];
  const entries = only ? chosen.flatMap(({ id }) => only.members.find(({ member }) => member.id === id) ?? []) : [];
  const form = <CompareForm view={view} members={members} networks={networks} />;
  const isCompared = chosen.length >= FEWEST_COMPARED && records.length > 0;
  return (
    <article>
      {isCompared ? (
        <>
          <PageHeading
            id={HEADING}
            kind={t('title')}
            isSentence={only !== undefined}
            title={only ? headlines.ofCompared(comparedSeries(only, entries, shown, format.locale)) : names}
          >
            {example ? <p className="text-sm text-muted">{examples('example')}</p> : null}
          </PageHeading>
          <details className="controls-fold no-print">
            <summary>
              {examples('shown', {
                names,
                network: only && shown.network !== null ? format.name(only.network.name) : 'none',
              })}{' '}
              <span className="controls-change">{examples('change')}</span>
            </summary>
            {form}
          </details>
        </>
      ) : (
        <>
          <PageHeading title={t('title')}>{t('lede')}</PageHeading>
          {form}
        </>
      )}
      {unknown.length > 0 ? (
        <p className="mb-4 max-w-measure" role="status">
          {t('state.unknown', { slugs: unknown.join(', ') })}
        </p>
      ) : null}
      {chosen.length < FEWEST_COMPARED ? <TooFew chosen={chosen} /> : null}
      {chosen.length >= FEWEST_COMPARED && records.length === 0 ? <NothingShared view={view} /> : null}
      {chosen.length >= FEWEST_COMPARED && !(isCompared && areOfOneKind(chosen)) ? (
        <ComparedOffices chosen={chosen} />
      ) : null}
      {records.map((record) => (
        <ComparedNetwork
          key={record.network.id}
          record={record}
          chosen={chosen}
          view={shown}
          headedBy={only ? HEADING : undefined}
        />
      ))}
    </article>
  );
}

/** "Bremen (Datenschutzbehörde)" says itself that it is an authority. */
const namesItsKind = (name: string, kind: string): boolean => name.toLowerCase().includes(kind.toLowerCase());

/** Of members of one kind it needs no saying: "Vereinigte Staaten, Zaire", and not "Zaire – Staat". */
const areOfOneKind = (chosen: readonly MemberReference[]): boolean =>
  new Set(chosen.map(({ kind }) => kind)).size === 1;

/** Whom is compared: the offices that hold the seats, which need not be the governments of their territories. */
function ComparedOffices({ chosen }: { chosen: readonly MemberReference[] }) {
  const t = useTranslations('compare.offices');
  const terms = useTranslations('terms.memberKind');
  const format = useRegisterFormat();
  const isPlain = areOfOneKind(chosen);
  const isOffice = chosen.some(({ kind }) => ownTerritoryKind(kind) === null);
  return (
    <p className="mb-4 max-w-measure" data-compared>
      {t('compared')}{' '}
      {chosen.map(({ slug, name, kind }, place) => (
        <span key={slug}>
          {place > 0 ? ', ' : null}
          {isPlain || namesItsKind(format.name(name), terms(kind))
            ? format.name(name)
            : t('office', { name: format.name(name), kind: terms(kind) })}
        </span>
      ))}
      .{isOffice ? <span className="text-muted"> {t('apart')}</span> : null}
    </p>
  );
}

function TooFew({ chosen }: { chosen: readonly MemberReference[] }) {
  const t = useTranslations('compare.state');
  const format = useRegisterFormat();
  const [only] = chosen;
  return <p className="max-w-measure">{only ? t('one', { name: format.name(only.name) }) : t('empty')}</p>;
}

function NothingShared({ view }: { view: CompareView }) {
  const t = useTranslations('compare.state');
  return (
    <Notice title={t('nothingSharedTitle')}>
      <p>{t(view.network === null ? 'nothingShared' : 'nothingSharedHere')}</p>
      {view.network === null ? null : (
        <p className="mt-2">
          <TextLink href={compareHref(compareQuery({ ...view, network: null }))}>{t('elsewhere')}</TextLink>
        </p>
      )}
    </Notice>
  );
}
