import { notFound } from 'next/navigation';
import { successionHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { SuccessionEditor } from '@/components/members/editor/editor-succession';
import { loadMembersForChoice, loadSourcesForChoice, loadSuccessions } from '@/lib/office/loaders';

type MemberProps = { params: Promise<{ locale: string; member: string }> };

export const generateMetadata = adminMetadata((t) => t('succession.heading'));

export default async function SuccessionPage({ params }: MemberProps) {
  const { locale, member: slug } = await params;
  const visit = await visitAdmin(locale, successionHref(slug));
  const members = await loadMembersForChoice(visit.user);
  const member = members.find((one) => one.slug === slug);
  if (!member || !visit.maySomewhere('edit')) notFound();
  return (
    <AdminPage visit={visit}>
      <SuccessionEditor
        member={member}
        successions={await loadSuccessions(visit.user, member.id)}
        members={members}
        sources={await loadSourcesForChoice(visit.user)}
      />
    </AdminPage>
  );
}
