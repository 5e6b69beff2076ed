// K8: health and the like, apart from everything else: its writer sees it while the complaint is open, then managers only.
import { Temporal } from 'temporal-polyfill';
import { useBranch } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Quiet, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { usePlaybook } from '../conversation/playbook-store';
import { StaffNote } from '../conversation/staff-note';

const longest = 4000;

export function SpecialNote() {
  const { special } = useIncident();
  const { privacy } = usePlaybook();
  const { zone } = useBranch();
  const draft = useConversation((store) => store.draft);
  // The draft is what the field shows: it is empty once its words are a note, and holds what was typed while they became one.
  const text = useConversation((store) => store.open?.drafts[field]?.value ?? '');
  const tell = useConversation((store) => store.tell);
  async function keep() {
    if (!text.trim()) return;
    const days = privacy.specialKeptDays;
    const keepUntil = Temporal.Now.zonedDateTimeISO(zone)
      .add({ days })
      .toString({ timeZoneName: 'never', smallestUnit: 'second' });
    const payload = { kind: 'health', text, keepUntil, rule: `${days} days` } as const;
    await tell([{ type: 'specialNoted.v1', payload }], [field]);
  }
  return (
    <Stack gap={12}>
      <StaffNote
        name="special"
        label={say('specialText')}
        hint={say('specialHint')}
        value={text}
        onChange={(typed) => {
          if (typed.length > longest) return;
          draft(field, typed || null, { stage: 'listen', step: 'ways' });
        }}
      />
      <Button size="bar" onPress={() => void keep()}>
        {say('specialKeep')}
      </Button>
      {special.length > 0 && <Quiet>{say('specialKept', { count: special.length })}</Quiet>}
      {special.map((one) => one.text && <p key={one.hash}>{one.text}</p>)}
    </Stack>
  );
}

const field = 'ways.special';
