import { useTranslations } from 'next-intl';
import { MemberLine, NetworkLine } from '@/components/search/result-lines';
import type { Choice } from '@/lib/participation/search/rules';
import type { SearchAnswer } from '@/lib/participation/search/types';

/** Several of one name: nobody but the reader knows which is meant. */
export function ChoiceOfNames({ answer, choice: { kind, count } }: { answer: SearchAnswer; choice: Choice }) {
  const t = useTranslations('search.choice');
  return (
    <section aria-labelledby="choice" className="mt-5 max-w-measure border-s-4 border-accent bg-surface px-5 py-4">
      <h2 id="choice" className="mb-1 text-lg">
        {t(kind, { query: answer.query })}
      </h2>
      <ul>
        {kind === 'members'
          ? answer.members.entries.slice(0, count).map((entry) => (
              <li key={entry.member.id} className="border-b border-line py-2.5">
                <MemberLine entry={entry} />
              </li>
            ))
          : answer.networks.entries.slice(0, count).map((entry) => (
              <li key={entry.network.id} className="border-b border-line py-2.5">
                <NetworkLine entry={entry} />
              </li>
            ))}
      </ul>
    </section>
  );
}
