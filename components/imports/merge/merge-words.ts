import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import type { TerritoryReference } from '@/lib/members/territories/types';
import type { MergedNetwork, MergePreview } from '@/lib/imports/merge/types';

/** The two members by name, in the page's language. */
export interface MergeNames {
  gone: string;
  kept: string;
}

/** A merge in sentences; what does not happen is not told. */
export function useMergeWords() {
  const t = useTranslations('merge');
  const format = useRegisterFormat();
  const territoryName = (territory: TerritoryReference | null): string =>
    territory ? format.name(territory.name) : '';
  return {
    ofMembers(
      { aliases, iso, territory, issued }: MergePreview,
      names: MergeNames,
    ): { label: string; sentences: string[] }[] {
      const told = [
        {
          label: t('names'),
          sentences: [
            aliases.added.length > 0 ? t('namesAdded', { kept: names.kept, names: aliases.added.join(', ') }) : null,
            aliases.known.length > 0 ? t('namesKnown', { kept: names.kept, names: aliases.known.join(', ') }) : null,
          ],
        },
        {
          label: t('iso'),
          sentences: [
            iso.outcome === 'taken' ? t('isoTaken', { kept: names.kept, iso: iso.gone ?? '' }) : null,
            iso.outcome === 'differs'
              ? t('isoDiffers', { kept: names.kept, keptIso: iso.kept ?? '', goneIso: iso.gone ?? '' })
              : null,
          ],
        },
        {
          label: t('territory'),
          sentences: [
            territory.outcome === 'taken'
              ? t('territoryTaken', { kept: names.kept, territory: territoryName(territory.gone) })
              : null,
            territory.outcome === 'differs'
              ? t('territoryDiffers', {
                  kept: names.kept,
                  keptTerritory: territoryName(territory.kept),
                  goneTerritory: territoryName(territory.gone),
                })
              : null,
          ],
        },
        { label: t('issued'), sentences: issued },
        { label: t('address'), sentences: [t('addressHint', { ...names })] },
      ];
      return told
        .map(({ label, sentences }) => ({ label, sentences: sentences.filter((sentence) => sentence !== null) }))
        .filter(({ sentences }) => sentences.length > 0);
    },
    ofNetwork({ assertions, statements, claims, terms, hosted, represented, codes }: MergedNetwork): string[] {
      const code = { kept: codes.kept.join(', '), codes: codes.gone.join(', ') };
      return [
        assertions.moved > 0 ? t('assertions', { count: assertions.moved, drafts: assertions.drafts }) : null,
        assertions.duplicates > 0 ? t('once', { count: assertions.duplicates }) : null,
        statements.moved > 0 ? t('statements', { count: statements.moved }) : null,
        statements.duplicates > 0 ? t('statementsOnce', { count: statements.duplicates }) : null,
        claims > 0 ? t('claims', { count: claims }) : null,
        terms > 0 ? t('terms', { count: terms }) : null,
        hosted > 0 ? t('hosted', { count: hosted }) : null,
        represented > 0 ? t('represented', { count: represented }) : null,
        codes.gone.length > 0 ? t(codes.kept.length > 0 ? 'codesBoth' : 'codes', code) : null,
      ].filter((sentence) => sentence !== null);
    },
  };
}
