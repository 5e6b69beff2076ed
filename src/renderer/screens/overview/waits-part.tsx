import { useState } from 'react';
import { useHeadOffice } from '../../features/head-office/index';
import { useBranchNames, WaitingPart } from '../../features/overview/index';
import { OneComplaint } from './one-complaint';

/** What waits for a yes in any branch, and the whole complaint behind it for whoever wants to read more. */
export function WaitsPart() {
  const [open, setOpen] = useState<{ branch: string; incident: string } | null>(null);
  const isTold = useHeadOffice((store) => store.status?.office?.isLive ?? false);
  const { names } = useBranchNames();
  if (open) return <OneComplaint {...open} branches={names} onBack={() => setOpen(null)} />;
  return <WaitingPart branches={names} isTold={isTold} onOpen={setOpen} />;
}
