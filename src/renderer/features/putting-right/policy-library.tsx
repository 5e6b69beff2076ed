// The whole library of rules, searched on this computer (0.2, 8.1). Where none fits, that is noted too (8.5).
import { useState } from 'react';
import { searchPolicies } from '#domain/coaching/find-policies';
import type { Policy } from '#domain/playbook/playbook';
import { say } from '../../messages/say';
import { Button, Disclosure, Quiet, Stack, TextField } from '../../ui/index';
import { usePlaybook } from '../conversation/playbook-store';
import { PolicyGap } from './policy-gap';
import s from './policy-library.module.css';

interface PolicyLibraryProps {
  step: string;
  aspect: string;
  /** The rule it rests on now. */
  chosen: string;
  onChoose: (policy: string) => void;
  onGap: () => void;
}

/** As many as can be taken in at a glance; another word narrows it down. */
const most = 5;

export function PolicyLibrary({ step, aspect, chosen, onChoose, onGap }: PolicyLibraryProps) {
  const playbook = usePlaybook();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const found = searchPolicies(playbook, search);
  const shown = search.trim() === '' ? [] : found.slice(0, most);
  return (
    <Disclosure label={say('lookInRules')} isOpen={isOpen} onToggle={setOpen}>
      <Stack gap={16}>
        <TextField
          label={say('searchRules')}
          type="search"
          name={`rules-${aspect}`}
          value={search}
          onChange={(text) => setSearch(text.slice(0, 200))}
          width="half"
          autoComplete="off"
        />
        {search.trim() !== '' && (
          <div role="status">
            <Quiet>{say('rulesFound', { count: found.length })}</Quiet>
          </div>
        )}
        {shown.length > 0 && (
          <ul className={s.rules}>
            {shown.map((policy) => (
              <Rule
                key={policy.id}
                policy={policy}
                isChosen={policy.id === chosen}
                onChoose={() => {
                  onChoose(policy.id);
                  setOpen(false);
                }}
              />
            ))}
          </ul>
        )}
        {search.trim() !== '' && found.length > most && <Quiet>{say('moreRules')}</Quiet>}
        <PolicyGap
          step={step}
          aspect={aspect}
          onNoted={() => {
            onGap();
            setOpen(false);
            setSearch('');
          }}
        />
      </Stack>
    </Disclosure>
  );
}

function Rule({ policy, isChosen, onChoose }: { policy: Policy; isChosen: boolean; onChoose: () => void }) {
  const { clause, title, rule, why } = policy;
  return (
    <li className={s.rule}>
      <div>
        <p className={s.title}>{say('policyLine', { clause, title })}</p>
        <p>{rule}</p>
        <Quiet>{why}</Quiet>
      </div>
      <Button
        size="bar"
        isPressed={isChosen}
        label={say('restsOnThisRule', { clause, title })}
        onPress={onChoose}
      >
        {say('restsOnThis')}
      </Button>
    </li>
  );
}
