import { useTranslations } from 'next-intl';

/** Where what is published can be seen: its public page, or the page on which the network itself waits to be published. */
export interface PublicPlace {
  address: string;
  networkIsDraft: boolean;
}

/** The link to what was just published, which nobody can see while its network is a draft. */
export function PublicPlaceLink({ place: { address, networkIsDraft } }: { place: PublicPlace }) {
  const t = useTranslations('admin.log');
  return (
    <p className="mt-1">
      {networkIsDraft ? `${t('networkIsDraft')} ` : null}
      <a href={address}>{networkIsDraft ? t('toNetwork') : t('toPublic')}</a>
    </p>
  );
}
