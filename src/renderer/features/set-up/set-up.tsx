import { useState } from 'react';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';
import { useDeskState } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { BranchForm } from './branch-form';
import { ManagerForm } from './manager-form';
import { RecoveryKey } from './recovery-key';
import { RecoveryLost } from './recovery-lost';
import type { BranchForm as Branch, ManagerForm as Manager, StaffForm as Staff } from './set-up-rules';
import { StaffForm } from './staff-form';
import { Welcome } from './welcome';

const emptyBranch: Branch = {
  name: '',
  code: '',
  address: '',
  playbook: 'retail',
  currency: 'GBP',
  paper: 'A4',
  language: 'en',
  customersCanSee: false,
  jurisdiction: '',
  panic: '',
  dutyNumber: '',
  secondDesk: false,
};
const emptyManager: Manager = { name: '', pin: '', pinAgain: '', passphrase: '', passphraseAgain: '' };

/** The first run, from the welcome to the recovery key. Going back keeps what was typed. */
export function SetUp({ onRestore }: { onRestore: () => void }) {
  const take = useDeskState((desk) => desk.take);
  const phase = useDeskState((desk) => desk.state?.phase);
  const [page, setPage] = useState<'welcome' | 'branch' | 'manager' | 'staff'>('welcome');
  const [branch, setBranch] = useState(emptyBranch);
  const [manager, setManager] = useState(emptyManager);
  const [staff, setStaff] = useState<Staff>({ people: [], lead: '0' });
  const [isMaking, setMaking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [made, setMade] = useState<{ recoveryKey: string; askBack: number[] } | null>(null);

  async function make(people: Staff) {
    setStaff(people);
    setMaking(true);
    const { name, pin, passphrase } = manager;
    const answer = await ask('setup.create', {
      branch: { ...branch, jurisdiction: branch.jurisdiction || null },
      manager: { name, pin, passphrase },
      staff: people.people,
      ...(people.lead === 'nobody' ? {} : { complaintsLead: Number(people.lead) }),
    });
    setMaking(false);
    if (answer.ok) setMade(answer.value);
    else setRefusal(answer.refusal);
  }

  if (phase === 'recovery' && !made) return <RecoveryLost onMade={setMade} />;
  if (made) return <RecoveryKey {...made} onDone={(state) => take({ ok: true, value: state })} />;
  switch (page) {
    case 'welcome':
      return (
        <Welcome
          onSetUp={() => setPage('branch')}
          onRestore={onRestore}
          onSample={() => void ask('sample.open', {}).then(take)}
        />
      );
    case 'branch':
      return (
        <BranchForm
          values={branch}
          onBack={() => setPage('welcome')}
          onDone={(values) => {
            setBranch(values);
            setPage('manager');
          }}
        />
      );
    case 'manager':
      return (
        <ManagerForm
          values={manager}
          onBack={() => setPage('branch')}
          onDone={(values) => {
            setManager(values);
            setPage('staff');
          }}
        />
      );
    case 'staff':
      return (
        <StaffForm
          values={staff}
          manager={manager.name}
          problem={refusal && refused(refusal)}
          isMaking={isMaking}
          onBack={(values) => {
            setStaff(values);
            setPage('manager');
          }}
          onDone={(values) => void make(values)}
        />
      );
  }
}
