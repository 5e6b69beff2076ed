// K10: what the company's own till or booking program knows about a number. Asked for by a tap, kept with the complaint
// when it answers, and never waited for: the conversation goes on as if there were none.
import { Search } from 'lucide-react';
import { useState } from 'react';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { clockTime, say } from '../../messages/say';
import { Button, Card, Cluster, FactList, Quiet, SectionHeading, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';

export function LookUp() {
  const { looksUp } = useShop();
  const { scans, lookedUp } = useIncident();
  const [asking, setAsking] = useState<string | null>(null);
  const [told, setTold] = useState<{ code: string; text: string } | null>(null);
  const open = looksUp ? scans.filter((code) => !lookedUp.some((one) => one.code === code)) : [];
  async function look(code: string) {
    setAsking(code);
    setTold(null);
    const answer = await ask('lookUp.ask', { number: code });
    setAsking(null);
    if (!answer.ok) return setTold({ code, text: refused(answer.refusal) });
    if (answer.value.found !== 'facts')
      return setTold({ code, text: say(`lookUp.${answer.value.found}`, { code }) });
    const { facts } = answer.value;
    await useConversation.getState().tell([{ type: 'lookedUp.v1', payload: { code, facts } }]);
  }
  if (open.length === 0 && lookedUp.length === 0) return null;
  return (
    <Stack gap={12}>
      {open.length > 0 && (
        <Cluster gap={8}>
          {open.map((code) => (
            <Button
              key={code}
              variant="quiet"
              icon={<Search />}
              isDisabled={asking !== null}
              onPress={() => void look(code)}
            >
              {say(asking === code ? 'lookingUp' : 'lookUp', { code })}
            </Button>
          ))}
        </Cluster>
      )}
      <div role="status">{told && <Quiet>{told.text}</Quiet>}</div>
      {lookedUp.map(({ code, facts, at }) => (
        <Card key={code} label={say('lookedUp', { code })}>
          <Stack gap={8}>
            <SectionHeading>{say('lookedUp', { code })}</SectionHeading>
            <FactList
              facts={facts.map(({ label, value }, place) => ({ id: String(place), term: label, value }))}
            />
            <Quiet>{say('lookedUpAt', { time: clockTime(at) })}</Quiet>
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
