import { useRegisterFormat } from '@/components/format/register-format';
import { TotalLine } from '@/components/format/total-line';
import { CitedQuote } from '@/components/sources/cited-quote';
import { citedLineId } from '@/components/sources/source-place';
import { TextLink } from '@/components/ui/text-link';
import { memberHref, networkHref } from '@/lib/i18n/navigation';
import type { SourceRecord } from '@/lib/participation/pages/types';

/** What the document counts over periods. It proves no single meeting. */
export function CitedTotals({ totals, language }: Pick<SourceRecord, 'totals'> & { language: string }) {
  const format = useRegisterFormat();
  return (
    <ul className="space-y-4">
      {totals.map(({ network, member, total }) => (
        <li key={total.id} id={citedLineId('total', total.id)} className="max-w-measure target:bg-surface">
          <p>
            {member ? (
              <>
                <TextLink href={memberHref(member.slug)}>{format.name(member.name)}</TextLink>
                {' – '}
              </>
            ) : null}
            <TextLink href={networkHref(network.slug)}>{format.name(network.name)}</TextLink>
          </p>
          <p>
            <TotalLine total={total} />
          </p>
          <CitedQuote quote={total.quote} locator={total.locator} language={language} />
        </li>
      ))}
    </ul>
  );
}
