// The desk window's first lines: the theme and the app. No schema is made here: see app/room.
import './app/ask-first';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { watchPresses } from './app/while-pressed';
import './theme/theme.css';

watchPresses(window);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
