import { notFound } from 'next/navigation';
import { editMemberHref } from '@/components/admin/admin-hrefs';
import { AdminPage } from '@/components/admin/admin-page';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitAdmin } from '@/components/admin/admin-visit';
import { MemberEditor } from '@/components/admin/editor-member';
import { MergedMemberArticle } from '@/components/bulk/merged-member-article';
import { loadMergedMember } from '@/lib/imports/loaders-merge';
import { loadOfficeMember } from '@/lib/participation/loaders-office';

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
        <MergedMemberArticle merged={merged} mayUndo={merged.batch !== null && visit.may('edit', merged.batch.network.id)} />
      </AdminPage>
    );
  }
  if (!record) notFound();
  return (
    <AdminPage visit={visit}>
      <MemberEditor record={record} />
    </AdminPage>
  );
}
