import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { CitedQuote } from '@/components/sources/cited-quote';
import { citedLineId } from '@/components/sources/source-place';
import { TextLink } from '@/components/ui/text-link';
import { memberHref, networkHref } from '@/lib/i18n/navigation';
import type { SourceRecord } from '@/lib/participation/pages/types';

/** What the document says of whole periods. */
export function CitedStatements({ statements, language }: Pick<SourceRecord, 'statements'> & { language: string }) {
  const format = useRegisterFormat();
  return (
    <ul className="space-y-4">
      {statements.map(({ network, member, statement }) => (
        <li key={statement.id} id={citedLineId('statement', statement.id)} className="max-w-measure target:bg-surface">
          <p>
            <TextLink href={memberHref(member.slug)}>{format.name(member.name)}</TextLink>
            {' – '}
            <TextLink href={networkHref(network.slug)}>{format.name(network.name)}</TextLink>
          </p>
          <CitedQuote quote={statement.quote} locator={statement.locator} language={language} />
        </li>
      ))}
    </ul>
  );
}

/** Sentences of others that the document contains. */
export function CitedClaims({ claims, language }: Pick<SourceRecord, 'claims'> & { language: string }) {
  const t = useTranslations('source');
  const format = useRegisterFormat();
  return (
    <ul className="space-y-4">
      {claims.map(({ network, member, claim }) => (
        <li key={claim.id} id={citedLineId('claim', claim.id)} className="max-w-measure target:bg-surface">
          <p className="text-sm text-muted">
            {t(`claimKind.${claim.kind}`)} · {format.name(claim.claimant)}
          </p>
          <p>{format.name(claim.gist)}</p>
          <CitedQuote quote={claim.quote} locator={null} language={language} />
          <p className="text-sm">
            {member ? (
              <>
                <TextLink href={memberHref(member.slug)}>{format.name(member.name)}</TextLink>
                {' – '}
              </>
            ) : null}
            <TextLink href={networkHref(network.slug)}>{format.name(network.name)}</TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
