// One fact, changed where it stands. What it said before is kept with it.
import type { Fact } from '#domain/incident/state/staff-heard';
import { dayAndTime, say } from '../../messages/say';
import { Button, Card, ChoiceChips, Cluster, Disclosure, Quiet, Stack } from '../../ui/index';
import { AddAttachment, Attached } from '../conversation/attachments/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { KeptLine, KeptText } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { agreements, changedFact, fieldsOf, witnesses } from './fact-proposals';
import { MayRead } from '../conversation/staff-note';

export function FactEditor({ fact, step, onDone }: { fact: Fact; step: string; onDone: () => void }) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const people = witnesses(incident, fact.aspect);
  const names = fieldsOf(fact.id, people);
  const versionOf = (person: string) => fact.staff.find((one) => one.person === person)?.text ?? '';
  const { form, settle } = useKeptForm<Record<string, string>>(
    { stage: 'check', step },
    {
      [names.text]: fact.text,
      [names.customer]: fact.customer,
      [names.evidence]: fact.evidence.text,
      [names.ref]: fact.evidence.ref,
      ...Object.fromEntries(names.staff.map(({ person, name }) => [name, versionOf(person)])),
    },
    (_changed, all) => [changedFact(fact, all, people, fact.agreed)],
  );

  async function settleFilled(asked?: string[]): Promise<boolean> {
    if ((form.getValues()[names.text] ?? '').trim() !== '') return settle(asked);
    form.setError(names.text, { message: say('factNeeded') });
    return false;
  }
  async function agree(value: string) {
    const agreed = agreements.find((one) => one === value);
    if (agreed && (await settleFilled())) await tell([changedFact(fact, form.getValues(), people, agreed)]);
  }
  async function takeOff() {
    if (await tell([{ type: 'factTakenOff.v1', payload: { fact: fact.id } }])) onDone();
  }

  const kept = { form, settle: settleFilled };
  return (
    <Card tone="sunk" label={say('changeFact', { about: fact.text })}>
      <Stack gap={16}>
        <KeptLine {...kept} name={names.text} label={say('fact.what')} autoFocus />
        <KeptText {...kept} name={names.customer} label={say('fact.customer')} max={2000} />
        {names.staff.map(({ person, name }) => (
          <KeptText
            key={person}
            {...kept}
            name={name}
            label={say('fact.roleSays', { role: people.find(({ id }) => id === person)?.role ?? '' })}
            max={2000}
          />
        ))}
        <KeptText
          {...kept}
          name={names.evidence}
          label={say('fact.evidence')}
          labelNote={say('fact.evidenceExample')}
          max={2000}
        />
        <MayRead />
        <KeptLine
          {...kept}
          name={names.ref}
          label={say('fact.where')}
          labelNote={say('fact.whereExample')}
          max={120}
          width="half"
        />
        <Cluster gap={12}>
          <AddAttachment fact={fact.id} size="bar" />
          <Attached fact={fact.id} />
        </Cluster>
        <ChoiceChips
          label={say('fact.agreed')}
          options={agreements.map((value) => ({ value, label: say(`agreed.${value}`) }))}
          value={fact.agreed}
          onChange={(value) => void agree(value)}
        />
        <Earlier fact={fact} />
        <Cluster>
          <Button size="bar" onPress={() => void settleFilled().then((isKept) => isKept && onDone())}>
            {say('done')}
          </Button>
          <Button size="bar" variant="quiet" onPress={() => void takeOff()}>
            {say('takeItOff')}
          </Button>
        </Cluster>
      </Stack>
    </Card>
  );
}

function Earlier({ fact }: { fact: Fact }) {
  if (fact.earlier.length === 0) return null;
  return (
    <Disclosure label={say('earlierVersions', { count: fact.earlier.length })}>
      <Stack gap={8}>
        {fact.earlier.map((version) => (
          <Quiet key={version.hash}>
            {[
              say('earlierBy', { name: version.byName, when: dayAndTime(version.at) }),
              version.text,
              version.customer,
              ...version.staff.map(({ text }) => text),
              version.evidence.text,
              version.evidence.ref,
              say(`agreed.${version.agreed}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Quiet>
        ))}
      </Stack>
    </Disclosure>
  );
}
