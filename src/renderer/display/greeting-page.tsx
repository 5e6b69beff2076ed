import type { DisplayPage } from '#domain/customer-view/display-page';
import { StaffReturn } from './staff-return';
import s from './display.module.css';

interface GreetingPageProps {
  page: Extract<DisplayPage, { kind: 'greeting' }>;
  isOverDesk: boolean;
}

/** Nobody's complaint: the branch's greeting, or nothing while the shop is closed. */
export function GreetingPage({ page, isOverDesk }: GreetingPageProps) {
  return (
    <main className={s.greeting}>
      {page.greeting && <h1 className={s.welcome}>{page.greeting}</h1>}
      {isOverDesk && <StaffReturn label="For staff" pinLabel="For staff: your PIN" />}
    </main>
  );
}
