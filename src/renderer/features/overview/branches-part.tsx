// What head office looks after: branches, and which computers may join.
import { useState } from 'react';
import type { OverviewReply } from '#contract/overview';
import type { Refusal } from '#contract/refusal';
import { askRegister, useRegisterAnswer } from '../../app/ask-register';
import { refused } from '../../messages/refused';
import { dayAndTime, say } from '../../messages/say';
import {
  Button,
  Card,
  Cluster,
  FactList,
  Form,
  Notice,
  SectionHeading,
  Stack,
  TextField,
} from '../../ui/index';
import { useBranchNames, type Branch } from './branch-names';
import { Computers } from './computers';
import { ShownOnce } from './shown-once';

type Code = OverviewReply<'codes.make'> & { name: string };

export function BranchesPart() {
  const { names, refusal, again } = useBranchNames();
  const [made, setMade] = useState<Code | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const devices = useRegisterAnswer('devices.list');
  async function makeCode(
    name: string,
    role: { role: 'desk'; branch: string } | { role: 'headOffice' } | { role: 'area'; area: string },
  ) {
    const answer = await askRegister('codes.make', { body: role });
    setProblem(answer.ok ? null : answer.refusal);
    if (answer.ok) setMade({ ...answer.value, name });
  }
  const told = problem ?? refusal ?? devices.refusal;
  const areas = [...new Set([...names.values()].map(({ area }) => area).filter(Boolean))].sort();
  return (
    <Stack gap={24}>
      {told && (
        <Notice tone="red" isLive>
          {refused(told)}
        </Notice>
      )}
      {made && (
        <ShownOnce
          title={say('codeMade', { name: made.name })}
          hint={say('codeMadeHint', { until: dayAndTime(made.expiresAt) })}
          text={made.code}
          copy={say('codeCopy')}
        />
      )}
      <FactList
        facts={[...names.values()].map((branch) => ({
          id: branch.id,
          term: `${branch.name}, ${branch.code}`,
          value: standing(branch),
          action: branch.closed ? undefined : (
            <Button onPress={() => void makeCode(branch.name, { role: 'desk', branch: branch.id })}>
              {say('makeCode')}
            </Button>
          ),
        }))}
      />
      <Cluster>
        <Button onPress={() => void makeCode(say('codeForHeadOffice'), { role: 'headOffice' })}>
          {`${say('codeFor')}: ${say('codeForHeadOffice')}`}
        </Button>
        {areas.map((area) => (
          <Button
            key={area}
            onPress={() => void makeCode(say('codeForArea', { area }), { role: 'area', area })}
          >
            {`${say('codeFor')}: ${say('codeForArea', { area })}`}
          </Button>
        ))}
      </Cluster>
      <AddBranch onAdded={again} />
      <Computers devices={devices.value?.devices ?? []} names={names} onChanged={devices.again} />
    </Stack>
  );
}

function standing({ area, closed, devices, lastEventAt }: Branch): string {
  const last = lastEventAt ? say('branchesLast', { when: dayAndTime(lastEventAt) }) : say('branchesNoEntry');
  return [closed ? say('branchesClosed') : null, area, say('branchesComputers', { count: devices }), last]
    .filter(Boolean)
    .join(' · ');
}

const nothing = { name: '', code: '', area: '' };

function AddBranch({ onAdded }: { onAdded: () => void }) {
  const [typed, setTyped] = useState(nothing);
  const [told, setTold] = useState<{ tone: 'info' | 'red'; text: string } | null>(null);
  async function add() {
    const code = typed.code.trim().toUpperCase();
    const answer = await askRegister('branches.add', { body: { name: typed.name, code, area: typed.area } });
    setTold(
      answer.ok
        ? { tone: 'info', text: say('branchesAdded') }
        : { tone: 'red', text: refused(answer.refusal) },
    );
    if (!answer.ok) return;
    setTyped(nothing);
    onAdded();
  }
  return (
    <Card label={say('branchesAdd')}>
      <Form onSubmit={() => void add()}>
        <Stack gap={16}>
          <SectionHeading>{say('branchesAdd')}</SectionHeading>
          {told && (
            <Notice tone={told.tone} isLive>
              {told.text}
            </Notice>
          )}
          <TextField
            label={say('branchesName')}
            value={typed.name}
            onChange={(name) => setTyped({ ...typed, name })}
            maxLength={80}
            autoComplete="off"
          />
          <TextField
            label={say('branchesCode')}
            hint={say('branchesCodeHint')}
            value={typed.code}
            onChange={(code) => setTyped({ ...typed, code })}
            maxLength={4}
            width="short"
            autoComplete="off"
          />
          <TextField
            label={say('branchesArea')}
            labelNote={say('optional')}
            hint={say('branchesAreaHint')}
            value={typed.area}
            onChange={(area) => setTyped({ ...typed, area })}
            maxLength={60}
            autoComplete="off"
          />
          <div>
            <Button type="submit" variant="primary">
              {say('branchesAdd')}
            </Button>
          </div>
        </Stack>
      </Form>
    </Card>
  );
}
