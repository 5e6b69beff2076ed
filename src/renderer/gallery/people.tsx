import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, CentredLayout, Cluster, PageHeading, PeopleTiles, PinField, Quiet } from '../ui';

const people = [
  { id: 'a', initials: 'AK', name: 'Amira K.', role: 'Reception' },
  { id: 'b', initials: 'BT', name: 'Ben T.', role: 'Reception' },
  { id: 'c', initials: 'CW', name: 'Chen W.', role: 'Manager' },
  { id: 'd', initials: 'DM', name: 'Dora M.', role: 'Reception' },
];

export function People() {
  const [who, setWho] = useState('a');
  const [pin, setPin] = useState('1234');
  return (
    <CentredLayout
      foot={
        <>
          <Button icon={<Plus />} keyHint="Ctrl N">
            Somebody is here now: start listening
          </Button>
          <Quiet>Locked. Everything is kept.</Quiet>
        </>
      }
    >
      <PageHeading size="display" above="Mill Lane Hotel · Saturday 21 November, 13:58">
        Who is at the desk?
      </PageHeading>
      <PeopleTiles label="Who is at the desk?" people={people} value={who} onChange={setWho} />
      <Cluster gap={16}>
        <PinField label="Amira’s PIN" isLabelHidden value={pin} onChange={setPin} autoFocus />
        <Button variant="primary">Open the desk</Button>
        <Button variant="quiet">Forgotten the PIN?</Button>
      </Cluster>
    </CentredLayout>
  );
}
