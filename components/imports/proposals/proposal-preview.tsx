import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { useProposalWords } from '@/components/imports/proposals/proposal-words';
import { formatInstant } from '@/lib/i18n/format-instant';
import type { LoadedProposalPage } from '@/lib/imports/proposals/loaders';

type ProposalPreviewProps = Pick<LoadedProposalPage, 'proposal' | 'kinds' | 'cells'>;

/** What everybody would see of a draft: how many cells from what to what, and the first of them by name. */
export function ProposalPreview({ proposal, kinds, cells }: ProposalPreviewProps) {
  const t = useTranslations('proposals.preview');
  const words = useProposalWords();
  const format = useRegisterFormat();
  const { count } = proposal.preview;
  return (
    <>
      {count === 0 ? (
        <p className="max-w-measure">{t('none')}</p>
      ) : (
        <>
          <p>{t('sum', { count })}</p>
          <ul className="list-disc ps-5">
            {kinds.map((kind) => {
              const [from, to] = [words.cell(kind.from), words.cell(kind.to)];
              return <li key={`${from} ${to}`}>{t('kind', { count: kind.count, from, to })}</li>;
            })}
          </ul>
          <ul className="mt-4 list-disc ps-5">
            {cells.map(({ member, meeting, from, to }) => (
              <li key={`${member.slug} ${meeting.network} ${meeting.slug}`}>
                {t('cell', {
                  member: format.name(member.name),
                  date: words.dateText(meeting.date),
                  from: words.cell(from),
                  to: words.cell(to),
                })}
              </li>
            ))}
          </ul>
          {count > cells.length ? <p className="mt-1">{t('more', { count: count - cells.length })}</p> : null}
        </>
      )}
      <p className="mt-2 text-sm text-muted">{t('as', { when: formatInstant(proposal.previewedAt, format.locale) })}</p>
    </>
  );
}
