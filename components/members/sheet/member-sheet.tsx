import { useTranslations } from 'next-intl';
import { SheetNetwork } from '@/components/members/sheet/sheet-network';
import { SheetNote } from '@/components/members/sheet/sheet-note';
import { sheetNotes } from '@/components/members/sheet/sheet-notes';
import { useRegisterFormat } from '@/components/format/register-format';
import type { MemberRecord } from '@/lib/participation/pages/types';

/** A member's record on paper: for each network the figures, then what they rest on, then the numbered sources. */
export function MemberSheet({ record, address }: { record: MemberRecord; address: string }) {
  const t = useTranslations('sheet');
  const kind = useTranslations('terms.memberKind');
  const format = useRegisterFormat();
  const { member, networks, sources } = record;
  const notes = sheetNotes(record);
  const cited = [...notes].flatMap(([id, number]) => {
    const found = sources.find((source) => source.id === id);
    return found ? [{ number, source: found }] : [];
  });
  return (
    <article>
      <p className="text-muted">{t('kind', { kind: kind(member.kind) })}</p>
      <h1>{format.name(member.name)}</h1>
      {networks.map((part) => (
        <SheetNetwork key={part.network.id} part={part} sources={sources} notes={notes} address={address} />
      ))}
      <section aria-labelledby="sheet-sources">
        <h2 id="sheet-sources">{t('sources')}</h2>
        <ol className="sheet-notes" role="list">
          {cited.map(({ number, source }) => (
            <SheetNote key={source.id} number={number} source={source} />
          ))}
        </ol>
      </section>
    </article>
  );
}
