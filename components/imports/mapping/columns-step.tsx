import { useTranslations } from 'next-intl';
import { batchHref } from '@/components/office/admin-hrefs';
import { ColumnsForm } from '@/components/imports/mapping/columns-form';
import { columnValues, useColumnFields } from '@/components/imports/mapping/fields-columns';
import { useShapeFields } from '@/components/imports/mapping/fields-shape';
import { HeadedMeetings } from '@/components/imports/mapping/headed-meetings';
import { HeaderPlace } from '@/components/imports/mapping/header-place';
import { SheetForm } from '@/components/imports/mapping/sheet-form';
import { SubjectLinks } from '@/components/imports/mapping/subject-links';
import { useRegisterFormat } from '@/components/format/register-format';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { formatInstant } from '@/lib/i18n/format-instant';
import type { LoadedImport, LoadedProposal } from '@/lib/imports/jobs/loaders';
import { subjectQuestion } from '@/lib/imports/mapping/rules-guess-meetings';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';

interface ColumnsStepProps {
  network: string;
  list: LoadedImport;
  proposal: LoadedProposal;
  /** Somebody has said what the list is about. */
  isSubjectChosen: boolean;
}

/** The first question about a list: what it is about, and which column means what. */
export function ColumnsStep({ network, list, proposal, isSubjectChosen }: ColumnsStepProps) {
  const t = useTranslations('importPages');
  const shapes = useTranslations('importShapes.shape');
  const { locale } = useRegisterFormat();
  const { mapping, origin, order, sameFile } = proposal;
  const shape = useShapeFields(proposal, list.inspection);
  const groups = [...shape.groups, ...useColumnFields(mapping, list.inspection, proposal)];
  const { sheet, sheets, hidden } = list.inspection;
  const hiddenSheets = hidden?.sheets ?? [];
  const question = subjectQuestion(mapping, list.inspection);
  // As at the command: where the file does not tell, nothing is presumed.
  const isSubjectOpen = question !== null && origin === 'guessed' && !isSubjectChosen;
  return (
    <>
      {sameFile ? (
        <div className="mb-6">
          <Notice>
            <p>{t('job.sameFile', { when: formatInstant(sameFile.createdAt, locale) })}</p>
            <p className="mt-1">
              <TextLink href={batchHref(network, sameFile.id)}>{t('job.toBatch')}</TextLink>
            </p>
          </Notice>
        </div>
      ) : null}
      {sheet !== null && new Set([sheet, ...sheets, ...hiddenSheets]).size > 1 ? (
        <Section id="sheet" title={t('sheet.heading')}>
          <SheetForm key={sheet} jobId={list.job.id} sheets={sheets} hidden={hiddenSheets} sheet={sheet} />
        </Section>
      ) : null}
      {list.inspection.top ? <HeaderPlace jobId={list.job.id} top={list.inspection.top} /> : null}
      <Section id="subject" title={t('subject.heading')}>
        {question !== null ? (
          <div className="mb-4">
            <Notice>
              <p>{shapes(`ask.${question}`)}</p>
              {isSubjectOpen ? <p className="mt-1">{shapes('choose')}</p> : null}
            </Notice>
          </div>
        ) : null}
        <SubjectLinks network={network} job={list.job.id} chosen={isSubjectOpen ? null : mapping.subject} />
      </Section>
      {isSubjectOpen ? null : (
        <Section id="columns" title={t('columns.heading')} lede={t(`columns.origin.${origin}`)}>
          {SUBJECTS[mapping.subject].acrossMeetings ? <HeadedMeetings mapping={mapping} /> : null}
          <ColumnsForm
            key={mapping.subject}
            jobId={list.job.id}
            subject={mapping.subject}
            groups={groups}
            values={{ ...columnValues(mapping, order, list.inspection), ...shape.values }}
          >
            <p>
              <TextLink href="/admin/sources/new">{t('columns.newSource')}</TextLink>
            </p>
          </ColumnsForm>
        </Section>
      )}
    </>
  );
}
