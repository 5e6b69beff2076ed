import { useState } from 'react';
import type { Args } from '#contract/doorway';
import type { Refusal } from '#contract/refusal';
import type { BackupFound, BroughtBack } from '#contract/restore';
import { ask } from '../../app/bridge';
import { useDeskState } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { BackupKey } from './backup-key';
import { BringingBack } from './bringing-back';
import { ChooseBackup } from './choose-backup';
import { DeskLetter } from './desk-letter';

/** From a drive to an open desk: the folder, the key, the copy, the letter. Going back leaves nothing behind. */
export function Restore({ onBack }: { onBack: () => void }) {
  const take = useDeskState((desk) => desk.take);
  const [found, setFound] = useState<BackupFound | null>(null);
  const [back, setBack] = useState<BroughtBack | null>(null);
  const [step, setStep] = useState<'rest' | 'looking' | 'copying' | 'opening'>('rest');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [wasStopped, setStopped] = useState(false);
  const problem = refusal && refused(refusal);

  function begin(next: typeof step) {
    setStep(next);
    setRefusal(null);
    setStopped(false);
  }
  async function choose() {
    begin('looking');
    const answer = await ask('restore.choose', {});
    setStep('rest');
    if (answer.ok) setFound(answer.value);
    else setRefusal(answer.refusal);
  }
  async function copy(key: Args<'restore.copy'>) {
    begin('copying');
    const answer = await ask('restore.copy', key);
    setStep('rest');
    if (!answer.ok) return setRefusal(answer.refusal);
    setBack(answer.value);
    if (!answer.value) {
      setStopped(true);
      setFound(null);
    }
  }
  async function finish(letter: string) {
    begin('opening');
    const answer = await ask('restore.finish', { letter });
    setStep('rest');
    if (answer.ok) take(answer);
    else setRefusal(answer.refusal);
  }
  async function letGo() {
    await ask('restore.drop', {});
    setRefusal(null);
    setBack(null);
    setFound(null);
  }

  if (step === 'copying') return <BringingBack />;
  if (back)
    return (
      <DeskLetter
        back={back}
        problem={problem}
        isOpening={step === 'opening'}
        onLetter={(letter) => void finish(letter)}
        onLetGo={() => void letGo()}
      />
    );
  if (found)
    return (
      <BackupKey
        found={found}
        problem={problem}
        onKey={(key) => void copy(key)}
        onOther={() => void letGo()}
      />
    );
  const stopped = wasStopped ? ({ tone: 'info', text: say('restoreStopped') } as const) : null;
  return (
    <ChooseBackup
      told={problem ? { tone: 'red', text: problem } : stopped}
      isLooking={step === 'looking'}
      onChoose={() => void choose()}
      onBack={() => {
        void ask('restore.drop', {});
        onBack();
      }}
    />
  );
}
