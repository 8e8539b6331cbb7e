import { useTranslations } from 'next-intl';
import { statusWordKey } from '@/components/charts/status/status-word-key';
import { StatusSymbol } from '@/components/charts/status/status-symbol';
import type { CellStatus } from '@/lib/participation/cells/types';
import { type SourceVoice } from '@/lib/sources/rules-voice';

interface StatusWordProps {
  status: CellStatus;
  contested?: boolean;
  derived?: boolean;
  guest?: boolean;
  /** All that is known of it was written before the meeting. */
  announced?: boolean | undefined;
  /** In whose words: a roll call knows votes, not chairs. */
  voice?: SourceVoice;
  /** Id of the sprite that holds the symbol, where a page has many. */
  sprite?: string | undefined;
}

/** Symbol and word of a status, with what qualifies it. */
export function StatusWord({
  status,
  contested = false,
  derived = false,
  guest = false,
  announced = false,
  voice = 'cell',
  sprite,
}: StatusWordProps) {
  const t = useTranslations('status');
  const marks = [derived && t('mark.derived'), announced && t('mark.announced'), contested && t('mark.contested')]
    .filter(Boolean)
    .join(', ');
  return (
    <span>
      <span className="status-word">
        <StatusSymbol status={status} contested={contested} derived={derived} guest={guest} sprite={sprite} />{' '}
        {guest ? t(status === 'not_a_member' ? 'mark.guest' : 'mark.observer') : t(statusWordKey(status, voice))}
      </span>
      {marks ? <span className="text-muted"> ({marks})</span> : null}
    </span>
  );
}
