import { useTranslations } from 'next-intl';
import { StatusWord } from '@/components/charts/status/status-word';
import { useRegisterFormat } from '@/components/format/register-format';
import { DetailList, useDocumentDetails } from '@/components/sources/document-details';
import { DocumentWords } from '@/components/sources/document-words';
import { TranslatedQuote } from '@/components/sources/translated-quote';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { groupBy } from '@/lib/core/grouping';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { memberHref } from '@/lib/i18n/navigation';
import { isAnnouncement } from '@/lib/participation/cells/rules-announced';
import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import type { MeetingProof } from '@/lib/participation/proof/types';
import { sourceVoice } from '@/lib/sources/rules-voice';

type NamedMember = MeetingProof['named'][number];

interface CitedAttendanceProps {
  proof: MeetingProof;
  /** Its rows are link targets, each under its member's slug; not where a page shows several meetings. */
  isTarget: boolean;
}

/** Whom the document names, a table for every sentence, so that a list of participants is quoted once. */
export function CitedAttendance({ proof, isTarget }: CitedAttendanceProps) {
  const sentences = groupBy(proof.named, ({ assertion }) => assertion.quote);
  return [...sentences].map(([quote, lines]) => (
    <SentenceTable key={quote} quote={quote} lines={lines} proof={proof} isTarget={isTarget} />
  ));
}

interface SentenceTableProps extends CitedAttendanceProps {
  quote: string | null;
  lines: readonly NamedMember[];
}

function SentenceTable({ quote, lines, proof, isTarget }: SentenceTableProps) {
  const t = useTranslations('source');
  const isOlder = isAnnouncement(proof.source, proof.meeting);
  const detailsIn = useDocumentDetails();
  const format = useRegisterFormat();
  const { source, meeting } = proof;
  const located = lines.some(({ assertion }) => assertion.locator !== null);
  const details = ({ assertion }: NamedMember) => detailsIn(assertion, source.language);
  const detailed = lines.some((line) => details(line).length > 0);
  return (
    <div className="mb-6 max-w-3xl">
      {quote === null ? null : (
        <TranslatedQuote quote={quote} language={source.language} className="mb-2 max-w-measure" />
      )}
      <DataTable
        caption={t('attendanceAt', { meeting: format.name(meeting.title) })}
        captionHidden
        columns={[
          { key: 'member', label: t('member') },
          { key: 'status', label: t('status') },
          ...(detailed ? [{ key: 'details', label: t('details') }] : []),
          ...(located ? [{ key: 'locator', label: t('locator') }] : []),
        ]}
        rows={lines.toSorted(byMemberNameIn(format.locale)).map((line) => ({
          key: line.assertion.id,
          ...(isTarget && { id: line.member.slug }),
          cells: [
            <TextLink key="member" href={memberHref(line.member.slug)}>
              {format.name(line.member.name)}
            </TextLink>,
            <StatusWord
              key="status"
              status={line.assertion.status}
              guest={line.assertion.capacity !== 'member'}
              announced={isOlder && isAttended(line.assertion.status)}
              voice={sourceVoice(source.kind)}
            />,
            ...(detailed ? [<DetailList key="details" details={details(line)} />] : []),
            ...(located
              ? [
                  line.assertion.locator && (
                    <DocumentWords key="locator" text={line.assertion.locator} language={source.language} />
                  ),
                ]
              : []),
          ],
        }))}
      />
    </div>
  );
}
