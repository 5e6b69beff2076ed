// One rule in plain words, why it is there, and what it asks us to do (8.1, 8.4).
import { tickedSteps, tickStep } from '#domain/incident/fix-steps';
import type { Policy } from '#domain/playbook/playbook';
import { say } from '../../messages/say';
import { Cluster, Disclosure, Quiet, Stack, TickBox } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';

interface PolicyCardProps {
  policy: Policy;
  aspect: string;
  /** Its words stand in the explanation already. */
  isExplained: boolean;
}

export function PolicyCard({ policy, aspect, isExplained }: PolicyCardProps) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const ticked = tickedSteps(incident, aspect, policy.id);
  return (
    <div>
      {!isExplained && <Quiet>{policy.rule}</Quiet>}
      <Cluster gap={8}>
        {!isExplained && <Disclosure label={say('policyWhy')}>{policy.why}</Disclosure>}
        <Disclosure label={say('fixSteps')}>
          <Stack gap={8}>
            {policy.fix.map((step, position) => (
              <TickBox
                key={step}
                label={step}
                value={ticked.includes(position)}
                onChange={() => void tell([tickStep(incident, { aspect, policy: policy.id, position })])}
              />
            ))}
          </Stack>
        </Disclosure>
      </Cluster>
    </div>
  );
}
