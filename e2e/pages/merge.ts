/*
 * Municipalities that stand in the register twice, for browser tests that make them one.
 */

export const MERGE_TESTS = ['skript', 'ohne-skript'] as const;
export type MergeTest = (typeof MERGE_TESTS)[number];

export const MERGE_SOURCES = {
  minutes: 'Protokoll der doppelten Gemeinde',
  press: 'Pressemitteilung der doppelten Gemeinde',
} as const;

export const twinNetwork = (test: MergeTest, project: string): string => `doppelt-${test}-${project}`;

export const twinSlug = (side: 'kept' | 'gone', test: MergeTest, project: string): string =>
  `${side === 'kept' ? 'aldorf' : 'gemeinde-aldorf'}-${test}-${project}`;

export const twinNames = (test: MergeTest, project: string) => ({
  kept: `Aldorf ${test} ${project}`,
  gone: `Gemeinde Aldorf ${test} ${project}`,
});

export const mergeAddress = (test: MergeTest, project: string): string =>
  `/admin/mitglieder/${twinSlug('gone', test, project)}/zusammenfuehren`;
