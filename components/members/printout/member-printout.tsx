import { figureContext } from '@/components/charts/timeline/figure-context';
import { timelineOfMember } from '@/components/charts/timeline/of-member';
import { useSeriesHeadline } from '@/components/charts/timeline/words/series-headline';
import { useFigureWords } from '@/components/figure/facts/figure-words';
import { useTimelineFacts } from '@/components/members/facts/timeline-facts';
import { useMemberKindText } from '@/components/members/kind-text';
import { useTranslations } from 'next-intl';
import { PrintoutNetwork } from '@/components/members/printout/printout-network';
import { PrintoutNote } from '@/components/members/printout/printout-note';
import { PrintoutOffices } from '@/components/members/printout/printout-offices';
import { printoutNotes } from '@/components/members/printout/printout-notes';
import { useRegisterFormat } from '@/components/format/register-format';
import { QrCode } from '@/components/ui/qr-code';
import { formatDay } from '@/lib/i18n/format-instant';
import type { MemberRecord, NetworkRecord } from '@/lib/participation/pages/types';

interface MemberPrintoutProps {
  record: MemberRecord;
  /** Those it is a member of, whole, to compare with. */
  networks: readonly NetworkRecord[];
  address: string;
  /** The day of the sheet. */
  today: Date;
}

/** A member's record on paper: what is found and drawn in each network, the figures, what they rest on, the numbered sources. */
export function MemberPrintout({ record, networks: whole, address, today }: MemberPrintoutProps) {
  const t = useTranslations('printout');
  const kindText = useMemberKindText();
  const format = useRegisterFormat();
  const { member, beside, networks, sources } = record;
  const headlines = useSeriesHeadline();
  const factsOf = useTimelineFacts();
  const say = useFigureWords();
  const notes = printoutNotes(record);
  const parts = networks.map((part) => {
    const series = timelineOfMember({ ...record, networks: [part] }, figureContext(format.locale));
    return { part, series, finding: headlines.ofMember(series) };
  });
  const [only] = parts.length === 1 ? parts : [];
  const cited = [...notes].flatMap(([id, number]) => {
    const found = sources.find((source) => source.id === id);
    return found ? [{ number, source: found }] : [];
  });
  return (
    <article>
      <div className="printout-code">
        <QrCode text={address} label={t('code')} />
      </div>
      <p className="text-muted">
        {only
          ? t('finding', { name: format.name(member.name), kind: kindText(member) })
          : t('kind', { kind: kindText(member) })}
      </p>
      <h1>{only ? only.finding : format.name(member.name)}</h1>
      {parts.map(({ part, series, finding }) => (
        <PrintoutNetwork
          key={part.network.id}
          series={series}
          finding={only ? null : finding}
          network={whole.find(({ network }) => network.id === part.network.id) ?? null}
          member={member}
          part={part}
          sources={sources}
          notes={notes}
          address={address}
        />
      ))}
      <PrintoutOffices member={member} beside={beside} />
      <section aria-labelledby="printout-sources">
        <h2 id="printout-sources">{t('sources')}</h2>
        <ol className="printout-notes">
          {cited.map(({ number, source }) => (
            <PrintoutNote key={source.id} number={number} source={source} />
          ))}
        </ol>
        {networks.map((part) => (
          <p key={part.network.id} className="printout-cite">
            {t('cite')}{' '}
            {say.sentence(
              factsOf(record, part),
              { address, name: member.slug, state: today },
              formatDay(today, format.locale),
            )}
          </p>
        ))}
      </section>
    </article>
  );
}
