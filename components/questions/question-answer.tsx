import { useTranslations } from 'next-intl';
import { AccountLine } from '@/components/participation/account-line';
import { AnswerFigure } from '@/components/questions/answer-figure';
import { AskedCells } from '@/components/questions/asked-cells';
import { QuestionVerdict } from '@/components/questions/question-verdict';
import { StatedPeriods } from '@/components/questions/stated-periods';
import { useRegisterFormat } from '@/components/format/register-format';
import { siteOrigin } from '@/lib/config/site-origin';
import { TextLink } from '@/components/ui/text-link';
import { compareHref, getPathname, memberHref, networkHref, type Href } from '@/lib/i18n/navigation';
import type { QuestionAnswer as Answer } from '@/lib/participation/pages/types-question';
import type { QuestionView } from '@/lib/participation/questions/types';

/** Id of the heading that asks. */
export const ASKED = 'asked';
const VERDICT = 'verdict';

interface QuestionAnswerProps {
  answer: Answer;
  /** What the address asks, or the example. */
  view: QuestionView;
  /** The address that asks this. */
  here: Href;
}

/** The verdict in a sentence, the record it rests on, the cells that decide it or would, and an address to pass on. */
export function QuestionAnswer({ answer, view, here }: QuestionAnswerProps) {
  const t = useTranslations('questions');
  const format = useRegisterFormat();
  const { asked, network, decidingIds, openIds } = answer;
  const member = format.named('member', asked.member.name);
  const address = getPathname({ locale: format.locale, href: here });
  const record = getPathname({ locale: format.locale, href: memberHref(asked.member.slug) });
  const compared =
    answer.question === 'more_often' ? { ...answer, names: format.named('other', answer.other.member.name) } : null;
  return (
    <section aria-labelledby={ASKED}>
      <div id={VERDICT}>
        <QuestionVerdict answer={answer} />
      </div>
      <h2 className="mt-4 mb-1 text-lg">
        <TextLink href={networkHref(network.slug)}>{format.name(network.name)}</TextLink>
      </h2>
      <AnswerFigure answer={answer} view={view} headedBy={VERDICT} />
      <Needs answer={answer} />
      <AskedCells
        id="deciding"
        title={compared ? t('decidingOf', member) : t('deciding')}
        asked={asked}
        meetingIds={decidingIds}
      />
      {compared ? (
        <AskedCells
          id="deciding-other"
          title={t('decidingOf', { memberPlain: compared.names.otherPlain })}
          asked={compared.other}
          meetingIds={compared.otherDecidingIds}
        />
      ) : null}
      <AskedCells id="open" title={compared ? t('openOf', member) : t('open')} asked={asked} meetingIds={openIds} />
      {compared ? (
        <AskedCells
          id="open-other"
          title={t('openOf', { memberPlain: compared.names.otherPlain })}
          asked={compared.other}
          meetingIds={compared.otherOpenIds}
        />
      ) : null}
      <StatedPeriods asked={asked} />
      <section className="mt-8" aria-labelledby="accounts">
        <h3 id="accounts" className="mb-2">
          {t('account')}
        </h3>
        {[asked, ...(answer.question === 'more_often' ? [answer.other] : [])].map(
          ({ member: { slug, name }, part }) => (
            <div key={slug}>
              {compared ? <p className="font-medium">{format.name(name)}</p> : null}
              <AccountLine account={part.row.account} unit="meetings" />
            </div>
          ),
        )}
      </section>
      <ul className="mt-8 space-y-1">
        <li>
          <a href={`${record}#${network.slug}`}>{t('record', member)}</a>
        </li>
        {compared ? (
          <li>
            <TextLink
              href={compareHref({ member: [asked.member.slug, compared.other.member.slug], network: network.slug })}
            >
              {t('compare', { ...member, ...compared.names })}
            </TextLink>
          </li>
        ) : null}
        <li>
          {t('link')}{' '}
          <a href={address} rel="bookmark" className="wrap-anywhere">
            {`${siteOrigin()}${address}`}
          </a>
        </li>
      </ul>
    </section>
  );
}

/** What is missing where the record leaves the question open. */
function Needs({ answer }: { answer: Answer }) {
  const t = useTranslations('questions.needs');
  const format = useRegisterFormat();
  const unrecorded = (asked: Answer['asked'], ids: readonly number[]) =>
    asked.part.row.cells.filter(({ meetingId, status }) => status === 'not_recorded' && ids.includes(meetingId)).length;
  const count =
    unrecorded(answer.asked, answer.openIds) +
    (answer.question === 'more_often' ? unrecorded(answer.other, answer.otherOpenIds) : 0);
  if (answer.needs.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="needs">
      <h3 id="needs" className="mb-2">
        {t('title')}
      </h3>
      <ul className="max-w-measure list-disc space-y-1 ps-5">
        {answer.needs.map((need) => (
          <li key={need}>{t(need, { count, ...format.named('member', answer.asked.member.name) })}</li>
        ))}
      </ul>
    </section>
  );
}
