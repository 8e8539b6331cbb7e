/*
 * The cell that somebody looks at, in the address: "#cell=berlin/2012-09-13". Both names are of the register, and hold nothing that an
 * address would have to write otherwise.
 */
const MARK = /^#cell=([a-z0-9-]+\/[a-z0-9-]+)$/;

export const cellInAddress = (hash: string): string | null => MARK.exec(hash)?.[1] ?? null;

export const addressOfCell = (cell: string): string => `#cell=${cell}`;

/** A mark that is a link of its own says whose it is and of when. */
const cellOf = (mark: Element): string | null => {
  const { member, meeting } = (mark as SVGElement).dataset;
  return member !== undefined && meeting !== undefined ? `${member}/${meeting}` : null;
};

/** Remembers which cell of a frame was looked at last, and goes to the one the address names. */
export function enliveCells(kit: HTMLElement): void {
  kit.addEventListener('focusin', ({ target }) => {
    const mark = target instanceof Element ? target.closest('[data-member][data-meeting]') : null;
    const cell = mark && cellOf(mark);
    if (cell !== null) kit.dataset.cell = cell;
  });
  const meant = cellInAddress(window.location.hash);
  if (meant === null) return;
  const marks = [...kit.querySelectorAll<SVGElement>('[data-member][data-meeting]')].filter(
    (candidate) => cellOf(candidate) === meant,
  );
  // A record that is told mark by mark has one for wide windows and one for narrow ones.
  (marks.find((mark) => mark.checkVisibility()) ?? marks[0])?.focus();
}
