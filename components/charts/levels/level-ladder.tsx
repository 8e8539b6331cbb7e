const WIDEST_PLACE_REM = 4;

/** A stretch of one rung, in places from 0 (the first attendance) on. */
export interface LadderStretch {
  from: number;
  length: number;
  /** Sources name another rung for it too. */
  shared: boolean;
}

export interface LadderRung {
  key: string;
  label: string;
  /** Drawn hollow: no level is known there. */
  unknown: boolean;
  stretches: readonly LadderStretch[];
}

interface LevelLadderProps {
  rungs: readonly LadderRung[];
  /** How many attendances there are from left to right. */
  places: number;
  first: string;
  last: string;
}

const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 10_000) / 100}%`;

/** Who was sent, highest level above, attendance after attendance. A picture of the table that stands below it. */
export function LevelLadder({ rungs, places, first, last }: LevelLadderProps) {
  // A few attendances side by side, not stretched into beams.
  const style = { maxWidth: `max(14rem, ${places * WIDEST_PLACE_REM}rem)` };
  return (
    <div className="ladder" aria-hidden="true">
      {rungs.map(({ key, label, unknown, stretches }) => (
        <div key={key} className="ladder-rung">
          <span className="ladder-label">{label}</span>
          <svg className="ladder-track" width="100%" height="14" style={style} data-rung={key}>
            <line x1="0" x2="100%" y1="7" y2="7" className="ladder-line" />
            {stretches.map(({ from, length, shared }) => (
              <rect
                key={from}
                x={percent(from, places)}
                width={percent(length, places)}
                y="2"
                height="10"
                className={unknown ? 'ladder-unknown' : shared ? 'ladder-shared' : 'ladder-known'}
              />
            ))}
          </svg>
        </div>
      ))}
      <div className="ladder-rung">
        <span className="ladder-label" />
        <span className="ladder-ends" style={style}>
          <span>{first}</span>
          <span>{last}</span>
        </span>
      </div>
    </div>
  );
}
