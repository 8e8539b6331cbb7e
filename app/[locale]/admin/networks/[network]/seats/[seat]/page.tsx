import { notFound } from 'next/navigation';
import { seatHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { SeatEditor } from '@/components/members/editor/editor-seat';
import { loadOfficeNetwork, loadSourcesForChoice } from '@/lib/office/loaders';

type SeatProps = { params: Promise<{ locale: string; network: string; seat: string }> };

export const generateMetadata = adminMetadata((t) => t('record.editSeat'));

export default async function SeatPage({ params }: SeatProps) {
  const { locale, network: slug, seat: id } = await params;
  const visit = await visitAdmin(locale, seatHref(slug, Number(id)));
  const record = await loadOfficeNetwork(visit.user, slug);
  const holder = record?.members.find(({ seats }) => seats.some((seat) => String(seat.id) === id));
  const seat = holder?.seats.find((one) => String(one.id) === id);
  if (!record || !holder || !seat || !visit.may('edit', record.network.id)) notFound();
  const sources = await loadSourcesForChoice(visit.user, record.network.id);
  return (
    <AdminPage visit={visit}>
      <SeatEditor network={record.reference} member={holder.member} seat={seat} sources={sources} />
    </AdminPage>
  );
}
