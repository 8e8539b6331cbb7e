import { useTranslations } from 'next-intl';
import { askedVoice } from '@/components/questions/asked-voice';
import { HowLongSentence } from '@/components/questions/how-long-sentence';
import { MeetingDates } from '@/components/questions/meeting-dates';
import { useRegisterFormat } from '@/components/format/register-format';
import { ownPublishers } from '@/lib/participation/pages/rules-answer';
import { isBarredThroughout } from '@/lib/participation/questions/rules-beside';
import type { AttendanceBounds } from '@/lib/participation/questions/types';
import type { QuestionAnswer } from '@/lib/participation/pages/types-question';

type AnswerTo<Kind extends QuestionAnswer['question']> = Extract<QuestionAnswer, { question: Kind }>;

/** What the record says, in one or two sentences. */
export function AnswerSentence({ answer }: { answer: QuestionAnswer }) {
  if (answer.question === 'last')
    return (
      <>
        <LastSentence answer={answer} />
        <AnnouncedSentence answer={answer} />
      </>
    );
  if (answer.question === 'how_long') return <HowLongSentence answer={answer} />;
  if (answer.question === 'more_often') return <MoreOftenSentence answer={answer} />;
  return <NotSinceSentence answer={answer} />;
}

function NotSinceSentence({ answer }: { answer: AnswerTo<'never' | 'not_since'> }) {
  const t = useTranslations(answer.question === 'never' ? 'questions.sentence.never' : 'questions.sentence.notSince');
  const format = useRegisterFormat();
  const { asked, outcome, decidingIds } = answer;
  const member = format.named('member', asked.member.name);
  const voice = askedVoice(asked, decidingIds);
  const period = askedYears(asked, decidingIds);
  if (outcome === 'supported') return t('supported', { ...member, voice, count: decidingIds.length, period });
  if (outcome === 'not_decidable')
    return (
      <>
        <OpenSentence answer={answer} />
        <AnnouncedSentence answer={answer} />
      </>
    );
  if (answer.question === 'never' && isGuestOnly(answer)) return <GuestSentence answer={answer} />;
  return (
    <>
      {t.rich('contradicted', {
        ...member,
        voice,
        dates: () => <MeetingDates asked={asked} meetingIds={decidingIds} />,
      })}{' '}
      <OwnWord answer={answer} />
    </>
  );
}

/** Why it is open whether the member came: nothing is recorded, nothing could be attended, or what is known decides nothing. */
function OpenSentence({ answer }: { answer: AnswerTo<'never' | 'not_since'> }) {
  const t = useTranslations(answer.question === 'never' ? 'questions.sentence.never' : 'questions.sentence.notSince');
  const format = useRegisterFormat();
  const { asked, beside, openIds, needs } = answer;
  const member = format.named('member', asked.member.name);
  if (isBarredThroughout(answer, beside)) return t('excluded', member);
  if (openIds.length === 0 && needs.includes('nothing_eligible')) return t('nothingEligible', member);
  const { known_absence: missed, attended, represented, not_recorded: unrecorded } = asked.part.row.account;
  const isBlank = answer.question === 'never' && missed.cells + attended.cells + represented.cells === 0;
  return isBlank && unrecorded.cells > 0
    ? t('nothingRecorded', { count: unrecorded.cells, ...member })
    : t('not_decidable');
}

/** Whoever came as a guest alone was there, and not as a member. */
const isGuestOnly = ({ asked, decidingIds }: QuestionAnswer): boolean =>
  asked.part.row.cells.filter(({ meetingId }) => decidingIds.includes(meetingId)).every(({ guest }) => guest);

function GuestSentence({ answer: { asked, decidingIds } }: { answer: QuestionAnswer }) {
  const t = useTranslations('questions.sentence.never');
  const format = useRegisterFormat();
  return t.rich('asGuest', {
    ...format.named('member', asked.member.name),
    dates: () => <MeetingDates asked={asked} meetingIds={decidingIds} />,
  });
}

