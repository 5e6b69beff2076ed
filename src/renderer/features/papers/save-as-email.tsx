import { Mail } from 'lucide-react';
import { useState } from 'react';
import { isLetter, type Paper } from '#domain/paper/paper';
import { ask } from '../../app/bridge';
import { Told, useTold } from '../../app/told';
import { say } from '../../messages/say';
import { Button, Cluster } from '../../ui/index';
import type { Choice } from './use-papers';

/** A letter as an e-mail for the mail program; one that waits for a manager's yes goes nowhere. */
export function SaveAsEmail({ choice, paper }: { choice: Choice; paper: Paper }) {
  const [isBusy, setBusy] = useState(false);
  const told = useTold();
  if (!isLetter(paper)) return null;
  async function save() {
    setBusy(true);
    const answer = await ask('papers.saveEmail', choice);
    setBusy(false);
    if (!answer.ok) return told.refuse(answer.refusal);
    const { file, addressed } = answer.value;
    told.tell(file === null ? null : say(addressed ? 'paperEmailSaved' : 'paperEmailSavedTo', { file }));
  }
  return (
    <Cluster gap={12}>
      <Button icon={<Mail />} onPress={() => void save()} isDisabled={isBusy || paper.isDraft}>
        {say('paperEmail')}
      </Button>
      <Told words={told.words} />
    </Cluster>
  );
}
