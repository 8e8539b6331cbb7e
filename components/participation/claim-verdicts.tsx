import { useTranslations } from 'next-intl';
import { BesideSentences } from '@/components/participation/beside-sentences';
import { VerdictSentence } from '@/components/participation/verdict-sentence';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { memberHref } from '@/lib/i18n/navigation';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { MemberReference } from '@/lib/members/types';
import type { ClaimWithVerdict } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';

interface ClaimVerdictsProps {
  claims: readonly ClaimWithVerdict[];
  network: string;
  meetings: readonly MeetingEntry[];
  sources: readonly SourceReference[];
  /** Those whom a claim may be about. */
  members: readonly MemberReference[];
  /** Its page: there nobody has to be told whom a claim is about. */
  own?: MemberReference;
}

/** Claims about attendance, each held against the record. */
export function ClaimVerdicts({ claims, network, meetings, sources, members, own }: ClaimVerdictsProps) {
  const t = useTranslations('network');
  const format = useRegisterFormat();
  return (
    <ul className="space-y-5">
      {claims.map(({ claim, verdict }) => {
        const about = members.find(({ id }) => id === claim.memberId);
        return (
          <li key={claim.id}>
            <p className="text-sm text-muted">
              {claim.claimed
                ? t('claimantDated', { claimant: format.name(claim.claimant), date: format.date(claim.claimed) })
                : t('claimant', { claimant: format.name(claim.claimant) })}
              {about && about.id !== own?.id ? (
                <>
                  {' '}
                  {t.rich('claimAbout', {
                    member: () => <TextLink href={memberHref(about.slug)}>{format.name(about.name)}</TextLink>,
                  })}
                </>
              ) : null}
            </p>
            <p>{format.name(claim.gist)}</p>
            <EvidenceQuote
              short
              quote={claim.quote}
              source={sources.find(({ id }) => id === claim.sourceId)}
              place={{ line: 'claim', id: claim.id }}
            />
            {verdict ? (
              <p className="mt-1.5 max-w-measure font-medium" data-verdict={verdict.outcome}>
                <span aria-hidden="true">→ </span>
                <VerdictSentence verdict={verdict} network={network} meetings={meetings} sources={sources} />
                {about ? (
                  <BesideSentences member={about} network={network} meetings={meetings} beside={verdict.beside} />
                ) : null}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
