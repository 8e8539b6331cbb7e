import { useTranslations } from 'next-intl';
import { selectGaps } from '@/components/members/profile/gap-selection';
import { NoteMarks, NotesBehind, type NoteNumbers } from '@/components/members/printout/note-marks';
import { gapSources, isAsSourcesSay } from '@/components/members/printout/printout-notes';
import { useGapText } from '@/components/gaps/gap-text';
import { statusWordKey } from '@/components/charts/status/status-word-key';
import { StatusWord } from '@/components/charts/status/status-word';
import { useRegisterFormat } from '@/components/format/register-format';
import type { Assertion } from '@/lib/attendance/types';
import { gatherEvidence } from '@/lib/participation/gaps/rules-evidence';
import { cellRuns, type CellRun } from '@/lib/participation/cells/rules-runs';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import { sharedVoice } from '@/lib/sources/rules-voice';
import type { SourceReference } from '@/lib/sources/types';

/** A record with more runs than this is shown by its gaps. */
const MOST_RUNS = 16;
const MOST_GAPS = 8;

interface PrintoutRecordProps {
  part: NetworkOfMember;
  sources: readonly SourceReference[];
  notes: NoteNumbers;
  address: string;
}

/** The record as runs; where these are too many for a printout, every contradiction and the longest gaps, and where the rest is found. */
export function PrintoutRecord({ part, sources, notes, address }: PrintoutRecordProps) {
  const t = useTranslations('printout');
  const gapText = useGapText();
  const evidence = gatherEvidence(part);
  const voiceAt = (meetingId: number) => sharedVoice(evidence.ofMeetings([meetingId]), sources);
  const runs = cellRuns(part.row.cells, voiceAt);
  if (runs.length <= MOST_RUNS)
    return <RunTable title={t('record')} runs={runs} part={part} sources={sources} notes={notes} />;
  const gaps = selectGaps(part.row.gaps, MOST_GAPS);
  const contested = runs.filter((run) => run.contested);
  return (
    <>
      {contested.length > 0 ? (
        <RunTable title={t('contested')} runs={contested} part={part} sources={sources} notes={notes} />
      ) : null}
      <h3>{t('gaps', { shown: gaps.length, all: part.row.gaps.length })}</h3>
      <ul className="printout-list">
        {gaps.map((gap) => (
          <li key={`${gap.kind}-${gap.meetingIds[0] ?? gap.statementId}`} data-gap={gap.kind}>
            {gapText.length(gap)} – {gapText.bounds(gap)}
            <NotesBehind ids={gapSources(evidence, gap)} notes={notes} />
          </li>
        ))}
      </ul>
      <p className="text-muted">{t('rest', { address })}</p>
    </>
  );
}

interface RunTableProps extends Omit<PrintoutRecordProps, 'address'> {
  title: string;
  runs: readonly CellRun[];
}

function RunTable({ title, runs, part, sources, notes }: RunTableProps) {
  const t = useTranslations('member');
  const range = useTranslations('charts.gap');
  const format = useRegisterFormat();
  const evidence = gatherEvidence(part);
  const meetingOf = new Map(part.meetings.map((meeting) => [meeting.id, meeting]));
  const dateOf = (id: number | undefined) => {
    const meeting = meetingOf.get(id ?? 0);
    return meeting ? format.meeting(meeting) : '';
  };
  if (runs.length === 0) return <p>{t('noMeetings')}</p>;
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('period')}</th>
          <th scope="col">{t('meetingCount')}</th>
          <th scope="col">{t('status')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.meetingIds[0]}>
            <th scope="row">
              {run.meetingIds.length > 1
                ? range('range', { from: dateOf(run.meetingIds[0]), to: dateOf(run.meetingIds.at(-1)) })
                : dateOf(run.meetingIds[0])}
            </th>
            <td>{run.meetingIds.length}</td>
            <td>
              <StatusWord
                status={run.status}
                contested={run.contested}
                derived={run.derived}
                guest={run.guest}
                announced={run.announced}
                voice={sharedVoice(evidence.ofMeetings(run.meetingIds), sources)}
              />
              {run.contested || run.status === 'seat_unclear' ? (
                <ContestedAssertions
                  assertions={part.assertions.filter(({ meetingId }) => run.meetingIds.includes(meetingId))}
                  sources={sources}
                  notes={notes}
                />
              ) : (
                <NoteMarks ids={isAsSourcesSay(run) ? evidence.ofMeetings(run.meetingIds) : []} notes={notes} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What each source says, each with its own note. */
function ContestedAssertions({
  assertions,
  sources,
  notes,
}: Pick<PrintoutRecordProps, 'sources' | 'notes'> & { assertions: readonly Assertion[] }) {
  const status = useTranslations('status');
  if (assertions.length === 0) return null;
  return (
    <>
      {': '}
      {assertions.map(({ id, status: said, sourceId }, position) => (
        <span key={id}>
          {position > 0 ? ', ' : null}
          {status(statusWordKey(said, sharedVoice([sourceId], sources)))}
          <NoteMarks ids={[sourceId]} notes={notes} />
        </span>
      ))}
    </>
  );
}
