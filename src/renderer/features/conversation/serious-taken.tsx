// Branch C: every kind of serious that stands, and who took it: "passed to NAME, accepted TIME", one by one.
import type { SeriousMatter } from '#domain/incident/state/serious';
import { clockTime, say } from '../../messages/say';
import { Button, Cluster, Quiet, SectionHeading, Stack, TextField } from '../../ui/index';
import { useConversation, useIncident } from './conversation-store';
import { usePlaybook } from './playbook-store';
import { useSheetText } from './sheet-draft';

export function SeriousTaken() {
  const { serious } = useIncident();
  const matters = serious?.matters ?? [];
  if (matters.length === 0) return null;
  return (
    <Stack gap={16}>
      <SectionHeading level={3} size="small">
        {say('seriousStands', { count: matters.length })}
      </SectionHeading>
      {matters.map((matter) => (
        <OneTaken key={matter.kind} matter={matter} />
      ))}
    </Stack>
  );
}

function OneTaken({ matter }: { matter: SeriousMatter }) {
  const tell = useConversation((store) => store.tell);
  const kind = usePlaybook().serious.find(({ id }) => id === matter.kind);
  const label = kind?.label ?? matter.kind;
  const who = useSheetText(`serious.who.${matter.kind}`, '', 200);
  if (matter.accepted)
    return (
      <p>
        {say('seriousTaken', {
          ...{ label, who: matter.accepted.who },
          time: clockTime(matter.accepted.acceptedAt),
        })}
      </p>
    );
  async function accept() {
    const payload = { kind: matter.kind, who: who.text, acceptedAt: new Date().toISOString() };
    await tell([{ type: 'seriousAccepted.v1', payload }], [who.field]);
  }
  return (
    <Stack gap={4}>
      <Cluster gap={12} stand="foot" isRoomy>
        <TextField
          name={who.field}
          label={say('seriousWhoTook', { label })}
          value={who.text}
          onChange={who.type}
          autoComplete="off"
        />
        <Button isDisabled={who.text.trim() === ''} onPress={() => void accept()}>
          {say('seriousAccept')}
        </Button>
      </Cluster>
      {kind && <Quiet>{say('seriousTakenByRole', { role: kind.takenBy })}</Quiet>}
    </Stack>
  );
}
