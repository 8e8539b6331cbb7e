import { textWidth, type Tier } from '@/components/charts/timeline/layout/tiers';
import { textLines } from './text-lines';
import type { KeyEntry, Picture } from './types';

/** What a picture says beside its drawing, so that it says it wherever it is taken. */
export interface PictureWords {
  /** Above the finding; null where the finding names it. */
  subject: string | null;
  finding: string;
  caption: string;
  /** Sources, day, licence, and where the figure is found: one line each. */
  foot: string[];
}

const MARGIN = 24;
const FINDING = { font: 24, line: 30 };
const SUBJECT = { font: 14, line: 20 };
const CAPTION = { font: 14, line: 20 };
/** Words of a key are rather long than short, and their letters narrower than those of a label: less is kept free for them. */
const KEY = { font: 12, letter: 0.52 / 0.58, sign: 40, gap: 14, line: 24 };
const FOOT = { font: 12, line: 17 };

interface TextBlockProps {
  lines: readonly string[];
  y: number;
  size: { font: number; line: number };
  weight?: number;
  fill?: string;
}

const TextBlock = ({ lines, y, size, weight = 400, fill = '#1b1d22' }: TextBlockProps) => (
  <text fontSize={size.font} fontWeight={weight} fill={fill}>
    {lines.map((line, at) => (
      <tspan key={`${at} ${line}`} x={MARGIN} y={y + size.font + at * size.line}>
        {line}
      </tspan>
    ))}
  </text>
);

interface PlacedEntry extends KeyEntry {
  x: number;
  y: number;
  lines: string[];
}

/** One after the other, line by line; words that are longer than a line go on below. */
function placeKey(entries: readonly KeyEntry[], width: number): { placed: PlacedEntry[]; height: number } {
  let [x, y, high] = [0, 0, 0];
  const placed = entries.map((entry): PlacedEntry => {
    const lines = textLines(entry.words, (width - KEY.sign) / KEY.letter, KEY.font);
    const longest = Math.max(...lines.map((line) => textWidth(line, KEY.font)));
    const wide = KEY.sign + longest * KEY.letter + KEY.gap;
    if (x > 0 && x + wide - KEY.gap > width) [x, y, high] = [0, y + high, 0];
    const at = { ...entry, x, y, lines };
    x += wide;
    high = Math.max(high, KEY.line + (lines.length - 1) * KEY.font * 1.2);
    return at;
  });
  return { placed, height: y + high };
}

interface FramedPictureProps {
  picture: Picture;
  words: PictureWords;
  /** The layout of a timeline in it. */
  tier: Tier;
  /** Left out where they stand beside it. */
  styles?: string;
  /** The language, for who listens. */
  lang: string;
  /** Where the picture is a link to its page, and the words of its frame stand elsewhere. */
  bare?: boolean;
}

/** A drawing with everything that it needs to be understood elsewhere: what is found, of what, by whom, when, where. */
export function FramedPicture({ picture, words, tier, styles, lang, bare = false }: FramedPictureProps) {
  const inner = picture.width;
  const subject = bare || words.subject === null ? [] : textLines(words.subject, inner, SUBJECT.font);
  const finding = bare ? [] : textLines(words.finding, inner, FINDING.font);
  const caption = bare ? [] : textLines(words.caption, inner, CAPTION.font);
  const foot = bare ? [] : words.foot.flatMap((line) => textLines(line, inner, FOOT.font));
  const key = placeKey(picture.key, inner);
  const margin = bare ? 2 : MARGIN;
  const subjectAt = margin;
  const findingAt = subjectAt + subject.length * SUBJECT.line;
  const captionAt = findingAt + finding.length * FINDING.line + 4;
  const keyAt = captionAt + caption.length * CAPTION.line + (bare ? 0 : 14);
  const drawingAt = keyAt + key.height + 10;
  const footAt = drawingAt + picture.height + 16;
  const height = Math.ceil(footAt + foot.length * FOOT.line + (bare ? 0 : MARGIN - 8));
  const width = Math.ceil(inner) + 2 * margin;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={words.finding}
      lang={lang}
      data-tier={tier}
    >
      <title>{words.finding}</title>
      <desc>{[words.caption, ...words.foot].join(' ')}</desc>
      {styles === undefined ? null : <style>{styles}</style>}
      <rect width={width} height={height} fill="#fdfcf9" />
      {subject.length > 0 ? <TextBlock lines={subject} y={subjectAt} size={SUBJECT} fill="#54575f" /> : null}
      {finding.length > 0 ? <TextBlock lines={finding} y={findingAt} size={FINDING} weight={700} /> : null}
      {caption.length > 0 ? <TextBlock lines={caption} y={captionAt} size={CAPTION} /> : null}
      <g transform={`translate(${margin} ${keyAt})`} data-part="key">
        {key.placed.map((entry) => (
          <Entry key={`${entry.x} ${entry.y}`} entry={entry} />
        ))}
      </g>
      <g transform={`translate(${margin} ${drawingAt})`} data-part="drawing">
        {picture.body}
      </g>
      {foot.length > 0 ? <TextBlock lines={foot} y={footAt} size={FOOT} fill="#54575f" /> : null}
    </svg>
  );
}

const Entry = ({ entry: { x, y, sign, lines } }: { entry: PlacedEntry }) => (
  <g transform={`translate(${x} ${y})`}>
    <g transform="translate(16 12)">{sign}</g>
    <text fontSize={KEY.font} fill="#1b1d22">
      {lines.map((line, at) => (
        <tspan key={`${at} ${line}`} x={KEY.sign - 4} y={16 + at * KEY.font * 1.2}>
          {line}
        </tspan>
      ))}
    </text>
  </g>
);

/** A key that stands in a page of its own, beside drawings that share it. */
export function PictureKey({ entries, width }: { entries: readonly KeyEntry[]; width: number }) {
  const { placed, height } = placeKey(entries, width);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="sheet-key">
      {placed.map((entry) => (
        <Entry key={`${entry.x} ${entry.y}`} entry={entry} />
      ))}
    </svg>
  );
}
