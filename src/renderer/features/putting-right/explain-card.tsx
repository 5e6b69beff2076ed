// 8.7 to 8.9: a rule is said in plain words with its reason, what can be looked at beside it, and it ends in their choice.
import { choicesAfter, factsToShow } from '#domain/incident/explaining';
import type { Aspect } from '#domain/incident/state/checked';
import type { Policy } from '#domain/playbook/playbook';
import { say } from '../../messages/say';
import { Card, ChoiceChips, Quiet, SayBlock, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { usePlaybook } from '../conversation/playbook-store';
import { explained, judgement } from './finding-proposals';

interface ExplainCardProps {
  aspect: Aspect;
  policy: Policy | null;
  /** Choices that fit any rule, from the playbook's step. */
  otherwise: readonly string[];
}

export function ExplainCard({ aspect, policy, otherwise }: ExplainCardProps) {
  const incident = useIncident();
  const { version } = usePlaybook();
  const tell = useConversation((store) => store.tell);
  // A choice under another rule says nothing about this one.
  const given = incident.explanations.find(
    (one) => one.aspect === aspect.id && one.policy === (policy?.id ?? judgement),
  );
  const choices = choicesAfter(policy, otherwise);
  const facts = factsToShow(incident, aspect.id);
  return (
    <Card tone="sunk" label={say('explainTitle')}>
      <Stack gap={12}>
        {policy ? (
          <SayBlock isQuiet label={say('explainTitle')} parts={[`${policy.rule} ${policy.why}`]} />
        ) : (
          <p>{say('explainByJudgement')}</p>
        )}
        {facts.length > 0 && (
          <div>
            <Quiet>{say('explainFacts')}</Quiet>
            {facts.map(({ id, text, evidence }) => (
              <p key={id} dir="auto">
                {[text, evidence.text, evidence.ref].filter(Boolean).join(' · ')}
              </p>
            ))}
          </div>
        )}
        <ChoiceChips
          label={say('explainChoose')}
          labelNote={say('explainChooseNote')}
          options={choices.map((choice) => ({ value: choice, label: choice }))}
          value={given?.choice ?? null}
          onChange={(choice) => void tell(explained(incident, aspect, { policy, version, choice }))}
        />
      </Stack>
    </Card>
  );
}
