import { useTranslations } from 'next-intl';
import { useAccountWords } from '@/components/charts/account/account-words';
import { LevelSentence } from '@/components/members/profile/level-sentence';
import { NoteMarks, NotesBehind, type NoteNumbers } from '@/components/members/printout/note-marks';
import { memberFindings } from '@/components/members/profile/member-findings';
import { printoutFigures } from '@/components/members/printout/printout-notes';
import { useGapText } from '@/components/gaps/gap-text';
import { usePeriodText } from '@/components/format/period-text';
import { useNeverWords } from '@/components/members/profile/never-words';
import { AccountSummary } from '@/components/participation/account-summary';
import { RepresentedNote } from '@/components/participation/represented-note';
import { useRegisterFormat } from '@/components/format/register-format';
import { TotalLine } from '@/components/format/total-line';
import type { Fact } from '@/components/ui/fact-list';
import { boundTotals } from '@/lib/participation/account/rules-totals';
import { countLevels, levelRuns } from '@/lib/participation/account/rules-levels';
import { isLastAnnounced } from '@/lib/participation/cells/rules-announced';
import type { Gap } from '@/lib/participation/gaps/types';
import type { NetworkOfMember } from '@/lib/participation/pages/types';

interface PrintoutFactsProps {
  part: NetworkOfMember;
  notes: NoteNumbers;
}

/** What a briefing asks for first, each figure with its notes. */
export function PrintoutFacts({ part, notes }: PrintoutFactsProps) {
  const participation = useTranslations('participation');
  const t = useTranslations('printout');
  const totals = useTranslations('participation.total');
  const seat = useTranslations('status.seat');
  const findings = useTranslations('member.findings');
  const format = useRegisterFormat();
  const gapText = useGapText();
  const never = useNeverWords();
  const accounts = useAccountWords();
  const period = usePeriodText();
  const { network, row, seats, assertions } = part;
  const { lastAttended, current, longest, exclusions, count } = printoutFigures(part);
  const { unplaced } = memberFindings(part);
  const marks = (ids: readonly number[]) => <NoteMarks ids={ids} notes={notes} />;
  const inFull = ({ gap, sourceIds }: { gap: Gap; sourceIds: readonly number[] }) => (
    <>
      {findings('gapBounded', { length: gapText.length(gap), bounds: gapText.bounds(gap) })}.
      <NotesBehind ids={sourceIds} notes={notes} />
    </>
  );
  const facts: Fact[] = [
    {
      term: accounts.last([row.account]),
      detail: lastAttended ? (
        <>
          <strong>{format.meeting(lastAttended.meeting)}</strong>
          {lastAttended.meeting.place ? `, ${format.name(lastAttended.meeting.place)}` : null}
          {marks(lastAttended.sourceIds)}
          {isLastAnnounced(row) ? ` ${participation('announced')}` : null}
        </>
      ) : (
        never(part)
      ),
    },
    { term: t('currentGap'), detail: current ? inFull(current) : t(longest ? 'noCurrentGap' : 'noGap') },
    ...(longest ? [{ term: findings('longestGap'), detail: inFull(longest) }] : []),
    ...exclusions.map((one) => ({ term: findings('excluded'), detail: inFull(one) })),
    {
      term: findings('altogether'),
      detail: (
        <>
          <AccountSummary account={row.account} duty={network.duty} />
          <RepresentedNote cells={row.cells} />
          {unplaced.map((meeting) => ` ${findings('unplaced')} ${format.meeting(meeting)}.`)}
          <NotesBehind ids={count} notes={notes} />
        </>
      ),
    },
    ...boundTotals(part).map(({ total, contested }) => ({
      term: t('total'),
      detail: (
        <>
          <TotalLine total={total} />
          {marks([total.sourceId])}
          {contested ? ` ${totals('contested')}` : null}
        </>
      ),
    })),
    {
      term: t('level'),
      detail: (
        <LevelSentence count={countLevels(levelRuns(row.cells, assertions))} voice={row.account.voice ?? 'cell'} />
      ),
    },
    ...seats.map((one) => ({
      term: t('seat'),
      detail: (
        <>
          {seat(one.kind)}, {period(one)}
          {marks([one.sourceId])}
          {one.doubt ? (
            <>
              , {t('seatInDoubt')}
              {marks([one.doubt.sourceId])}
            </>
          ) : null}
        </>
      ),
    })),
  ];
  return (
    <dl className="printout-facts">
      {facts.map(({ term, detail }, position) => (
        <div key={position}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
