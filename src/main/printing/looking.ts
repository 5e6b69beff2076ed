// A look before printing: one paper at a time is drawn, and its pages are shown as they will come out. What is looked at is
// what is printed: its PDF is kept while somebody looks, and the press takes it as long as nothing in it has changed.
import { randomUUID } from 'node:crypto';
import { no, yes } from '#contract/refusal';
import type { Handlers } from '../door/handlers';
import type { LookWindow, OpenLookWindow } from './look-window';
import type { Press } from './press';

type LookHandlers = Pick<Handlers, `paper.look${'' | 'Page' | 'End'}`>;

export interface Looking {
  handlers: LookHandlers;
  /** Nobody is at the desk any more: nothing of it stays. */
  end(): void;
}

export function createLooking(press: Pick<Press, 'pdf' | 'keep'>, open: OpenLookWindow): Looking {
  let now: { id: string; window: LookWindow } | null = null;
  /** Of the newest look: an older one that is still being drawn is nobody's any more. */
  let turn = 0;

  function end(): void {
    turn += 1;
    press.keep(null);
    now?.window.close();
    now = null;
  }

  const handlers: LookHandlers = {
    async 'paper.look'({ paper }) {
      end();
      const mine = turn;
      const pdf = await press.pdf(paper);
      if (!pdf.ok) return pdf;
      const window = await open(pdf.value.bytes);
      if (!window) return no({ code: 'notDrawn' });
      if (mine !== turn) {
        window.close();
        return no({ code: 'noSuchThing' });
      }
      now = { id: randomUUID(), window };
      press.keep(pdf.value);
      return yes({ look: now.id, pages: window.pages });
    },

    async 'paper.lookPage'({ look, page }) {
      if (now?.id !== look || page > now.window.pages) return no({ code: 'noSuchThing' });
      const drawn = await now.window.page(page);
      return drawn ? yes(drawn) : no({ code: 'notDrawn' });
    },

    async 'paper.lookEnd'({ look }) {
      if (now?.id === look) end();
      return yes(null);
    },
  };
  return { handlers, end };
}
