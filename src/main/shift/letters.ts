// The letterbox of whichever store is here: what can be written before the desk is open, and who takes it in.
import { dirname, join } from 'node:path';
import type { AppState } from '#contract/app-state';
import type { Saved } from '#contract/doorway';
import type { Answer } from '#contract/refusal';
import { instantIn, zoneOfThisComputer } from '../incidents/branch-time';
import { LetterFolder } from '../letterbox/letter-folder';
import { Letterbox, type Typed } from '../letterbox/letterbox';
import { nodeFiles } from '../vault/node-files';
import type { OpenShop } from './open-shop';
import { quietly } from './people';
import type { Situation } from './situation';
import type { PersonRecord } from './store-records';

export class Letters {
  private readonly boxes = new Map<string, Letterbox>();

  constructor(private readonly now: Situation) {}

  state(): AppState['letterbox'] {
    return this.box().state(this.now.secret());
  }

  begin(): { id: string } {
    return this.box().begin();
  }

  write(id: string, typed: Typed): Promise<Answer<Saved>> {
    return this.box().write(id, typed, this.now.secret());
  }

  /** Its failure must not keep anybody from the records. */
  async settle({ vault, events }: OpenShop): Promise<void> {
    await quietly(async () => {
      const { wasForeign } = await this.box().settle(vault, this.now.secret());
      if (wasForeign) await events.note({ by: null, kind: 'letterboxKeyWasForeign' });
    });
  }

  async takeIn(person: PersonRecord): Promise<void> {
    const { opened } = this.now;
    if (!opened) return;
    const box = this.box();
    box.close();
    const taken = await box.empty(opened.vault, (letter) => opened.book.takeIn(person, letter));
    for (const _ of taken) await opened.events.note({ by: person, kind: 'letterTakenIn' });
  }

  /** Beside the store, so that it works while the store can't be opened. */
  private box(): Letterbox {
    const path = join(dirname(this.now.path()), 'letters');
    const known = this.boxes.get(path);
    if (known) return known;
    const { ids, now, files } = this.now.options;
    const instant = () => instantIn(this.now.opened?.branch.zone ?? zoneOfThisComputer(), now());
    const box = new Letterbox(new LetterFolder(files ?? nodeFiles, path), {
      newId: () => ids.next(),
      instant,
    });
    this.boxes.set(path, box);
    return box;
  }
}
