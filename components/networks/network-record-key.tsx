import { RecordKey } from '@/components/charts/account/record-key';
import { networkAccount } from '@/lib/participation/account/rules-network';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** The one key to the strips of several networks. */
export const NetworkRecordKey = ({ records }: { records: readonly NetworkRecord[] }) => (
  <RecordKey accounts={records.map(networkAccount)} figure="strips" />
);
