import { useMemberKindText } from '@/components/members/kind-text';
import { useTranslations } from 'next-intl';
import { PrintoutNetwork } from '@/components/members/printout/printout-network';
import { PrintoutNote } from '@/components/members/printout/printout-note';
import { PrintoutOffices } from '@/components/members/printout/printout-offices';
import { printoutNotes } from '@/components/members/printout/printout-notes';
import { useRegisterFormat } from '@/components/format/register-format';
import type { MemberRecord } from '@/lib/participation/pages/types';

/** A member's record on paper: for each network the figures, then what they rest on, then the numbered sources. */
export function MemberPrintout({ record, address }: { record: MemberRecord; address: string }) {
  const t = useTranslations('printout');
  const kindText = useMemberKindText();
  const format = useRegisterFormat();
  const { member, beside, networks, sources } = record;
  const notes = printoutNotes(record);
  const cited = [...notes].flatMap(([id, number]) => {
    const found = sources.find((source) => source.id === id);
    return found ? [{ number, source: found }] : [];
  });
  return (
    <article>
      <p className="text-muted">{t('kind', { kind: kindText(member) })}</p>
      <h1>{format.name(member.name)}</h1>
      {networks.map((part) => (
        <PrintoutNetwork
          key={part.network.id}
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
      </section>
    </article>
  );
}
