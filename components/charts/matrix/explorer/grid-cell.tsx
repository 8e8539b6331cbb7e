'use client';

import { useEffect, type RefObject } from 'react';
import type { ActiveCell, CellWords, ExplorerFacts } from './types';

interface MatrixGridCellProps {
  link: RefObject<HTMLAnchorElement | null>;
  facts: ExplorerFacts;
  active: ActiveCell;
  words: CellWords;
  label: string;
  /** Id of the words that say which keys move. */
  help: string;
  shown: boolean;
  /** The keyboard moved here: the cell is brought into view and spoken. */
  follow: boolean;
  onFocus: () => void;
  onBlur: () => void;
}

/** Least width of what is laid over a cell, in CSS pixels: a column of the bird's-eye view is narrower than a line. */
const LEAST = 3;

/**
 * A grid of which only the present cell is in the document, as grids of thousands of cells are; its place is told by row and
 * column number.
 */
export function MatrixGridCell({
  link,
  facts,
  active,
  words,
  label,
  help,
  shown,
  follow,
  onFocus,
  onBlur,
}: MatrixGridCellProps) {
  const { row, column } = active;
  useEffect(() => {
    if (follow) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [link, follow, row, column]);
  const [line, box] = [facts.rows[row], facts.columns[column]];
  const text = `${words.member}, ${words.date}: ${words.status}`;
  return (
    <>
      <div
        role="grid"
        aria-label={label}
        aria-describedby={help}
        aria-readonly="true"
        aria-rowcount={facts.rows.length}
        aria-colcount={facts.meetings.length}
      >
        <div role="row" aria-rowindex={row + 1}>
          <div role="gridcell" aria-colindex={column + 1}>
            <a
              ref={link}
              href={words.href}
              className="mx-cell"
              data-shown={shown || undefined}
              data-cell={words.key}
              aria-label={text}
              style={
                line && {
                  left: (box?.x ?? 0) - (box && box.width < LEAST ? (LEAST - box.width) / 2 : 0),
                  top: line.y + facts.strip.top,
                  width: Math.max(LEAST, box?.width ?? 0),
                  height: facts.strip.height,
                }
              }
              onFocus={onFocus}
              onBlur={onBlur}
            />
          </div>
        </div>
      </div>
      <p className="sr-only" aria-live="polite">
        {follow && shown ? text : ''}
      </p>
    </>
  );
}
