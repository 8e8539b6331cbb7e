import { NotFoundArticle } from '@/components/errors/not-found-article';
import { SitePage } from '@/components/site/site-page';

export default function NotFound() {
  return (
    <SitePage here="/">
      <NotFoundArticle />
    </SitePage>
  );
}
