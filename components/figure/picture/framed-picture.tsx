import type { ReactNode } from 'react';
import { textWidth } from '@/components/charts/timeline/layout/tiers';
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
}

function placeKey(entries: readonly KeyEntry[], width: number): { placed: PlacedEntry[]; height: number } {
  let [x, y] = [0, 0];
  const placed = entries.map((entry): PlacedEntry => {
    const wide = KEY.sign + textWidth(entry.words, KEY.font) * KEY.letter + KEY.gap;
    if (x > 0 && x + wide > width) [x, y] = [0, y + KEY.line];
    const at = { ...entry, x, y };
    x += wide;
    return at;
  });
  return { placed, height: entries.length === 0 ? 0 : y + KEY.line };
}

interface FramedPictureProps {
  picture: Picture;
  words: PictureWords;
  styles: string;
  /** The language, for who listens. */
  lang: string;
  /** Where the picture is a link to its page, and the words of its frame stand elsewhere. */
  bare?: boolean;
}

/** How wide a drawing makes its picture. */
export const framedWidth = ({ width }: Picture): number => Math.ceil(width) + 2 * MARGIN;

/** A drawing with everything that it needs to be understood elsewhere: what is found, of what, by whom, when, where. */
export function FramedPicture({ picture, words, styles, lang, bare = false }: FramedPictureProps) {
  const inner = picture.width;
  const subject = bare || words.subject === null ? [] : textLines(words.subject, inner, SUBJECT.font);
  const finding = bare ? [] : textLines(words.finding, inner, FINDING.font);
  const caption = bare ? [] : textLines(words.caption, inner, CAPTION.font);
  const foot = bare ? [] : words.foot.flatMap((line) => textLines(line, inner, FOOT.font));
  const key = placeKey(picture.key, inner);
  const margin = bare ? 4 : MARGIN;
  const subjectAt = margin;
  const findingAt = subjectAt + subject.length * SUBJECT.line;
  const captionAt = findingAt + finding.length * FINDING.line + 4;
  const keyAt = captionAt + caption.length * CAPTION.line + (bare ? 0 : 14);
  const drawingAt = keyAt + key.height + 10;
  const footAt = drawingAt + picture.height + 16;
  const height = Math.ceil(footAt + foot.length * FOOT.line + (bare ? 0 : MARGIN - 8));
  const width = framedWidth(picture);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={words.finding}
      lang={lang}
    >
      <title>{words.finding}</title>
      <desc>{[words.caption, ...words.foot].join(' ')}</desc>
      <style>{styles}</style>
      <rect width={width} height={height} fill="#fdfcf9" />
      {subject.length > 0 ? <TextBlock lines={subject} y={subjectAt} size={SUBJECT} fill="#54575f" /> : null}
      {finding.length > 0 ? <TextBlock lines={finding} y={findingAt} size={FINDING} weight={700} /> : null}
      {caption.length > 0 ? <TextBlock lines={caption} y={captionAt} size={CAPTION} /> : null}
      <g transform={`translate(${MARGIN} ${keyAt})`} data-part="key">
        {key.placed.map(({ sign, words: told, x, y }) => (
          <Entry key={`${x} ${y}`} x={x} y={y} sign={sign} words={told} />
        ))}
      </g>
      <g transform={`translate(${MARGIN} ${drawingAt})`} data-part="drawing">
        {picture.body}
      </g>
      {foot.length > 0 ? <TextBlock lines={foot} y={footAt} size={FOOT} fill="#54575f" /> : null}
    </svg>
  );
}

const Entry = ({ x, y, sign, words }: { x: number; y: number; sign: ReactNode; words: string }) => (
  <g transform={`translate(${x} ${y})`}>
    <g transform="translate(16 12)">{sign}</g>
    <text x={KEY.sign - 4} y={16} fontSize={KEY.font} fill="#1b1d22">
      {words}
    </text>
  </g>
);
