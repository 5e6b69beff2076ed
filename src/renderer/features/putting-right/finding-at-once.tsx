// K1: where each thing points to a rule already, one tap finds for all of them. Each gets a finding of its own, with
// its own clause (K12), and can be looked at and changed by itself.
import { findPolicies, type FoundPolicy } from '#domain/coaching/find-policies';
import type { Fault } from '#domain/event/values';
import { standingAspects } from '#domain/incident/gates';
import { mayFind } from '#domain/incident/serious-rules';
import type { Aspect } from '#domain/incident/state/checked';
import type { Playbook } from '#domain/playbook/playbook';
import { say } from '../../messages/say';
import { Card, ChoiceChips, Quiet, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useJourney } from '../conversation/journey';
import { usePlaybook } from '../conversation/playbook-store';
import { findingProposal } from './finding-proposals';

export function FindingAtOnce() {
  const incident = useIncident();
  const playbook = usePlaybook();
  const tell = useConversation((store) => store.tell);
  const setAbout = useJourney((journey) => journey.setAbout);
  const open = standingAspects(incident).filter(({ finding }) => !finding);
  const suggested = suggestedFor(open, playbook);
  if (open.length < 2 || !suggested) return null;

  async function find(fault: Fault) {
    const proposals = suggested!.flatMap(({ aspect, found }) =>
      findingProposal({ aspect, fault, basis: found.policy.id, reason: '', cause: null }, playbook),
    );
    // The words to say are about one of them; the first is as good as any.
    setAbout(open[0]?.id ?? null);
    await tell(proposals);
  }
  return (
    <Card label={say('allAtOnce')}>
      <Stack gap={12}>
        <ChoiceChips
          label={say('allAtOnce')}
          options={playbook.faults
            .filter(({ id }) => mayFind(incident, id))
            .map(({ id, label }) => ({ value: id, label }))}
          value={null}
          onChange={(fault) => void find(fault as Fault)}
        />
        {suggested.map(({ aspect, found: { policy } }) => (
          <Quiet key={aspect.id}>
            {say('restsOnLine', {
              about: aspect.label,
              rule: say('policyLine', { clause: policy.clause, title: policy.title }),
            })}
          </Quiet>
        ))}
      </Stack>
    </Card>
  );
}

/** The rule that each points to; null while one of them points to none: that needs a reason of its own. */
export function suggestedFor(
  aspects: readonly Aspect[],
  playbook: Playbook,
): { aspect: Aspect; found: FoundPolicy }[] | null {
  const all = aspects.map((aspect) => ({ aspect, found: policiesFor(aspect, playbook)[0] }));
  return all.every((one): one is { aspect: Aspect; found: FoundPolicy } => one.found !== undefined)
    ? all
    : null;
}

export function policiesFor({ label, words, facts, category }: Aspect, playbook: Playbook): FoundPolicy[] {
  return findPolicies(playbook, { text: `${label} ${words} ${facts}`, category });
}
