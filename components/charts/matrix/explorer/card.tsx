'use client';

import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { CellWords, ExplorerTexts } from './types';
import type { EvidenceState } from './use-cell-evidence';

interface MatrixCardProps {
  words: CellWords;
  evidence: EvidenceState;
  texts: ExplorerTexts;
  /** The cell the card belongs to. */
  anchor: RefObject<HTMLElement | null>;
}

const APART = 10;

/** Beside the cell, inside the window, never over the cell itself. */
function place(card: HTMLElement, anchor: HTMLElement): void {
  const cell = anchor.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = cell.bottom + APART;
  const top = below + height <= window.innerHeight ? below : Math.max(APART, cell.top - APART - height);
  const left = Math.max(APART, Math.min(cell.left - 24, document.documentElement.clientWidth - width - APART));
  card.style.transform = `translate(${left}px, ${top}px)`;
}

/** Who, when, status, source and quote of one cell. */
export function MatrixCard({ words, evidence, texts, anchor }: MatrixCardProps) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const update = () => {
      if (card.current && anchor.current) place(card.current, anchor.current);
    };
    update();
    window.addEventListener('scroll', update, { capture: true, passive: true });
    return () => window.removeEventListener('scroll', update, { capture: true });
  }, [anchor, words.key, evidence]);
  return (
    <div ref={card} className="mx-card" data-testid="matrix-card">
      <p className="mx-card-who">{words.member}</p>
      <p>{words.date}</p>
      <p className="mx-card-status">{words.status}</p>
      <Evidence evidence={evidence} texts={texts} />
      <p>
        <a href={words.href} tabIndex={-1}>
          {texts.follow}
        </a>
      </p>
    </div>
  );
}

function Evidence({ evidence, texts }: Pick<MatrixCardProps, 'evidence' | 'texts'>) {
  if (evidence === 'loading') return <p className="mx-card-wait">{texts.loading}</p>;
  if (evidence === 'failed') return <p className="mx-card-wait">{texts.failed}</p>;
  return (
    <>
      {evidence.assertions.map(({ id, status, quote, language, translation, citation, href }) => (
        <div key={id} className="mx-card-source">
          {status === null ? null : <p>{status}</p>}
          {quote === null ? null : (
            <p lang={language}>
              <q>{quote}</q>
            </p>
          )}
          {translation === null ? null : <p>{translation}</p>}
          <Citation citation={citation} href={href} />
        </div>
      ))}
      {evidence.assertions.length === 0 && evidence.lists.length === 0 ? (
        <p className="mx-card-wait">{texts.none}</p>
      ) : null}
      {evidence.lists.map(({ word, citation, href }) => (
        <div key={href} className="mx-card-source">
          <p>{word}</p>
          <Citation citation={citation} href={href} />
        </div>
      ))}
      {evidence.unrecorded ? (
        <div className="mx-card-source">
          <p>{evidence.unrecorded.reason}</p>
          {evidence.unrecorded.href ? <Citation {...evidence.unrecorded} /> : null}
        </div>
      ) : null}
      {evidence.gaps.map((gap) => (
        <p key={gap} className="mx-card-gap">
          {gap}
        </p>
      ))}
    </>
  );
}

/** Like all links of the card it is not in the order of the Tab key: the cell's own link leads to the same documents. */
function Citation({ citation, href }: Record<'citation' | 'href', string>) {
  return (
    <p className="mx-card-citation">
      <a href={href} tabIndex={-1}>
        {citation}
      </a>
    </p>
  );
}
