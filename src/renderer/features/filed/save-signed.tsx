import { FileOutput } from 'lucide-react';
import { may } from '#domain/shift/who-may';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { Told, useTold } from '../../app/told';
import { say } from '../../messages/say';
import { Button, Cluster } from '../../ui/index';

/** For managers: this complaint as a file that whoever gets it can check. That it left is kept. */
export function SaveSigned({ id }: { id: string }) {
  const { person } = useShop();
  const told = useTold();
  if (!person || !may(person.role, 'export')) return null;
  async function save() {
    const answer = await ask('records.exportOne', { id });
    if (!answer.ok) return told.refuse(answer.refusal);
    const { file } = answer.value;
    told.tell(file === null ? null : say('exportedOne', { file }));
  }
  return (
    <Cluster gap={16}>
      <Button icon={<FileOutput />} onPress={() => void save()}>
        {say('exportOne')}
      </Button>
      <Told words={told.words} />
    </Cluster>
  );
}
