// F4, "I've just promised": who, what, by when, in a few seconds.
import { say } from '../../messages/say';
import { Button, Sheet } from '../../ui/index';
import { useConversation } from './conversation-store';
import { usePanels } from './panels';
import { PromiseFields } from './promise-fields';
import { usePromiseForm } from './promise-form';

export function PromiseSheet() {
  const { panel, close } = usePanels();
  return panel?.name === 'promise' ? <OpenPromise what={panel.what ?? ''} onClose={close} /> : null;
}

function OpenPromise({ what, onClose }: { what: string; onClose: () => void }) {
  const tell = useConversation((store) => store.tell);
  const promise = usePromiseForm(what);
  async function keep() {
    const made = promise.propose();
    if (made && (await tell([made.proposal], promise.settles))) onClose();
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={say('promiseTitle')}
      closeLabel={say('close')}
      foot={
        <Button variant="primary" onPress={() => void keep()}>
          {say('promiseIt')}
        </Button>
      }
    >
      <PromiseFields {...promise} />
    </Sheet>
  );
}
