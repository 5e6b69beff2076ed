// Their name, how they like to be spoken to, and how to reach them. None of it is ever required.
import { mayRing } from '#domain/incident/talking';
import { say } from '../../messages/say';
import { ChoiceChips, Cluster, Stack } from '../../ui/index';
import { useConversation, useIncident } from './conversation-store';
import { useKeptForm } from './kept-form';
import { KeptLine } from './kept-fields';
import type { Stage } from '#domain/event/values';

interface At {
  stage: Stage;
  step: string;
}

export function NameFields({ at, takesFocus }: { at: At; takesFocus?: boolean }) {
  const { customer } = useIncident();
  const { form, settle } = useKeptForm(
    at,
    { customerName: customer.name ?? '', customerAddress: customer.address },
    (_changed, { customerName, customerAddress }) => [
      {
        type: 'customerNamed.v1',
        payload: { name: customerName.trim() || null, address: customerAddress },
      },
    ],
  );
  return (
    <Stack gap={16}>
      <KeptLine
        {...{ form, settle }}
        name="customerName"
        label={say('customerName')}
        labelNote={say('ratherNotSayFine')}
        autoFocus={takesFocus}
      />
      <KeptLine
        {...{ form, settle }}
        name="customerAddress"
        label={say('spokenToAs')}
        labelNote={say('spokenToExample')}
        max={80}
      />
    </Stack>
  );
}

const ways = ['call', 'text', 'email', 'letter', 'none'] as const;

export function ContactFields({ at, takesFocus }: { at: At; takesFocus?: boolean }) {
  const incident = useIncident();
  const { customer } = incident;
  // A call isn't offered to somebody who can't be rung.
  const offered = ways.filter((way) => way !== 'call' || mayRing(incident));
  const tell = useConversation((store) => store.tell);
  const prefers = ways.find((way) => way === customer.prefers) ?? null;
  const { form, settle } = useKeptForm(
    at,
    { phone: customer.phone, email: customer.email },
    (_changed, { phone, email }) => [{ type: 'contactNoted.v1', payload: { phone, email, prefers } }],
  );
  return (
    <Stack gap={16}>
      <Cluster gap={16}>
        <KeptLine
          {...{ form, settle }}
          name="phone"
          label={say('phone')}
          type="tel"
          inputMode="tel"
          max={60}
          autoFocus={takesFocus}
        />
        <KeptLine {...{ form, settle }} name="email" label={say('email')} inputMode="email" />
      </Cluster>
      <ChoiceChips
        label={say('prefers')}
        options={offered.map((way) => ({ value: way, label: say(`prefers.${way}`) }))}
        value={prefers}
        onChange={(way) => {
          const { phone, email } = form.getValues();
          const chosen = ways.find((one) => one === way) ?? null;
          void tell([{ type: 'contactNoted.v1', payload: { phone, email, prefers: chosen } }]);
        }}
      />
    </Stack>
  );
}
