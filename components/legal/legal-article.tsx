import { useTranslations } from 'next-intl';
import { LegalNotice } from '@/components/legal/legal-notice';
import { SoftwareFacts } from '@/components/legal/software-facts';
import { PageHeading } from '@/components/ui/page-heading';
import type { LegalBlock } from '@/lib/config/legal-text-blocks';

interface LegalArticleProps {
  topic: 'imprint' | 'privacy' | 'accessibility';
  /** The operator's text; null while there is none. */
  text: readonly LegalBlock[] | null;
  fileName: string;
}

/** A page the law asks for: the operator's text, and beside it what the software can say of itself. */
export function LegalArticle({ topic, text, fileName }: LegalArticleProps) {
  const t = useTranslations('legal');
  return (
    <article className="max-w-measure">
      <PageHeading title={t(`${topic}.title`)} />
      {text ? <OperatorText blocks={text} /> : <LegalNotice topic={topic} fileName={fileName} />}
      {topic === 'imprint' ? null : <SoftwareFacts topic={topic} />}
    </article>
  );
}

function OperatorText({ blocks }: { blocks: readonly LegalBlock[] }) {
  return blocks.map((block, position) =>
    block.kind === 'heading' ? (
      <h2 key={position} className="mt-8 mb-2 text-xl">
        {block.text}
      </h2>
    ) : (
      <p key={position} className="mb-3 whitespace-pre-line">
        {block.lines.join('\n')}
      </p>
    ),
  );
}
