import { NextIntlClientProvider } from 'next-intl';
import { notFound } from 'next/navigation';
import { ClosingArticle } from '@/components/members/closing/closing-article';
import { closingHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { AdminPage } from '@/components/office/admin-page';
import { visitAdmin } from '@/components/office/admin-visit';
import { messagesByLocale } from '@/lib/i18n/messages';
import { loadMembersForChoice, loadOpenMember } from '@/lib/office/loaders';

type MemberProps = { params: Promise<{ locale: string; member: string }> };

export const generateMetadata = adminMetadata((t) => t('record.closing'));

/** A member leaves: its seats end, and what stays open is named. */
export default async function ClosingPage({ params }: MemberProps) {
  const { locale, member: slug } = await params;
  const visit = await visitAdmin(locale, closingHref(slug));
  const member = (await loadMembersForChoice(visit.user)).find((one) => one.slug === slug);
  if (!member || !visit.maySomewhere('edit')) notFound();
  const open = await loadOpenMember(visit.user, member.id);
  const { admin, closing, errors, participation, personal } = messagesByLocale[visit.locale];
  const { fields, form } = admin;
  return (
    <AdminPage visit={visit}>
      <NextIntlClientProvider
        messages={{
          ...{ closing, errors, personal },
          participation: { consequence: participation.consequence },
          admin: { fields, form },
        }}
      >
        <ClosingArticle
          member={member}
          open={open}
          editable={new Set(visit.networks.flatMap(({ id }) => (visit.may('edit', id) ? [id] : [])))}
        />
      </NextIntlClientProvider>
    </AdminPage>
  );
}
