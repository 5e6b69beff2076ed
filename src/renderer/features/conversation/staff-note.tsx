// 1.8: under every note of staff's own stands that the customer may ask to read it.
import { useEffect } from 'react';
import { GrowingText, Quiet, Stack, type GrowingTextProps } from '../../ui/index';
import { usePlaybookStore } from './playbook-store';

/** The playbook's own words; on the desk and on a filed report those of the branch. */
export function MayRead() {
  const line = usePlaybookStore((store) => store.playbook?.notices.mayRead);
  const load = usePlaybookStore((store) => store.load);
  const isUnknown = line === undefined;
  useEffect(() => {
    if (isUnknown) void load(null);
  }, [isUnknown, load]);
  return line === undefined ? null : <Quiet>{line}</Quiet>;
}

/** A note that is no field of a step: every free text of staff's in a sheet is one of these. */
export function StaffNote(props: GrowingTextProps) {
  return (
    <Stack gap={4}>
      <GrowingText {...props} />
      <MayRead />
    </Stack>
  );
}
