/** Patterns of the shapes that are filled. Not `display: none`: patterns would vanish with it. */
export function MatrixSprite({ figure }: { figure: string }) {
  return (
    <svg className="tl-sprite" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id={`${figure}-half-excused`} width="3" height="3" patternUnits="userSpaceOnUse">
          <path d="M0 1.5H3" className="mx-pattern-excused" />
        </pattern>
        <pattern id={`${figure}-half-proxy`} width="3" height="3" patternUnits="userSpaceOnUse">
          <path d="M1.5 0V3" className="mx-pattern-proxy" />
        </pattern>
      </defs>
    </svg>
  );
}
