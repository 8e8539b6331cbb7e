import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useRegisterFormat } from '@/components/format/register-format';
import { CitedAttendance } from '@/components/sources/cited-attendance';
import { TranslatedQuote } from '@/components/sources/translated-quote';
import { UnnamedTable } from '@/components/sources/unnamed-table';
import { TextLink } from '@/components/ui/text-link';
import { memberHref } from '@/lib/i18n/navigation';
import { mayBeAttended } from '@/lib/meetings/rules';
import { isAnnouncement } from '@/lib/participation/cells/rules-announced';
import type { MeetingProof } from '@/lib/participation/proof/types';
import { evidenceKind } from '@/lib/sources/rules-voice';

interface MeetingProofProps {
  proof: MeetingProof;
  /** Its rows are link targets, each under its member's slug; not where a page shows several meetings. */
  isTarget: boolean;
  /** Of the headings over its parts. */
  level: 'h3' | 'h4';
}

/** What a document says of one meeting: for whom it is complete, whom it names, and whom it does not. */
export function MeetingProofParts({ proof, isTarget, level }: MeetingProofProps) {
  const t = useTranslations('source.proof');
  const { source, meeting, completeFor, quote, named, notListed, unheard, notes } = proof;
  const kind = evidenceKind(source.kind);
  const asks = mayBeAttended(meeting) && (named.length > 0 || completeFor !== 'nothing');
  const isSilent = [named, notListed, unheard, notes].every((list) => list.length === 0) && !quote;
  const hasGuests = named.some(({ assertion }) => assertion.capacity !== 'member');
  return (
    <>
      {asks ? (
        <p className="mb-4 max-w-measure">
          {t(`complete.${completeFor}`)}
          {completeFor === 'everybody' && !hasGuests ? ` ${t('noGuests')}` : null}
        </p>
      ) : null}
      {named.length > 0 && isAnnouncement(source, meeting) ? (
        <p className="mb-4 max-w-measure" data-announced>
          {t('announced')}
        </p>
      ) : null}
      {isSilent ? <p>{t('meetingOnly')}</p> : null}
      {quote ? <TranslatedQuote quote={quote} language={source.language} className="mb-4 max-w-measure" /> : null}
      {named.length > 0 ? (
        <Part
          level={level}
          title={t(completeFor === 'all_together' ? 'together' : 'named', { count: named.length })}
          part="named"
        >
          <CitedAttendance proof={proof} isTarget={isTarget} />
        </Part>
      ) : null}
      {notListed.length > 0 ? (
        <Part
          level={level}
          title={t(`notListed.${kind}`, { count: notListed.length, kind: source.kind })}
          part="not-listed"
        >
          <p className="mb-2 max-w-measure text-muted">{t(`notListedLede.${kind}`)}</p>
          <UnnamedTable
            caption={t(`notListed.${kind}`, { count: notListed.length, kind: source.kind })}
            proof={proof}
            members={notListed}
            isTarget={isTarget}
            said={t(`notListedWord.${kind}`)}
          />
        </Part>
      ) : null}
      {unheard.length > 0 ? (
        <Part level={level} title={t('unheard', { count: unheard.length })} part="unheard">
          <p className="mb-2 max-w-measure text-muted">{t('unheardLede')}</p>
          <UnnamedTable
            caption={t('unheard', { count: unheard.length })}
            proof={proof}
            members={unheard}
            isTarget={isTarget}
            said={t('unheardWord')}
          />
        </Part>
      ) : null}
      {notes.length > 0 ? (
        <Part level={level} title={t('unrecorded')} part="unrecorded">
          <UnrecordedNotes notes={notes} isTarget={isTarget} />
        </Part>
      ) : null}
    </>
  );
}

interface PartProps extends Pick<MeetingProofProps, 'level'> {
  title: string;
  part: string;
  children: ReactNode;
}

function Part({ level: Heading, title, part, children }: PartProps) {
  return (
    <section data-proof={part} className="mt-6 first:mt-0">
      <Heading className="mb-2">{title}</Heading>
      {children}
    </section>
  );
}

function UnrecordedNotes({ notes, isTarget }: Pick<MeetingProof, 'notes'> & { isTarget: boolean }) {
  const t = useTranslations('meeting.unrecordedReason');
  const format = useRegisterFormat();
  return (
    <ul className="space-y-2">
      {notes.map(({ member, note }) => (
        <li key={note.id} {...(isTarget && member && { id: member.slug })} className="max-w-measure">
          {member ? (
            <>
              <TextLink href={memberHref(member.slug)}>{format.name(member.name)}</TextLink>:{' '}
            </>
          ) : null}
          {t(note.reason)}
          {note.note ? ` ${format.name(note.note)}` : null}
        </li>
      ))}
    </ul>
  );
}
