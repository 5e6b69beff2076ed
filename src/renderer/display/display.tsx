// The customer's own window: it is given one page at a time and knows nothing else of a complaint.
import '../app/no-eval';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ShownToThem } from '#contract/display';
import { AgreementPage } from './agreement-page';
import { GreetingPage } from './greeting-page';
import '../theme/theme.css';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Display />
    </StrictMode>,
  );

function Display() {
  const [shown, setShown] = useState<ShownToThem | null>(null);
  useEffect(() => {
    const stop = window.amends.on('display.shown', setShown);
    void window.amends.ask('display.page', {}).then((answer) => {
      if (answer.ok) setShown((newer) => newer ?? answer.value);
    });
    return stop;
  }, []);
  if (!shown) return null;
  const { page, isOverDesk } = shown;
  return page.kind === 'agreement' ? (
    // A page that changed is another page: nothing half drawn or half answered stays.
    <AgreementPage key={page.shown} page={page} isOverDesk={isOverDesk} />
  ) : (
    <GreetingPage page={page} isOverDesk={isOverDesk} />
  );
}
