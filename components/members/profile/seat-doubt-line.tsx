import { useTranslations } from 'next-intl';
import { DocumentWords } from '@/components/sources/document-words';
import { QuoteTranslation } from '@/components/sources/quote-translation';
import { SourceCitation } from '@/components/sources/source-citation';
import type { SeatDoubt } from '@/lib/members/types';
import type { SourceReference } from '@/lib/sources/types';

interface SeatDoubtLineProps {
  seatId: number;
  doubt: SeatDoubt;
  sources: readonly SourceReference[];
}

/** That a seat is in doubt, who says so, and in which words. */
export function SeatDoubtLine({ seatId, doubt, sources }: SeatDoubtLineProps) {
  const t = useTranslations('member.seatDoubt');
  const source = sources.find(({ id }) => id === doubt.sourceId);
  return (
    <span className="block text-sm">
      {t('by')} {source ? <SourceCitation short source={source} place={{ line: 'seat', id: seatId }} /> : null}
      {doubt.quote ? (
        <>
          : <q lang={source?.language}>{doubt.quote}</q>{' '}
          <QuoteTranslation quote={doubt.quote} language={source?.language} />
        </>
      ) : null}
      {doubt.locator ? (
        <>
          {' ('}
          <DocumentWords text={doubt.locator} language={source?.language} />)
        </>
      ) : null}
    </span>
  );
}
