import { useRegisterFormat } from '@/components/format/register-format';
import { sumSentences } from '@/lib/imports/account/rules-sentences-file';
import type { PlanSummary } from '@/lib/imports/jobs/types';

interface SumsAtOddsProps {
  header: readonly string[];
  summary: PlanSummary;
}

/** Sums of the file that are not what was read, each with its line, its column and both numbers; nothing where all agree. */
export function SumsAtOdds({ header, summary }: SumsAtOddsProps) {
  const { locale } = useRegisterFormat();
  const sums = sumSentences(locale, { header }, summary);
  if (!sums) return null;
  return (
    <div className="max-w-measure">
      <p className="font-medium">{sums.what}</p>
      <ul className="mt-1 list-disc space-y-1 ps-5">
        {sums.cells.map((cell) => (
          <li key={cell}>{cell}</li>
        ))}
      </ul>
    </div>
  );
}
