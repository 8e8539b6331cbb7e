import { useTranslations } from 'next-intl';
import type { PlacedTerm, TimelineLayout } from '../layout/layout';
import type { TimelineGap, TimelineRow } from '../layout/types';
import { useTermWords } from '../words/term-words';
import type { AnnotatedMark } from './annotated';
import { toldWidth, wrapText } from './lines';
import { placeInPlan, TOLD_PLOT, TOLD_WIDTH, type ToldPlan } from './plan';
import { useToldWords } from './told-words';

const PLOT_END = TOLD_PLOT.x + TOLD_PLOT.width;

/** What a lane is called, left of the plot. */
export function LaneName({ y, name, note = null }: { y: number; name: string; note?: string | null }) {
  const lines = note === null ? [] : wrapText(note.replaceAll('\u00a0', ' '), TOLD_PLOT.x - 18, 12);
  return (
    <g aria-hidden="true">
      <text x="0" y={y} className="told-lane-name">
        {name}
      </text>
      {lines.map((line, place) => (
        <text key={line} x="0" y={y + 15 * (place + 1)} className="told-note">
          {line}
        </text>
      ))}
    </g>
  );
}

/** Years above, and their lines behind everything. */
export function ToldYears({ layout, until }: { layout: TimelineLayout; until: number }) {
  const ticks = layout.ticks.filter(({ tiers, month }) => tiers.includes('wide') && month === null);
  return (
    <g aria-hidden="true">
      {ticks.map(({ x, year }) => {
        const at = TOLD_PLOT.x + (x / 100) * TOLD_PLOT.width;
        return (
          <g key={year}>
            <path d={`M${at} 18V${until}`} className="told-grid" />
            <text x={at} y="12" textAnchor="middle" className="told-note">
              {year}
            </text>
          </g>
        );
      })}
      {layout.uncovered.map(({ x, width }) => (
        <rect
          key={x}
          x={TOLD_PLOT.x + (x / 100) * TOLD_PLOT.width}
          y="18"
          width={(width / 100) * TOLD_PLOT.width}
          height={until - 18}
          className="told-uncovered"
        />
      ))}
    </g>
  );
}

export const TERMS_HEIGHT = 36;
/** Before all that is drawn, or after it. */
const LEAST_TERM = 8;

