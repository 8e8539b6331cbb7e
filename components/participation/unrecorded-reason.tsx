import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { SourceCitation } from '@/components/sources/source-citation';
import type { SourcePlace } from '@/components/sources/source-place';
import type { UnrecordedNote } from '@/lib/attendance/unrecorded/types';
import type { SourceReference } from '@/lib/sources/types';

interface UnrecordedReasonProps {
  place: SourcePlace;
  note: UnrecordedNote;
  sources: readonly SourceReference[];
}

/** Why nothing is recorded, with the document that says so or the office's words. */
export function UnrecordedReason({ place, note, sources }: UnrecordedReasonProps) {
  const t = useTranslations('meeting.unrecordedReason');
  const format = useRegisterFormat();
  const source = sources.find(({ id }) => id === note.sourceId);
  return (
    <div className="max-w-measure text-sm" data-unrecorded={note.reason}>
      <p>
        {t(note.reason)}
        {note.note ? ` ${format.name(note.note)}` : null}
      </p>
      {source ? (
        <p className="mt-0.5">
          <SourceCitation source={source} place={place} short />
        </p>
      ) : null}
    </div>
  );
}
