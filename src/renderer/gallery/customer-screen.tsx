import { AgreedRows, Button, PageHeading, Quiet, Stack } from '../ui';
import s from './gallery.module.css';

const rows = [
  { id: '1', text: 'Refunded to your card ending 4417, with you by Friday 27 November', amount: '£18.40' },
  { id: '2', text: 'Late fee of 2 November taken off', amount: '£5.00' },
  { id: '3', text: 'A quieter room from tonight, same price' },
  { id: '4', text: 'Amira or a colleague rings you on Friday 27 November before 17:00' },
];

export function CustomerScreen() {
  return (
    <main className={s.customer}>
      <Stack gap={40}>
        <p className={s.customerHead}>
          <strong>Mill Lane Hotel</strong>
          <span>
            Your reference <strong>MIL-2026-A0148</strong>
          </span>
        </p>
        <Stack gap={16}>
          <PageHeading size="display">Is this what we agreed?</PageHeading>
          <AgreedRows rows={rows} total={{ label: 'Back to you', amount: '£23.40' }} />
        </Stack>
        <Stack gap={16}>
          <Quiet size="body">
            Saying yes takes none of your legal rights away. We keep a record of this; you may ask to read it.
          </Quiet>
          <div className={s.three}>
            <Button variant="primary" size="huge" isWide>
              Yes, that’s right
            </Button>
            <Button size="huge" isWide>
              Something isn’t right
            </Button>
            <Button size="huge" isWide>
              I’d like to think
            </Button>
          </div>
        </Stack>
      </Stack>
    </main>
  );
}