/** "1983–1988": the years of the meetings that decide, since nothing is said of any other time. */
function askedYears({ part }: QuestionAnswer['asked'], meetingIds: readonly number[]): string {
  const days = part.meetings
    .filter(({ id }) => meetingIds.includes(id))
    .flatMap(({ date }) => [date.earliest ?? date.latest, date.latest ?? date.earliest])
    .flatMap((day) => day ?? [])
    .sort();
  const [first, last] = [days[0]?.slice(0, 4), days.at(-1)?.slice(0, 4)];
  if (first === undefined || last === undefined) return 'none';
  return first === last ? first : `${first}–${last}`;
}

/** A contradicted claim is shown with those who contradict it. */
function OwnWord({ answer: { asked, decidingIds } }: { answer: QuestionAnswer }) {
  const t = useTranslations('questions.sentence');
  const publishers = ownPublishers(asked, decidingIds);
  return publishers ? t('self', { publishers: publishers.join(', ') }) : null;
}

/** Attendances that were announced, and nothing says that they took place: they leave the question open, and are said. */
function AnnouncedSentence({ answer: { asked, openIds } }: { answer: QuestionAnswer }) {
  const t = useTranslations('questions.sentence');
  const announced = asked.part.row.cells.filter((cell) => cell.announced && openIds.includes(cell.meetingId));
  if (announced.length === 0) return null;
  const dates = () => <MeetingDates asked={asked} meetingIds={announced.map(({ meetingId }) => meetingId)} />;
  return <> {t.rich('announced', { count: announced.length, dates })}</>;
}

function LastSentence({ answer }: { answer: AnswerTo<'last'> }) {
  const t = useTranslations('questions.sentence.last');
  const format = useRegisterFormat();
  const { asked, outcome, decidingIds, lastId, date, needs } = answer;
  const member = format.named('member', asked.member.name);
  // The first of them is the last attendance itself.
  const [, ...later] = decidingIds;
  const known =
    lastId === null
      ? t(needs.includes('disputed') || needs.includes('announced') ? 'unknown' : 'unsaid')
      : t.rich('known', {
          voice: askedVoice(asked, [lastId]),
          last: () => <MeetingDates asked={asked} meetingIds={[lastId]} />,
        });
  if (outcome === 'supported') {
    return (
      <>
        {known}{' '}
        {t('supported', {
          ...member,
          voice: askedVoice(asked, later),
          count: later.length,
          period: askedYears(asked, later),
        })}
      </>
    );
  }
  if (outcome === 'not_decidable') {
    const open = decidingIds.length > 0 ? t('openAfter') : date === null ? null : t('openThen', member);
    return (
      <>
        {known} {open} {lastId === null ? null : <OwnWord answer={{ ...answer, decidingIds: [lastId] }} />}
      </>
    );
  }
  const voice = askedVoice(asked, decidingIds);
  if (lastId === null && date === null)
    return t('never', { ...member, voice, count: decidingIds.length, period: askedYears(asked, decidingIds) });
  const isLater = lastId !== null && decidingIds.includes(lastId);
  return isLater ? (
    t.rich('later', { ...member, voice, dates: () => <MeetingDates asked={asked} meetingIds={decidingIds} /> })
  ) : (
    <>
      {t('notThen', { ...member, voice })} {known}
    </>
  );
}

function MoreOftenSentence({ answer: { asked, other, bounds, otherBounds } }: { answer: AnswerTo<'more_often'> }) {
  const t = useTranslations('questions');
  const format = useRegisterFormat();
  const range = ({ lower, upper }: AttendanceBounds) =>
    t(lower === upper ? 'sentence.range' : 'sentence.rangeOpen', { lower, upper });
  return (
    <>
      {t('sentence.moreOften', {
        ...format.named('member', asked.member.name),
        ...format.named('other', other.member.name),
        range: range(bounds),
        otherRange: range(otherBounds),
        eligible: bounds.eligible,
        otherEligible: otherBounds.eligible,
      })}{' '}
      {t('counted')}
    </>
  );
}