/** Who ran the network, as bands; an end that nobody named is left open. */
export function ToldTerms({ plan, terms, y }: { plan: ToldPlan; terms: readonly PlacedTerm[]; y: number }) {
  const t = useTranslations('charts.timeline');
  const words = useTermWords();
  return (
    <g>
      <LaneName y={y + 16} name={t('organisers')} />
      {terms.map(({ term }) => {
        const { x, width } = placeInPlan(plan, term);
        if (width < LEAST_TERM) return null;
        const isOpen = { start: term.from.kind !== 'known', end: term.to.kind !== 'known' };
        const [from, to, low] = [x + (isOpen.start ? 6 : 1), x + width - (isOpen.end ? 6 : 1), y + 24];
        const texts = [words(term), term.organiser];
        const text = texts.find((one) => toldWidth(one, 12) <= width - 14);
        return (
          <g key={term.id}>
            <title>{words(term)}</title>
            <path
              d={`M${from} ${y}H${to}${isOpen.end ? `l6 6-6 6 6 6-6 6` : `V${low}`}H${from}${isOpen.start ? 'l-6-6 6-6-6-6 6-6' : ''}z`}
              className="told-term"
            />
            {text === undefined ? null : (
              <text x={from + 7} y={y + 16.5} className="told-label">
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

export const STATED_HEIGHT = 76;
const NOTE_LINES = 2;
/** Where less room is left beside what stands there, a text runs past it. */
const NARROWEST = 150;

/** What the words of a stated period have room for, until the next thing drawn there. */
const statedLines = (note: string | null, width: number): string[] =>
  note === null ? [] : wrapText(note, width < NARROWEST ? TOLD_WIDTH : width, 12);

/** Whether its words fit beside the mark that is told in full. */
export function fitsBefore(label: string, note: string | null, width: number): boolean {
  return toldWidth(label, 13, true) <= width && statedLines(note, width).length <= NOTE_LINES;
}

interface ToldStatedProps {
  plan: ToldPlan;
  row: TimelineRow;
  gap: TimelineGap;
  y: number;
  /** Where something else stands. */
  until: number;
}

/** What a source says of a period: dashes that grow thin towards an end that it does not name. */
export function ToldStated({ plan, row, gap, y, until }: ToldStatedProps) {
  const { gaps, leftOpen } = useToldWords();
  const { x, width } = placeInPlan(plan, gap);
  const end = x + width;
  const isOpen = { start: gap.from.kind !== 'known', end: gap.to.kind !== 'known' };
  const [from, to] = [x + (isOpen.start ? 14 : 0), end - (isOpen.end ? 14 : 0)];
  const line = y + 26;
  const label = gaps.short(gap);
  const text = Math.min(from, PLOT_END - toldWidth(label, 13, true));
  return (
    <g data-gap="stated">
      <a href={gap.href ?? undefined} className="tl-gap-link">
        <title>{gaps.sentence(gap)}</title>
        <rect x={x} y={y + 4} width={Math.max(width, toldWidth(label, 13))} height="30" className="tl-hit" />
        <text x={text} y={y + 15} className="told-stated-label">
          {label}
        </text>
        {isOpen.start ? <path d={`M${from} ${line}H${(from + to) / 2}`} className="told-stated told-thin" /> : null}
        <path
          d={`M${isOpen.start ? (from + to) / 2 : from} ${line}H${isOpen.end ? (from + to) / 2 : to}`}
          className="told-stated"
        />
        {isOpen.end ? <path d={`M${(from + to) / 2} ${line}H${to}`} className="told-stated told-thin" /> : null}
        {isOpen.start ? null : <path d={`M${x} ${line - 8}v16`} className="told-stated-end" />}
        {isOpen.end ? null : <path d={`M${end} ${line - 8}v16`} className="told-stated-end" />}
        {isOpen.start ? (
          <text x={x} y={line + 5} className="told-open">
            ?
          </text>
        ) : null}
        {isOpen.end ? (
          <text x={end} y={line + 5} textAnchor="end" className="told-open">
            ?
          </text>
        ) : null}
      </a>
      {statedLines(leftOpen(row, gap), until - text).map((words, place) => (
        <text key={words} x={text} y={line + 20 + place * 15} className="told-note">
          {words}
        </text>
      ))}
    </g>
  );
}

export const ANNOTATION_HEIGHT = 76;

interface ToldAnnotationProps {
  annotated: AnnotatedMark;
  row: TimelineRow;
  /** Of its mark. */
  x: number;
  y: number;
  /** Where the mark begins. */
  down: number;
}

/** The one mark in full, beside a line that leads down to it. */
export function ToldAnnotation({ annotated, row, x, y, down }: ToldAnnotationProps) {
  const words = useToldWords();
  const title = words.annotation(annotated);
  const because = words.because(annotated, row);
  const proof = row.proofs?.get(annotated.cell.meeting.id);
  const room = Math.max(toldWidth(title, 17, true), toldWidth(because, 12)) + 20;
  const isRight = x + room <= TOLD_WIDTH || x < TOLD_WIDTH / 2;
  const [text, anchor] = isRight ? [x + 18, 'start' as const] : [x - 18, 'end' as const];
  const width = isRight ? TOLD_WIDTH - text : text - TOLD_PLOT.x;
  const by = proof && (toldWidth(words.proof(proof.by), 12) <= width ? words.proof(proof.by) : words.proof('none'));
  return (
    <g>
      <path d={`M${isRight ? x + 14 : x - 14} ${y + 12}H${x}V${down}`} className="told-leader" />
      <text x={text} y={y + 18} textAnchor={anchor} className="told-annotation">
        {title}
      </text>
      {proof ? (
        <a href={proof.href} className="told-proof">
          <text x={text} y={y + 37} textAnchor={anchor}>
            {by}
          </text>
        </a>
      ) : null}
      <text x={text} y={y + (proof ? 54 : 37)} textAnchor={anchor} className="told-note">
        {because}
      </text>
    </g>
  );
}
