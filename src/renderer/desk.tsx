// The desk window's first lines: schemas that don't trip the CSP, the theme, and the app.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/app';
import './theme/theme.css';

// zod would otherwise try `new Function`, which the CSP reports as a violation.
z.config({ jitless: true });

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
