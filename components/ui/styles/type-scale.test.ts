import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from '@/test/data';

/** Drawings use pixels, print uses points, and a relative size is not a size of its own. */
const ALLOWED = /^(var\(--size-[a-z0-9]+\)|\d+px|\d+pt|0?\.\d+em)$/;

/** The files of the interface with that ending, and their texts. */
const filesEnding = (ending: string) =>
  ['app', 'components'].flatMap((folder) =>
    readdirSync(path.join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .map((file) => ({ file, text: readFileSync(path.join(REPOSITORY, folder, file), 'utf8') })),
  );

const styles = filesEnding('.css');
const pages = filesEnding('.tsx');

describe('the type scale', () => {
  it('holds every size that a style sheet writes', () => {
    const sizes = styles.flatMap(({ file, text }) =>
      [...text.matchAll(/font-size:\s*([^;]+);/g)].map(([, size = '']) => ({ file, size })),
    );
    expect(sizes.length).toBeGreaterThan(20);
    expect(sizes.filter(({ size }) => !ALLOWED.test(size))).toEqual([]);
  });

  it('defines every size that is used, and is used in every size it defines', () => {
    const all = styles.map(({ text }) => text).join('\n');
    const defined = [...all.matchAll(/(--size-[a-z0-9]+):/g)].map(([, name]) => name);
    const used = [...all.matchAll(/var\((--size-[a-z0-9]+)\)/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual([...new Set(defined)].sort());
  });

  it('is not left by a component for a size of its own', () => {
    expect(pages.filter(({ text }) => /text-\[[\d.]+(rem|px|em)\]/.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
