import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { usePreparatoryText } from '@/components/format/preparatory-text';
import { runIn } from '@/lib/participation/gaps/rules-run';
import type { Gap, GapEdge, GapEdgeKind } from '@/lib/participation/gaps/types';
import type { FigureVoice } from '@/lib/sources/rules-voice';

/** Whether the date at which a gap begins or ends is that of a meeting. */
const IS_MEETING: Readonly<Record<GapEdgeKind, boolean>> = {
  attended: true,
  meeting: true,
  seat: false,
  coverage: false,
  stated: false,
  unknown: false,
};

/** "at least n of m meetings, d days, u not recorded" for a gap of any kind. */
export function useGapText() {
  const t = useTranslations('participation.gap');
  const format = useRegisterFormat();
  const preparatory = usePreparatoryText();

  const length = (gap: Omit<Gap, 'meetingIds'>) => {
    const days = gap.days === null ? t('daysUnknown') : format.days(gap.days);
    const { meetings, missed, unrecorded } = gap;
    const without = t(`without.${gap.voice ?? 'cell'}`);
    return preparatory(gap, t(gap.kind, { meetings, missed, unrecorded, days, run: runIn(gap), without }));
  };

  const edge = (side: 'from' | 'to', { kind, date, preparatory: only }: GapEdge, voice: FigureVoice) =>
    kind === 'unknown' || date === null
      ? t(`${side}.unknown`)
      : t(`${side}.${kind}`, {
          // A seat may begin between two days, which is no meeting of several.
          date: IS_MEETING[kind]
            ? format.meetingWithin({ date, kind: only ? 'preparatory' : 'regular' })
            : format.termEnd(date),
          voice,
        });

  const bounds = (gap: Pick<Gap, 'from' | 'to' | 'voice'>) => {
    const voice = gap.voice ?? 'cell';
    return t('bounds', {
      from: edge('from', gap.from, voice),
      to: edge('to', gap.to, voice),
      apart: [gap.from, gap.to].some(({ kind }) => kind === 'unknown' || kind === 'stated') ? 'yes' : 'no',
    });
  };

  return { length, bounds };
}
