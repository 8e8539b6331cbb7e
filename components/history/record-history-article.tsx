import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AssertionHistory } from '@/components/attendance/assertion-history';
import { useChangeWords } from '@/components/history/change-words';
import { HistoryList } from '@/components/history/history-list';
import { OneStepForm } from '@/components/forms/one-step-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import type { AssertionVersion } from '@/lib/attendance/types-log';
import type { EditableSubject } from '@/lib/audit/types-edit';
import type { HistoryEntry } from '@/lib/audit/types-log';
import type { MemberReference } from '@/lib/members/types';
import { restoreVersionAction } from '@/lib/office/actions';
import type { ChangeNames } from '@/lib/office/types-audit';

interface RecordHistoryArticleProps {
  subject: EditableSubject;
  id: number;
  entries: readonly HistoryEntry[];
  /** The version that stands, or stood last where the record was removed. */
  version: number;
  name: string | null;
  /** A notice that changes how the history has to be read. */
  notice: ReactNode;
  /** What was ever asserted, for a meeting. */
  assertions: readonly AssertionVersion[] | null;
  mayRestore: boolean;
  members: readonly MemberReference[];
  /** Names of the records that the changes refer to. */
  names: ChangeNames;
}

/** Who changed a record, when, what and why; a former state can be restored as a new version. */
export function RecordHistoryArticle(props: RecordHistoryArticleProps) {
  const { subject, id, entries, version, name, notice, assertions, mayRestore, members, names } = props;
  const t = useTranslations('admin');
  const words = useChangeWords(names);
  const format = useRegisterFormat();
  const nameOf = (memberId: number) => {
    const member = members.find((one) => one.id === memberId);
    return member ? format.name(member.name) : '';
  };
  const steps = entries.map(({ changes, ...entry }, position) => ({
    ...entry,
    key: String(position),
    where: null,
    changes: words.inWords(subject, changes),
  }));
  const restore = (key: string) => {
    const historyId = steps[Number(key)]?.historyId ?? null;
    if (!mayRestore || historyId === null) return null;
    return (
      <div className="mt-2">
        <OneStepForm
          action={restoreVersionAction}
          hidden={{ subject, id, version, historyId }}
          submit={t('history.restore')}
          pendingLabel={t('form.pending')}
          done={t('history.restored')}
          quiet
          mayDraft
        />
      </div>
    );
  };
  return (
    <>
      <PageHeading
        kind={t(`history.subject.${subject}`)}
        title={name === null ? t('history.heading') : `${t('history.heading')}: ${name}`}
      >
        {t('history.lede')}
      </PageHeading>
      {notice ? <div className="mb-8">{notice}</div> : null}
      <HistoryList steps={steps} labelOf={(field) => words.labelOf(subject, field)} extraOf={restore} />
      {assertions && assertions.length > 0 ? (
        <Section id="attendance" title={t('history.attendances')}>
          <AssertionHistory versions={assertions} nameOf={nameOf} />
        </Section>
      ) : null}
    </>
  );
}
