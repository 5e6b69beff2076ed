// Imported before anything that makes a schema: zod would otherwise try `new Function`, which the CSP reports.
import { z } from 'zod';

z.config({ jitless: true });
