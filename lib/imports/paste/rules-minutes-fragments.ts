import { roleInHeading } from '@/lib/imports/paste/rules-minutes-headings';
import type { MinutesRole } from '@/lib/imports/paste/types-minutes';

/** A piece of a pasted list: a heading, or a run of participants between two semicolons or ends of lines. */
export type MinutesPiece = { kind: 'heading'; text: string; role: MinutesRole } | { kind: 'run'; parts: string[] };

const BULLET = /^\s*(?:[-*•·▪◦–—]|\d{1,3}[.)]|\[[ xX]?\])\s+/;

/** Splits where the sign stands outside of brackets. */
export function splitOutside(text: string, sign: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    else if (char === sign && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The heading that ends a text: "Jena, Stuttgart. Entschuldigt" ends with one. `before` is what it leaves. */
function headingAtEnd(text: string): { before: string; heading: string; role: MinutesRole } | null {
  const starts = [0, ...[...text.matchAll(/[,.–-]\s*/g)].map((sign) => sign.index + sign[0].length)];
  for (const start of starts) {
    const heading = text.slice(start).trim();
    const role = heading === '' ? null : roleInHeading(heading);
    if (role) return { before: text.slice(0, start).replace(/[\s,.–-]+$/, ''), heading, role };
  }
  return null;
}

function splitSegment(segment: string): MinutesPiece[] {
  const run = (text: string): MinutesPiece[] => {
    const parts = splitOutside(text.replace(/\.\s*$/, ''), ',');
    return parts.length > 0 ? [{ kind: 'run', parts }] : [];
  };
  for (const colon of segment.matchAll(/:/g)) {
    const found = headingAtEnd(segment.slice(0, colon.index));
    if (found)
      return [
        ...run(found.before),
        { kind: 'heading', text: found.heading, role: found.role },
        ...splitSegment(segment.slice(colon.index + 1).trim()),
      ];
  }
  const whole = roleInHeading(segment);
  return whole ? [{ kind: 'heading', text: segment, role: whole }] : run(segment);
}

/** A pasted list in pieces, in its order. A line, or what a semicolon ends, is a run of its own. */
export const splitMinutes = (text: string): MinutesPiece[] =>
  text.split(/\r\n|\r|\n/).flatMap((written) => splitOutside(written.replace(BULLET, ''), ';').flatMap(splitSegment));
