import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReactElement } from 'react';
import type { AdminVisit } from '@/components/office/admin-visit';
import { ReportPage } from '@/components/imports/call-reports/report-page';
import { ImportPage } from '@/components/imports/frame/import-page';
import { ManyRecordsPage } from '@/components/imports/frame/many-records-page';
import { ProposalPage } from '@/components/imports/proposals/proposal-page';

type Frame = (props: { visit: AdminVisit; children: null }) => ReactElement<{ children: ReactElement<object> }>;

const FRAMES: Readonly<Record<string, Frame>> = {
  'components/imports/frame/import-page.tsx': ImportPage,
  'components/imports/frame/many-records-page.tsx': ManyRecordsPage,
  'components/imports/call-reports/report-page.tsx': ReportPage,
  'components/imports/proposals/proposal-page.tsx': ProposalPage,
};

const sources = new Map<string, string>();
function readSource(file: string): string {
  const source = sources.get(file) ?? readFileSync(file, 'utf8');
  sources.set(file, source);
  return source;
}

/** The files of ours that this one imports, types aside. */
function importedFiles(file: string): string[] {
  const names = [...readSource(file).matchAll(/^(?:import|export) (?!type )[^;]*? from '([^']+)';/gm)];
  return names.flatMap(([, name = '']) => {
    if (!/^(?:@\/|\.)/.test(name)) return [];
    const base = name.startsWith('@/') ? name.slice(2) : path.join(path.dirname(file), name);
    return ['.tsx', '.ts'].map((ending) => base + ending).filter((candidate) => existsSync(candidate));
  });
}

/** The files that these need, directly or through others; those of `without` are not entered. */
function filesNeeded(files: readonly string[], without: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) || without.has(file) || file.startsWith('lib/')) continue;
    found.add(file);
    open.push(...importedFiles(file));
  }
  return found;
}

const isInBrowser = (file: string): boolean => readSource(file).startsWith("'use client'");

/**
 * The keys that a file says, of those that are put together the part that stands in it. Two components of a file may each
 * call their texts `t`: what is said is of the last one before.
 */
function listKeys(file: string): string[] {
  const source = readSource(file);
  const declared = [...source.matchAll(/const (\w+) = useTranslations\('([^']+)'\)/g)];
  return declared.flatMap(({ 1: said = '', 2: namespace, index }) => {
    const next = declared.find((other) => other[1] === said && other.index > index)?.index;
    const keys = source
      .slice(index, next)
      .matchAll(new RegExp(String.raw`\b${said}\((?:'([^']+)'|\x60([^$\x60]*)\$)`, 'g'));
    return [...keys].map(([, whole, start = '']) => {
      const parts = whole === undefined ? start.split('.').slice(0, -1) : [whole];
      return [namespace, ...parts].join('.');
    });
  });
}

function hasText(messages: unknown, key: string): boolean {
  const found = key
    .split('.')
    .reduce<unknown>(
      (within, part) =>
        typeof within === 'object' && within !== null ? (within as Readonly<Record<string, unknown>>)[part] : undefined,
      messages,
    );
  return found !== undefined;
}

describe('what the pages of imports say in the browser', () => {
  it.each(Object.entries(FRAMES))('%s sends the texts of every form on its pages', (frame, render) => {
    const pages = ['app', 'components']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
      )
      .filter((file) => /(?<!\.test)\.tsx$/.test(file) && importedFiles(file).includes(frame));
    const onPages = filesNeeded(pages, new Set([frame, 'components/office/admin-page.tsx']));
    const inBrowser = filesNeeded([...onPages].filter(isInBrowser), new Set());
    const { messages } = render({ visit: { locale: 'de' } as AdminVisit, children: null }).props.children
      .props as Readonly<{ messages: unknown }>;
    const keys = [...inBrowser].flatMap((file) => listKeys(file).map((key) => ({ file, key })));
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter(({ key }) => !hasText(messages, key))).toEqual([]);
  });
});
