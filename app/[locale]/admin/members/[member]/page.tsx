import { notFound } from 'next/navigation';
import { editMemberHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { MemberEditor } from '@/components/members/editor/editor-member';
import { MergedMemberArticle } from '@/components/imports/merge/merged-member-article';
import { loadMergedMember } from '@/lib/imports/merge/loaders';
import { loadOfficeMember, loadTerritories, mayChange } from '@/lib/office/loaders';

type MemberProps = { params: Promise<{ locale: string; member: string }> };

export const generateMetadata = adminMetadata((t) => t('record.editMember'));

export default async function OfficeMemberPage({ params }: MemberProps) {
  const { locale, member: slug } = await params;
  const visit = await visitAdmin(locale, editMemberHref(slug));
  const record = await loadOfficeMember(visit.user, slug);
  if (!visit.maySomewhere('edit')) notFound();
  const merged = record ? null : await loadMergedMember(slug);
  if (merged) {
    return (
      <AdminPage visit={visit}>
        <MergedMemberArticle
          merged={merged}
          mayUndo={merged.batch !== null && visit.may('edit', merged.batch.network.id)}
        />
      </AdminPage>
    );
  }
  if (!record) notFound();
  return (
    <AdminPage visit={visit}>
      <MemberEditor
        record={record}
        territories={await loadTerritories(visit.user)}
        mayChange={await mayChange(visit.user, 'member', record.member.id)}
      />
    </AdminPage>
  );
}
