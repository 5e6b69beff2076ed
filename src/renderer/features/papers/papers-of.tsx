import { FileText } from 'lucide-react';
import { useRoute } from '../../app/route';
import { say } from '../../messages/say';
import { Button } from '../../ui/index';

/** On a complaint: its letters, slips and copies. Whatever is typed is on its way to disk before the page changes. */
export function PapersOf({ id, onLeave }: { id: string; onLeave?: () => Promise<void> }) {
  const go = useRoute((routing) => routing.go);
  async function open() {
    await onLeave?.();
    go({ screen: 'papers', of: id });
  }
  return (
    <Button icon={<FileText />} onPress={() => void open()}>
      {say('papersOfThis')}
    </Button>
  );
}
