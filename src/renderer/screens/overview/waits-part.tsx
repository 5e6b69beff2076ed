import { useState } from 'react';
import { useBranchNames, WaitingPart } from '../../features/overview/index';
import { OneComplaint } from './one-complaint';

/** What waits for a yes in any branch, and the whole complaint behind it for whoever wants to read more. */
export function WaitsPart() {
  const [open, setOpen] = useState<{ branch: string; incident: string } | null>(null);
  const { names } = useBranchNames();
  if (open) return <OneComplaint {...open} branches={names} onBack={() => setOpen(null)} />;
  return <WaitingPart branches={names} onOpen={setOpen} />;
}
