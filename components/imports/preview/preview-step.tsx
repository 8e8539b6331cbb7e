import { useTranslations } from 'next-intl';
import { importHref } from '@/components/office/admin-hrefs';
import { ApplyForm } from '@/components/imports/preview/apply-form';
import { CompleteForm } from '@/components/imports/preview/complete-form';
import { CancelForm } from '@/components/imports/preview/cancel-form';
import { ColumnAccountTable } from '@/components/imports/preview/column-account';
import { FileAccount } from '@/components/imports/preview/file-account';
import { GivenSeats } from '@/components/imports/preview/given-seats';
import { KindLinks } from '@/components/imports/preview/kind-links';
import { PersonalCells } from '@/components/imports/preview/personal-cells';
import { MemberChoicesForm } from '@/components/imports/preview/member-choices-form';
import { NewSeatsForm } from '@/components/imports/preview/new-seats-form';
import { PlanConsequences } from '@/components/imports/preview/plan-consequences';
import { PlanSummaryPanel } from '@/components/imports/preview/plan-summary';
import { PreviewTable } from '@/components/imports/preview/preview-table';
import { useFieldChoices } from '@/components/forms/field-choices';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { LoadedImport, ShownLines } from '@/lib/imports/jobs/loaders';
import { keepsFromComplete, replacesWhatStands, saysMemberKind } from '@/lib/imports/jobs/rules';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { consequencesKey } from '@/lib/imports/plan/rules-faults';
import type { PlanSummary } from '@/lib/imports/jobs/types';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { SourceReference } from '@/lib/sources/types';
import type { RowKind } from '@/lib/imports/plan/types-rows';

interface PreviewStepProps {
  network: string;
  list: LoadedImport;
  mapping: ImportMapping;
  summary: PlanSummary;
  kind: RowKind | null;
  shown: ShownLines;
  /** The documents that a seat may rest on. */
  sources: readonly SourceReference[];
  mayPublish: boolean;
}

/** Whether a plan would write anything at all. */
const writes = ({
  rows,
  consequences,
  newMemberCount,
  newMeetingCount,
  revivedMembers,
  revivedMeetings,
  incomplete,
  completed = 0,
}: PlanSummary): boolean =>
  (consequences?.left_outside.count ?? 0) + keepsFromComplete(incomplete) === 0 &&
  rows.new + rows.changed + newMemberCount + newMeetingCount + revivedMembers + revivedMeetings + completed > 0;

/** What a list would do, row by row, before anything is written. */
export function PreviewStep({
  network,
  list: { job, inspection },
  mapping,
  summary,
  kind,
  shown,
  sources,
  mayPublish,
}: PreviewStepProps) {
  const t = useTranslations('importPages.preview');
  const complete = useTranslations('importPages.complete');
  const choices = useFieldChoices();
  const account = useTranslations('importAccount.columns');
  const { locale } = useRegisterFormat();
  return (
    <>
      <Section id="preview" title={t('heading')} lede={t('lede')}>
        <div className="space-y-6">
          <PersonalCells
            jobId={job.id}
            summary={summary}
            header={inspection.header}
            isKept={mapping.keepPersonalTexts === true}
          />
          <PlanConsequences consequences={summary.consequences} incomplete={summary.incomplete} />
          <GivenSeats given={mapping.newSeats} summary={summary} sources={sources} />
          {summary.ambiguous && summary.ambiguous.length > 0 ? (
            <MemberChoicesForm jobId={job.id} words={summary.ambiguous} asksKind={!saysMemberKind(mapping)} />
          ) : null}
          {(summary.seatless ?? 0) > 0 && !mapping.newSeats ? (
            <NewSeatsForm jobId={job.id} sources={choices.sources(sources)} sourceId={mapping.sourceId} />
          ) : null}
          {(summary.completed ?? 0) > 0 && keepsFromComplete(summary.incomplete) === 0 ? (
            <p>{complete('given', { count: summary.completed ?? 0 })}</p>
          ) : null}
          {SUBJECTS[mapping.subject].asserts ? (
            <CompleteForm
              jobId={job.id}
              complete={mapping.complete}
              asksUnknownEnds={(summary.consequences?.unknown_end.count ?? 0) > 0}
            />
          ) : null}
          <FileAccount mapping={mapping} inspection={inspection} summary={summary} />
          <PlanSummaryPanel summary={summary} />
          <KindLinks network={network} job={job.id} summary={summary} chosen={kind} />
          {summary.rows.wrong > 0 ? (
            <div className="max-w-measure">
              <a href={`/api/v1/imports/${job.id}/wrong?lang=${locale}`}>{t('download')}</a>
              <p className="text-sm text-muted">{t('downloadHint')}</p>
            </div>
          ) : null}
        </div>
      </Section>
      <Section id="file-columns" title={account('heading')}>
        <ColumnAccountTable mapping={mapping} inspection={inspection} summary={summary} />
      </Section>
      <Section id="apply" title={t('apply')}>
        {writes(summary) ? (
          <ApplyForm
            jobId={job.id}
            hasWrong={summary.rows.wrong > 0}
            mayPublish={mayPublish}
            asksReason={replacesWhatStands(job)}
            seen={summary.consequences ? consequencesKey(summary.consequences) : ''}
          />
        ) : (
          <p className="max-w-measure">
            {t(
              (summary.consequences?.left_outside.count ?? 0) + keepsFromComplete(summary.incomplete) > 0
                ? 'stopped'
                : 'tooEmpty',
            )}
          </p>
        )}
        <p className="mt-6">
          <TextLink href={importHref(network, job.id, { step: 'columns' })}>{t('remap')}</TextLink>
        </p>
        <CancelForm jobId={job.id} />
      </Section>
      <Section id="rows" title={t('rows')}>
        <PreviewTable
          network={network}
          job={job.id}
          mapping={mapping}
          header={inspection.header}
          kind={kind}
          shown={shown}
        />
      </Section>
    </>
  );
}
