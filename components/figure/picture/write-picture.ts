/** Half lanes of the timeline, as its style sheet has them. In CSS pixels. */
const HALF_LANE = 8.5;

const MARK = /class="tl-mark([^"]*)"/g;
const NESTED = /(?<!^)<svg /g;
const FILLED = /fill="url\(([^)]+)\)"/g;

/**
 * The markup of a picture, for programs that draw SVG and know little of style sheets: what the page's rules move is moved by an
 * attribute, what its sprites and patterns fill wins over a class, and nothing is cut at the edge of a part.
 *
 * @param tier how a timeline in it is laid out
 */
export function writePicture(markup: string, tier: string): string {
  return markup
    .replaceAll(MARK, (_, classes: string) => {
      const offset = new RegExp(`tl-${tier}-o(-?\\d+)`).exec(classes)?.[1];
      return offset === undefined
        ? 'class="tl-mark"'
        : `class="tl-mark" transform="translate(0 ${Number(offset) * HALF_LANE})"`;
    })
    .replaceAll(NESTED, '<svg overflow="visible" ')
    .replaceAll(FILLED, (_, target: string) => `style="fill:url(${target})"`);
}
