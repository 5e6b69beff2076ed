/** Every part of the kit with believable words in it. Never part of what is shipped: see test/support/gallery. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../theme/theme.css';
import { CheckStep } from './check-step';
import { CustomerScreen } from './customer-screen';
import { Desk } from './desk';
import { Listening, ListeningQuiet } from './listening';
import { Layers } from './layers';
import { Parts } from './parts';
import { People } from './people';
import { PutRight } from './put-right';
import { ReadBack } from './read-back';

const screens = {
  people: People,
  desk: Desk,
  listening: Listening,
  'listening-quiet': ListeningQuiet,
  check: CheckStep,
  'put-right': PutRight,
  'read-back': ReadBack,
  customer: CustomerScreen,
  parts: Parts,
  layers: Layers,
};

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme !== null) document.documentElement.dataset.theme = theme;
const Screen = screens[(asked.get('screen') ?? 'parts') as keyof typeof screens] ?? Parts;
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Screen />
  </StrictMode>,
);
