import { useTranslations } from 'next-intl';
import { usePeriodText } from '@/components/format/period-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TranslatedQuote } from '@/components/sources/translated-quote';
import { citedLineId } from '@/components/sources/source-place';
import { TextLink } from '@/components/ui/text-link';
import { memberHref, networkHref } from '@/lib/i18n/navigation';
import type { Seat } from '@/lib/members/types';
import type { SourceRecord } from '@/lib/participation/pages/types';

/** Of fewer seats the same words may stand twice. */
const LEAST_ALIKE = 3;

/** The seats whose dates rest on the document, and those that it doubts. */
export function CitedSeats({ seats, sourceId }: Pick<SourceRecord, 'seats'> & { sourceId: number }) {
  const t = useTranslations('source');
  const format = useRegisterFormat();
  const period = usePeriodText();
  const shared = sharedBasis(seats, sourceId);
  const table = (
    <DataTable
      caption={t('seats')}
      captionHidden
      columns={[
        { key: 'member', label: t('member') },
        { key: 'network', label: t('network') },
        { key: 'period', label: t('period') },
        ...(shared ? [] : [{ key: 'basis', label: t('basis') }]),
      ]}
      rows={seats.map(({ network, member, seat }) => ({
        key: seat.id,
        id: citedLineId('seat', seat.id),
        cells: [
          <TextLink key="member" href={memberHref(member.slug)}>
            {format.name(member.name)}
          </TextLink>,
          <TextLink key="network" href={networkHref(network.slug)}>
            {format.name(network.name)}
          </TextLink>,
          period(seat),
          ...(shared ? [] : [<CitedBasis key="basis" seat={seat} sourceId={sourceId} />]),
        ],
      }))}
    />
  );
  if (!shared) return table;
  return (
    <>
      <p className="mb-2 max-w-measure text-muted">{t('basisOfAll', { basis: format.name(shared) })}</p>
      {table}
    </>
  );
}

/** What the document bears out of all seats alike, where it doubts none; null: the seats are few, or differ. */
function sharedBasis(seats: SourceRecord['seats'], sourceId: number): Seat['basis'] | null {
  const [first, ...others] = seats.map(({ seat }) => seat);
  if (!first || others.length < LEAST_ALIKE - 1) return null;
  const isPlain = (seat: Seat) =>
    seat.sourceId === sourceId && seat.doubt?.sourceId !== sourceId && seat.basis.de === first.basis.de;
  return isPlain(first) && others.every(isPlain) ? first.basis : null;
}

/** What the document has to do with a seat: it bears it out, doubts it, or both. */
function CitedBasis({ seat, sourceId }: { seat: Seat; sourceId: number }) {
  const t = useTranslations('source');
  const format = useRegisterFormat();
  return (
    <>
      {seat.sourceId === sourceId ? <span className="block">{format.name(seat.basis)}</span> : null}
      {seat.doubt?.sourceId === sourceId ? <span className="block">{t('doubtsSeat')}</span> : null}
    </>
  );
}

/** Who ran a network, by this document. */
export function CitedTerms({ terms, language }: { terms: SourceRecord['organiserTerms']; language: string }) {
  const format = useRegisterFormat();
  const period = usePeriodText();
  return (
    <ul className="space-y-4">
      {terms.map(({ network, term }) => (
        <li key={term.id} id={citedLineId('organiser', term.id)} className="max-w-measure target:bg-surface">
          <TextLink href={networkHref(network.slug)}>{format.name(network.name)}</TextLink>: {term.organiser},{' '}
          {period(term)}
          {term.quote ? <TranslatedQuote quote={term.quote} language={language} /> : null}
        </li>
      ))}
    </ul>
  );
}
