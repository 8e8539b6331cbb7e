import { useTranslations } from 'next-intl';
import { PlainForm } from '@/components/ui/fields/plain-form';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { startOidcSignIn } from '@/lib/auth/sign-in/actions-oidc';

interface OidcSignInProps {
  /** What the operator calls the provider. */
  provider: string;
  callbackUrl: string;
}

/** The alternative sign-in: a form of its own, which works without JavaScript too. */
export function OidcSignIn({ provider, callbackUrl }: OidcSignInProps) {
  const t = useTranslations('auth');
  return (
    <PlainForm action={startOidcSignIn} className="mt-8 max-w-xl border-t border-line pt-6">
      <p className="mb-3 text-muted">{t('signIn.otherWay')}</p>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <FormSubmit quiet pending={false} pendingLabel={t('pending')}>
        {t('signIn.oidc', { provider })}
      </FormSubmit>
    </PlainForm>
  );
}
