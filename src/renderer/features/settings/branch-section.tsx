// The branch as customers and paper know it, and what this desk goes by. Code and currency stay as they were set up.
import { useState } from 'react';
import type { BranchSetup } from '#contract/app-state';
import type { ShopSettings } from '#contract/shop-settings';
import { staffOnPaper } from '#domain/playbook/privacy-rules';
import { useKeptHere } from '../../app/kept-here';
import { useSettings } from '../../app/shop-settings';
import {
  hourOptions,
  jurisdictionOptions,
  kindOptions,
  minuteOptions,
  paperOptions,
  staffOnPaperOptions,
} from '../../messages/branch-words';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Form, Quiet, SelectField, Stack, TextField, TickBox } from '../../ui/index';

export function BranchSection({ settings }: { settings: ShopSettings }) {
  const change = useSettings((store) => store.change);
  const { zone: _, hours: __, ...kept } = settings.branch;
  const [branch, setBranch] = useKeptHere<BranchSetup>('settings.branch', kept);
  const [problem, setProblem] = useState<string | undefined>();
  const type = (more: Partial<BranchSetup>) => setBranch({ ...branch, ...more });
  async function save() {
    const name = branch.name.trim();
    setProblem(name ? undefined : say('problem.name'));
    const isSaved =
      name && (await change('branch.change', { branch: { ...branch, name } }, say('branchSaved')));
    if (isSaved) setBranch(undefined);
  }
  return (
    <Form onSubmit={() => void save()}>
      <Stack gap={24}>
        <TextField
          label={say('branchName')}
          value={branch.name}
          onChange={(name) => type({ name })}
          error={problem}
          maxLength={80}
          name="branchName"
          autoComplete="off"
        />
        <TextField
          label={say('branchAddress')}
          labelNote={say('optional')}
          value={branch.address}
          onChange={(address) => type({ address })}
          maxLength={160}
          name="branchAddress"
          autoComplete="off"
        />
        <ChoiceChips
          label={say('branchKind')}
          hint={say('playbookHint')}
          options={kindOptions()}
          value={branch.playbook}
          onChange={(playbook) => type(playbook ? { playbook } : {})}
        />
        <ChoiceChips
          label={say('paper')}
          options={paperOptions()}
          value={branch.paper}
          onChange={(paper) => type({ paper: paper === 'Letter' ? 'Letter' : 'A4' })}
        />
        <ChoiceChips
          label={say('staffOnPaper')}
          hint={say('staffOnPaperHint')}
          options={staffOnPaperOptions()}
          value={branch.staffOnPaper ?? settings.staffOnPaper}
          onChange={(how) => type(how ? { staffOnPaper: staffOnPaper.parse(how) } : {})}
        />
        <SelectField
          label={say('jurisdiction')}
          hint={say('jurisdictionHint')}
          value={branch.jurisdiction ?? ''}
          onChange={(code) => type({ jurisdiction: code || null })}
          options={jurisdictionOptions()}
        />
        <SelectField
          label={say('lockAfter')}
          value={String(branch.lockAfterMinutes)}
          onChange={(minutes) => type({ lockAfterMinutes: Number(minutes) })}
          options={minuteOptions(branch.lockAfterMinutes)}
        />
        <SelectField
          label={say('closeAfter')}
          hint={say('closeAfterHint')}
          value={String(branch.closeAfterSleepHours)}
          onChange={(hours) => type({ closeAfterSleepHours: Number(hours) })}
          options={hourOptions(branch.closeAfterSleepHours)}
        />
        <TickBox
          label={say('canCustomersSee')}
          hint={say('canCustomersSeeHint')}
          value={branch.customersCanSee}
          onChange={(customersCanSee) => type({ customersCanSee })}
        />
        <TextField
          label={say('branchPanic')}
          labelNote={say('optional')}
          hint={say('branchPanicHint')}
          value={branch.panic}
          onChange={(panic) => type({ panic })}
          maxLength={120}
          name="branchPanic"
          autoComplete="off"
        />
        <TextField
          label={say('branchDuty')}
          labelNote={say('optional')}
          hint={say('branchDutyHint')}
          type="tel"
          value={branch.dutyNumber}
          onChange={(dutyNumber) => type({ dutyNumber })}
          maxLength={60}
          name="branchDuty"
          autoComplete="off"
        />
        <TickBox
          label={say('branchSecondDesk')}
          hint={say('branchSecondDeskHint')}
          value={branch.secondDesk}
          onChange={(secondDesk) => type({ secondDesk })}
        />
        <div>
          <Button type="submit" variant="primary" size="step">
            {say('saveBranch')}
          </Button>
        </div>
        <Quiet>{say('branchFixed', { code: branch.code, currency: branch.currency })}</Quiet>
      </Stack>
    </Form>
  );
}
