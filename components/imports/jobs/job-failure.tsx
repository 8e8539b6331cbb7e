import { useTranslations } from 'next-intl';
import { useFileFault } from '@/components/imports/refusals/file-fault';
import type { JobFailure } from '@/lib/imports/jobs/types';

/** Why the work on a list came to nothing. */
export function JobFailureText({ failure }: { failure: JobFailure }) {
  const t = useTranslations('importPages.failure');
  const fileFault = useFileFault();
  const textOf = (): string => {
    switch (failure.kind) {
      case 'file':
        return fileFault(failure);
      case 'wrong_rows':
        return t('wrong_rows', { count: failure.count });
      case 'shared_members':
        return t('shared_members', { names: failure.names.join(', ') });
      case 'list_not_complete':
        return t('list_not_complete', {
          count: failure.count,
          named: [...failure.lines.map(String), ...failure.meetings].join(', '),
        });
      case 'left_outside':
      case 'draft_changes_public':
        return t(failure.kind, { names: failure.names.join(', ') });
      case 'refused':
        return t('refused', { refusal: failure.refusal });
      case 'consequences_changed':
      case 'nothing_changed':
      case 'no_longer_allowed':
      case 'unexpected':
        return t(failure.kind);
    }
  };
  return <p>{textOf()}</p>;
}
