import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTypeScriptOptions from 'dependency-cruiser/config-utl/extract-ts-config';
import { complaintsAboutFolders } from './folder-ties';

/** Everything that holds code of this repository. */
export const CODE = [
  'app',
  'components',
  'lib',
  'pages',
  'prisma',
  'scripts',
  'test',
  'e2e',
  'bench',
  'proxy.ts',
  'instrumentation.ts',
];

const TEST = /\.(test|spec)\.tsx?$/;
/** Where folders must not need each other. */
const TOPICS = /^(lib|components)\//;
const GENERATED = /^lib\/db\/generated\//;

/** What one run of dependency-cruiser finds out; with a folder for it, files that have not changed are not read again. */
async function readImports(root: string, code: readonly string[], cacheFolder?: string): Promise<ICruiseResult> {
  const configuration = await extractOptions(path.join(root, '.dependency-cruiser.cjs'));
  const { output } = await cruise(
    [...code],
    {
      ...configuration,
      baseDir: root,
      validate: true,
      outputType: 'json',
      ...(cacheFolder !== undefined && { cache: { folder: cacheFolder, strategy: 'content' } }),
    },
    undefined,
    { tsConfig: extractTypeScriptOptions(path.join(root, 'tsconfig.json')) },
  );
  return (typeof output === 'string' ? JSON.parse(output) : output) as ICruiseResult;
}

/**
 * Holds the imports of all files against `.dependency-cruiser.cjs`, and the folders of lib and components against each
 * other.
 *
 * @param code files and folders, from the root
 * @returns one complaint an import or circle: `rule: from → to`
 */
export async function complaintsAboutImports(
  root: string,
  code: readonly string[] = CODE,
  cacheFolder?: string,
): Promise<string[]> {
  const { modules, summary } = await readImports(root, code, cacheFolder);
  const broken = summary.violations
    .filter(({ rule }) => rule.severity === 'error')
    .map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  const files = modules
    .filter(({ source }) => TOPICS.test(source) && !TEST.test(source) && !GENERATED.test(source))
    .map(({ source, dependencies }) => ({
      source,
      imports: dependencies.map(({ resolved }) => resolved).filter((to) => TOPICS.test(to) && !GENERATED.test(to)),
    }));
  return [...broken, ...complaintsAboutFolders(files)];
}
