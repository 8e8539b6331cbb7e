export type LegalBlock = { kind: 'heading'; text: string } | { kind: 'paragraph'; lines: string[] };

/** Plain text as operators write it: a blank line ends a paragraph, a line starting with `# ` is a heading. */
export function parseLegalText(text: string): LegalBlock[] {
  const blocks: LegalBlock[] = [];
  let lines: string[] = [];
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines });
    lines = [];
  };
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed.startsWith('# ')) {
      endParagraph();
      blocks.push({ kind: 'heading', text: trimmed.slice(2).trim() });
    } else if (trimmed === '') endParagraph();
    else lines.push(trimmed);
  }
  endParagraph();
  return blocks;
}
