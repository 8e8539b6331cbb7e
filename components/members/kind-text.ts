import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { territoryBeside } from '@/lib/members/rules-territory';
import type { MemberProfile } from '@/lib/members/types';

/** What a member is, and of an office to which territory it belongs: "Behörde in Berlin". */
export function useMemberKindText() {
  const t = useTranslations('member');
  const terms = useTranslations('terms.memberKind');
  const format = useRegisterFormat();
  return (member: Pick<MemberProfile, 'name' | 'kind' | 'territory'>): string => {
    const territory = territoryBeside(member);
    const kind = terms(member.kind);
    return territory ? t('kindIn', { kind, territory: format.name(territory.name) }) : kind;
  };
}
