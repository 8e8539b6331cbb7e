import { useTranslations } from 'next-intl';
import { MergeCells } from '@/components/imports/merge/merge-cells';
import { MergeSeats } from '@/components/imports/merge/merge-seats';
import { useMergeWords } from '@/components/imports/merge/merge-words';
import { useRegisterFormat } from '@/components/format/register-format';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { MergePreview } from '@/lib/imports/merge/types';

/** What making two members one means, before anything is written. */
export function MergePreviewSection({ preview }: { preview: MergePreview }) {
  const t = useTranslations('merge');
  const words = useMergeWords();
  const format = useRegisterFormat();
  const { gone, kept, networks, blocked } = preview;
  const names = { gone: format.name(gone.name), kept: format.name(kept.name) };
  const facts = words.ofMembers(preview, names);
  return (
    <Section id="preview" title={t('preview')} lede={t('direction', names)}>
      <dl className="max-w-3xl space-y-4">
        {facts.map(({ label, sentences }) => (
          <div key={label}>
            <dt className="font-medium">{label}</dt>
            {sentences.map((sentence) => (
              <dd key={sentence} className="mt-0.5">
                {sentence}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {networks.length === 0 ? <p className="mt-6 max-w-measure">{t('nothing', { gone: names.gone })}</p> : null}
      {networks.map((merged) => (
        <section key={merged.network.id} aria-labelledby={`network-${merged.network.id}`} className="mt-8">
          <h3 id={`network-${merged.network.id}`} className="text-lg">
            {format.name(merged.network.name)}
          </h3>
          <ul className="mt-2 max-w-measure list-disc space-y-1 ps-5">
            {words.ofNetwork(merged).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <MergeSeats merged={merged} names={names} />
          <MergeCells merged={merged} names={names} />
        </section>
      ))}
      {blocked ? (
        <div className="mt-8">
          <Notice>{t('blocked')}</Notice>
        </div>
      ) : null}
    </Section>
  );
}
