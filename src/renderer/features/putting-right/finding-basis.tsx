// What one finding rests on: a clause that was found by their words, one that was looked up, or judgement (8.1).
import type { FoundPolicy } from '#domain/coaching/find-policies';
import type { Policy } from '#domain/playbook/playbook';
import { say } from '../../messages/say';
import { ChoiceChips } from '../../ui/index';
import { usePlaybook } from '../conversation/playbook-store';
import { judgement } from './finding-proposals';

interface FindingBasisProps {
  found: readonly FoundPolicy[];
  basis: string;
  onChange: (basis: string) => void;
}

export function FindingBasis({ found, basis, onChange }: FindingBasisProps) {
  const { policies } = usePlaybook();
  const proposed = found.map(({ policy }) => policy);
  const looked = policies.filter(({ id }) => id === basis && !proposed.some((one) => one.id === id));
  const line = ({ id, clause, title }: Policy) => ({
    value: id,
    label: say('policyLine', { clause, title }),
  });
  return (
    <ChoiceChips
      label={say('restsOn')}
      options={[...[...proposed, ...looked].map(line), { value: judgement, label: say('ownJudgement') }]}
      value={basis}
      onChange={onChange}
    />
  );
}
