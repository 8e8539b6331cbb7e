import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { CitedSeats } from '@/components/sources/cited-facts';
import { ProofHeading } from '@/components/sources/proof-heading';
import type { CitedSeat } from '@/lib/participation/pages/types';

/** What a document has to do with one seat: the proof to which its dates lead, however many seats rest on the document. */
export function CitedSeatArticle({ cited }: { cited: CitedSeat }) {
  const t = useTranslations('source');
  const format = useRegisterFormat();
  const { source, network, member } = cited;
  const names = { member: format.name(member.name), network: format.name(network.name) };
  return (
    <article>
      <ProofHeading source={source} title={t('seatPageTitle', names)} />
      <h2 className="mb-3">{t('seatSaid')}</h2>
      <CitedSeats seats={[cited]} sourceId={source.id} />
    </article>
  );
}
