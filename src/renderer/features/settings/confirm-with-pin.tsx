// Asks for one's own PIN before something about keys changes.
import { useState, type ReactNode } from 'react';
import { say } from '../../messages/say';
import { Button, Card, Cluster, Form, PinField, Stack } from '../../ui/index';

/** The PIN of whoever is at the desk. */
export function OwnPin({ value, onChange }: { value: string; onChange: (pin: string) => void }) {
  return (
    <PinField
      label={say('yourPin')}
      hint={say('yourPinHint')}
      value={value}
      onChange={onChange}
      name="ownPin"
    />
  );
}

/** A change of keys is asked for, and made with somebody's own PIN. */
export function Confirm(props: {
  title: string;
  go: string;
  onGo: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) {
  const [isBusy, setBusy] = useState(false);
  async function go() {
    setBusy(true);
    await props.onGo();
    setBusy(false);
  }
  return (
    <Card tone="sunk" label={props.title}>
      <Form onSubmit={() => void go()}>
        <Stack gap={16}>
          {props.children}
          <Cluster>
            <Button type="submit" variant="primary" isDisabled={isBusy}>
              {props.go}
            </Button>
            <Button variant="quiet" onPress={props.onClose}>
              {say('close')}
            </Button>
          </Cluster>
        </Stack>
      </Form>
    </Card>
  );
}
