// "This is about me": nobody asks why. A colleague takes it here with their PIN, or it goes to the complaints lead, else to the duty manager; it is
// out of sight of whoever it is about from that moment on.
import { useState } from 'react';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Stack } from '../../ui/index';
import { ColleaguePin } from '../conversation/colleague-pin';
import { useConversation } from '../conversation/conversation-store';
import { leaveToDesk } from '../conversation/going';
import { useLeadThere } from './who-is-asked';

export function AboutMe({ onDone }: { onDone: () => void }) {
  const { people, person } = useShop();
  const aboutMe = useConversation((store) => store.aboutMe);
  const others = people.filter(({ id }) => id !== person?.id);
  const [taker, setTaker] = useState<string | null>(null);
  const lead = useLeadThere(person ? [person.id] : []);
  const chosen = others.find(({ id }) => id === taker);
  async function swap(pin: string) {
    if (chosen && (await aboutMe({ person: chosen.id, pin }))) onDone();
  }
  async function giveAway() {
    if (await aboutMe(null)) await leaveToDesk();
  }
  return (
    <Stack gap={16}>
      <ChoiceChips
        label={say('whoTakesIt_me')}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={taker}
        onChange={setTaker}
      />
      {chosen && <ColleaguePin name={chosen.name} action={say('illTakeIt')} onPin={swap} />}
      <div>
        <Button onPress={() => void giveAway()}>
          {say('nobodyCanTake', { lead: lead?.name ?? 'none' })}
        </Button>
      </div>
    </Stack>
  );
}
