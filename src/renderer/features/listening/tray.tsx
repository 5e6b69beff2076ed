// What is at hand while listening: a scan, their name, how to reach them. Open at any temperature, never asked for.
import { MessagesSquare, Phone, ScanLine, User } from 'lucide-react';
import type { Stage } from '#domain/event/values';
import { say } from '../../messages/say';
import { Button, Card, Cluster, Pill } from '../../ui/index';
import { AddAttachment, Attached, AttachmentNotice } from '../conversation/attachments/index';
import { useIncident } from '../conversation/conversation-store';
import { ContactFields, NameFields } from '../conversation/customer-fields';
import { KeptLine } from '../conversation/kept-fields';
import { emptyOf, useKeptForm } from '../conversation/kept-form';
import { usePanels } from '../conversation/panels';
import { useKeptState } from '../conversation/kept-state';
import { LookUp } from './look-up';

interface At {
  stage: Stage;
  step: string;
}
type Drawer = 'scan' | 'name' | 'contact';

export function Tray({ at }: { at: At }) {
  const { customer, scans } = useIncident();
  const show = usePanels((panels) => panels.show);
  const [open, setOpen] = useKeptState<Drawer | null>('tray', null);
  const toggle = (drawer: Drawer) => setOpen(open === drawer ? null : drawer);
  return (
    <>
      <Cluster gap={8}>
        <Button icon={<ScanLine />} isExpanded={open === 'scan'} onPress={() => toggle('scan')}>
          {say('scan')}
        </Button>
        <Button icon={<User />} isExpanded={open === 'name'} onPress={() => toggle('name')}>
          {customer.name || say('name')}
        </Button>
        <Button
          icon={<Phone />}
          label={say('howToReach')}
          isExpanded={open === 'contact'}
          onPress={() => toggle('contact')}
        >
          {say('reachThem')}
        </Button>
        <AddAttachment />
        <Button icon={<MessagesSquare />} onPress={() => show({ name: 'ways' })}>
          {say('ways')}
        </Button>
        {scans.map((code) => (
          <Pill key={code} look="outlined">
            {code}
          </Pill>
        ))}
      </Cluster>
      <LookUp />
      <Attached />
      <AttachmentNotice />
      {open === 'scan' && <ScanField at={at} />}
      {open === 'name' && (
        <Card label={say('name')}>
          <NameFields at={at} takesFocus />
        </Card>
      )}
      {open === 'contact' && (
        <Card label={say('howToReach')}>
          <ContactFields at={at} takesFocus />
        </Card>
      )}
    </>
  );
}

/** A scanner types the code and presses Enter; so may anybody. */
function ScanField({ at }: { at: At }) {
  const { form, settle } = useKeptForm(at, { code: '' }, ({ code = '' }) => [
    { type: 'scanned.v1', payload: { code } },
  ]);
  async function take() {
    const { code } = form.getValues();
    if (code.trim() === '') return;
    if (await settle()) emptyOf(form, 'code', code);
  }
  return (
    <Card label={say('scan')}>
      <KeptLine
        form={form}
        name="code"
        settle={async () => (await take(), true)}
        label={say('scanLabel')}
        hint={say('scanHint')}
        onEnter={() => void take()}
        max={120}
        width="half"
        autoFocus
      />
    </Card>
  );
}
