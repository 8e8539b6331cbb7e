import { notFound } from 'next/navigation';
import { historyHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { RecordHistoryArticle } from '@/components/history/record-history-article';
import { MergedInto } from '@/components/members/editor/merged-into';
import type { AssertionVersion } from '@/lib/attendance/types-log';
import { EDITABLE_SUBJECTS } from '@/lib/audit/types-edit';
import type { Locale, LocalisedText } from '@/lib/core/localised-text';
import { loadMergedMember } from '@/lib/imports/merge/loaders';
import { loadAssertionVersions, loadHistory, loadNamedMembers, mayRestore } from '@/lib/office/loaders';

type HistoryProps = { params: Promise<{ locale: string; kind: string; record: string }> };

const LARGEST_ID = 2_147_483_647;

export const generateMetadata = adminMetadata((t) => t('history.heading'));

export default async function HistoryPage({ params }: HistoryProps) {
  const { locale, kind, record } = await params;
  const subject = EDITABLE_SUBJECTS.find((one) => one.replace('_', '-') === kind);
  const id = Number(record);
  if (!subject || !/^[1-9]\d{0,9}$/.test(record) || id > LARGEST_ID) notFound();
  const visit = await visitAdmin(locale, historyHref(subject, id));
  const history = await loadHistory(visit.user, subject, id);
  if (!history) notFound();
  const assertions = subject === 'meeting' ? await loadAssertionVersions(visit.user, id) : null;
  const fields = history.current?.fields ?? {};
  const merged =
    subject === 'member' && 'slug' in fields && typeof fields.slug === 'string'
      ? await loadMergedMember(fields.slug)
      : null;
  return (
    <AdminPage visit={visit}>
      <RecordHistoryArticle
        subject={subject}
        id={id}
        entries={history.entries}
        notice={merged ? <MergedInto member={merged.member} into={merged.into} inHistory /> : null}
        names={history.names}
        version={history.version}
        name={nameIn(fields, visit.locale)}
        assertions={assertions}
        members={await loadNamedMembers(visit.user, namedIn(assertions ?? []))}
        mayRestore={await mayRestore(visit.user, subject, id)}
      />
    </AdminPage>
  );
}

/** The members that assertions are about, and those that represented them. */
const namedIn = (assertions: readonly AssertionVersion[]): number[] => [
  ...new Set(assertions.flatMap(({ memberId, representingMemberId }) => [memberId, representingMemberId ?? memberId])),
];

/** What the record is called, where it has a name of its own. */
function nameIn(fields: object, locale: Locale): string | null {
  if ('name' in fields) return (fields.name as LocalisedText)[locale];
  if ('title' in fields)
    return typeof fields.title === 'string' ? fields.title : (fields.title as LocalisedText)[locale];
  return 'organiser' in fields && typeof fields.organiser === 'string' ? fields.organiser : null;
}
