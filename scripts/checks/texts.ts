import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rootFiles, sourceFiles } from './source-files';

/** What the linter cannot be asked for: it obeys such a comment itself, or has no such rule. */
const REFUSED: readonly { pattern: RegExp; complaint: string }[] = [
  {
    pattern: /(?:ox|es)lint-(?:dis|en)able/,
    complaint: 'switches rules off by a comment: no line talks its way out of a rule',
  },
  {
    pattern: /\blocation\.(?:assign\(\s*|href\s*=\s*)['"`]\/(?!\/)/,
    complaint: 'leads to a page of the register by location: the router does, without loading everything anew',
  },
];

/**
 * Checks the texts of source files, line by line.
 *
 * @param root folder of the program
 * @returns one complaint a line, each beginning with the file and line
 */
export function complaintsAboutTexts(root: string): string[] {
  return [...rootFiles(root), ...sourceFiles(root)].flatMap((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        REFUSED.filter(({ pattern }) => pattern.test(line)).map(({ complaint }) => `${file}:${index + 1} ${complaint}`),
      ),
  );
}
