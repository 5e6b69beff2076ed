// Imported before anything that makes a schema. zod would otherwise build a function out of text for every schema when
// it is first used: most are used once at opening, where building it takes longer than checking without it, and a
// process that never makes code from text is one thing less to watch.
import { z } from 'zod/mini';

z.config({ jitless: true });
