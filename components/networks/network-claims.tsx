import { useTranslations } from 'next-intl';
import { ClaimsSideBySide } from '@/components/networks/claims-side-by-side';
import { ClaimVerdicts } from '@/components/participation/claim-verdicts';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { parsePartialDate } from '@/lib/core/partial-date';
import type { Claim, ClaimKind } from '@/lib/participation/questions/types-claim';
import type { NetworkRecord } from '@/lib/participation/pages/types';

const listClaims = (record: NetworkRecord, kind: ClaimKind) =>
  record.claims.map(({ claim }) => claim).filter((claim) => claim.kind === kind);

/** When the network began, as each claimant has it. */
export function FoundingClaims({ record }: { record: NetworkRecord }) {
  const t = useTranslations('network');
  const format = useRegisterFormat();
  const claims = listClaims(record, 'founding');
  if (claims.length === 0) return null;
  const valueText = ({ value }: Claim) => {
    const date = value === null ? null : parsePartialDate(value);
    return date?.ok ? format.date(date.value) : value;
  };
  return (
    <Section id="founding" title={t('founding')} lede={claims.length > 1 ? t('foundingContested') : undefined}>
      <ClaimsSideBySide claims={claims} sources={record.sources} valueText={valueText} />
    </Section>
  );
}

/** Claims about attendance with their verdicts, and what is said of the number of members. */
export function NetworkClaims({ record }: { record: NetworkRecord }) {
  const t = useTranslations('network');
  const verdicts = record.claims.filter(({ claim }) => claim.kind === 'never_attended');
  const counts = listClaims(record, 'member_count');
  if (verdicts.length + counts.length === 0) return null;
  return (
    <Section id="claims" title={t('claims')} lede={t('claimsLede')}>
      {verdicts.length > 0 ? (
        <ClaimVerdicts
          claims={verdicts}
          network={record.network.slug}
          meetings={record.meetings}
          sources={record.sources}
          members={record.members.map(({ member }) => member)}
        />
      ) : null}
      {counts.length > 0 ? (
        <>
          <h3 className="mt-6 mb-3">{t('memberCounts')}</h3>
          <ClaimsSideBySide claims={counts} sources={record.sources} valueText={({ value }) => value} />
        </>
      ) : null}
    </Section>
  );
}
