import { notFound } from 'next/navigation';
import { editMemberHref } from '@/components/admin/admin-hrefs';
import { AdminPage } from '@/components/admin/admin-page';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitAdmin } from '@/components/admin/admin-visit';
import { MemberEditor } from '@/components/admin/editor-member';
import { loadOfficeMember } from '@/lib/participation/loaders-office';

type MemberProps = { params: Promise<{ locale: string; member: string }> };

export const generateMetadata = adminMetadata((t) => t('record.editMember'));

export default async function OfficeMemberPage({ params }: MemberProps) {
  const { locale, member: slug } = await params;
  const visit = await visitAdmin(locale, editMemberHref(slug));
  const record = await loadOfficeMember(visit.user, slug);
  if (!record || !visit.maySomewhere('edit')) notFound();
  return (
    <AdminPage visit={visit}>
      <MemberEditor record={record} />
    </AdminPage>
  );
}
