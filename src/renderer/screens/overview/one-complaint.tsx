import { ArrowLeft } from 'lucide-react';
import { useAnswer } from '../../app/use-answer';
import { OpenFromAfar } from '../../features/overview/index';
import { PaperHere } from '../../features/papers/index';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Notice, PageHeading, Stack } from '../../ui/index';

interface Props {
  branch: string;
  incident: string;
  branches: ReadonlyMap<string, { name: string }>;
  onBack: () => void;
}

/** Fetched for this look and forgotten with it: nothing of it is kept on this computer. */
export function OneComplaint({ branch, incident, branches, onBack }: Props) {
  const { value: seen, refusal } = useAnswer('overview.open', { branch, incident });
  const name = branches.get(branch)?.name ?? '';
  return (
    <Stack gap={24}>
      <div>
        <Button icon={<ArrowLeft />} onPress={onBack}>
          {say('backToList')}
        </Button>
      </div>
      <PageHeading takesFocus below={name}>
        {seen?.now.reference ?? say('afarReading')}
      </PageHeading>
      {refusal && (
        <Notice tone="red" isLive>
          {refused(refusal)}
        </Notice>
      )}
      {/* Its photos and files stay at the branch. */}
      {seen?.report && <PaperHere paper={seen.report} of={null} label={say('reportHere')} />}
      {seen && !seen.report && <OpenFromAfar incident={seen.now} />}
    </Stack>
  );
}
