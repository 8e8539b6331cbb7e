import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';
import { loadWriteObstacle } from '@/lib/office/loaders';

/** Says on every page of the admin area that nothing can be saved, before somebody has typed for an hour. */
export async function DatabaseNotice({ locale }: { locale: Locale }) {
  const obstacle = await loadWriteObstacle();
  if (!obstacle) return null;
  const { title, ...reasons } = messagesByLocale[locale].admin.unwritable;
  return (
    <div role="alert" className="mb-6">
      <Notice title={title}>
        <p>{reasons[obstacle]}</p>
      </Notice>
    </div>
  );
}
