import { useTranslations } from 'next-intl';
import { useMatrixAddress } from '@/components/networks/matrix/matrix-address';
import { DEFAULT_VIEW, matrixQuery } from '@/lib/participation/matrix/schema';
import type { MatrixView } from '@/lib/participation/matrix/types';

const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

interface MatrixWithoutScriptProps {
  network: string;
  view: MatrixView;
  /** What is drawn are years, of which the one that is clicked opens. */
  opensYears: boolean;
}

/**
 * A transparent picture button over the drawing: a browser without a script sends where it was clicked, and the server
 * answers with the cell that is drawn there. Not in the order of the Tab key, since a key press has no place.
 */
export function MatrixWithoutScript({ network, view, opensYears }: MatrixWithoutScriptProps) {
  const t = useTranslations('matrix');
  const address = useMatrixAddress(network);
  return (
    <form action={address(DEFAULT_VIEW)} className="mx-without-script">
      {Object.entries(matrixQuery(view)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="image"
        name="at"
        src={NOTHING}
        alt={t(opensYears ? 'clickYear' : 'clickWithoutScript')}
        tabIndex={-1}
      />
    </form>
  );
}
