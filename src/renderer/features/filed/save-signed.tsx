import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import { may } from '#domain/shift/who-may';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Cluster, Notice } from '../../ui/index';

/** For managers: this complaint as a file that whoever gets it can check. That it left is kept. */
export function SaveSigned({ id }: { id: string }) {
  const { person } = useShop();
  const [told, setTold] = useState<{ tone: 'info' | 'red'; text: string } | null>(null);
  if (!person || !may(person.role, 'export')) return null;
  async function save() {
    const answer = await ask('records.exportOne', { id });
    if (!answer.ok) setTold({ tone: 'red', text: refused(answer.refusal) });
    else
      setTold(
        answer.value.file ? { tone: 'info', text: say('exportedOne', { file: answer.value.file }) } : null,
      );
  }
  return (
    <Cluster gap={16}>
      <Button icon={<FileOutput />} onPress={() => void save()}>
        {say('exportOne')}
      </Button>
      {told && (
        <Notice tone={told.tone} isLive>
          {told.text}
        </Notice>
      )}
    </Cluster>
  );
}
