import { useTranslations } from 'next-intl';
import { useRefusalWords } from '@/components/forms/form-refusal';

const REASONS = ['already_decided', 'proposal_overtaken', 'preview_changed', 'proposal_outdated'] as const;

/** What the forms of drafts are refused for, in words. */
export function useProposalRefusal() {
  const t = useTranslations('proposals.refusal');
  const words = useRefusalWords();
  return (kind: string): string => {
    const own = REASONS.find((known) => known === kind);
    return own ? t(own) : words.reason(kind);
  };
}
