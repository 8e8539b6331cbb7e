import { FaultArticle } from '@/components/errors/fault-article';
import { SitePage } from '@/components/site/site-page';

/** For who comes here by a link within the register; everybody else gets the whole page (lib/config/whole-faults.ts). */
export default function NotFound() {
  return (
    <SitePage here="/">
      <FaultArticle fault="notFound" />
    </SitePage>
  );
}
