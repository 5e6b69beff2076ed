// The photos and files of incidents, as the book keeps and shows them.
import { yes, type Answer } from '#contract/refusal';
import { standingAttachments } from '#domain/incident/attachments';
import type { Incident } from '#domain/incident/state';
import {
  keepBytes,
  readBytes,
  smallPictures,
  sweepOrphans,
  type AttachmentBytes,
  type AttachmentPart,
  type NewAttachment,
} from './attaching';
import type { PersonAtDesk } from './authority-today';
import type { Beginnings } from './beginnings';
import { toldTo, type BookParts, type Told } from './book-parts';
import type { BookReading } from './book-reading';
import type { BookWriting } from './book-writing';
import { tellOfTheHouse, type HouseEvent } from './telling';

export class BookAttachments {
  constructor(
    private readonly parts: BookParts,
    private readonly at: { beginnings: Beginnings; reading: BookReading; writing: BookWriting },
  ) {}

  /** Its bytes are on disk before its event is. */
  attach(person: PersonAtDesk, id: string, file: NewAttachment): Promise<Answer<Told>> {
    const { keeper, attachments } = this.parts;
    const { beginnings, writing } = this.at;
    return writing.write(person, id, async (held, series) => {
      const now = this.parts.now();
      const payload = await keepBytes(held.incident, file, { attachments, now });
      if (!payload.ok) return payload;
      if (!payload.value) return yes(toldTo(person, held, this.parts));
      const opened = await beginnings.opened(held, { person, now }, series);
      const event: HouseEvent = { type: 'attachmentAdded.v1', payload: payload.value };
      const told = tellOfTheHouse(opened, event, { person, now }, series);
      const saved = await keeper.save(told, series, {});
      attachments.settle({ incident: id, attachment: payload.value.attachment });
      return yes(toldTo(person, saved, this.parts));
    });
  }

  async read(
    person: PersonAtDesk,
    id: string,
    attachment: string,
    part: AttachmentPart,
  ): Promise<Answer<AttachmentBytes>> {
    const held = await this.at.reading.seen(person, id);
    return held.ok ? readBytes(held.value.incident, attachment, part, this.parts.attachments) : held;
  }

  /** Those that stand and whose bytes aren't on this computer. */
  async missing(person: PersonAtDesk, id: string): Promise<Answer<{ missing: string[] }>> {
    const held = await this.at.reading.seen(person, id);
    if (!held.ok) return held;
    const standing = standingAttachments(held.value.incident);
    const isHere = (attachment: string) => this.parts.attachments.has({ incident: id, attachment });
    return yes({ missing: standing.map((one) => one.id).filter((one) => !isHere(one)) });
  }

  picturesOf(incident: Incident): Promise<Record<string, string>> {
    return smallPictures(incident, this.parts.attachments);
  }

  sweep(): Promise<number> {
    const { keeper, attachments, now } = this.parts;
    const incidentOf = async (id: string) => {
      const held = await keeper.hold(id);
      if (held.ok) return held.value.incident;
      return held.refusal.code === 'noSuchIncident' ? ('none' as const) : null;
    };
    return sweepOrphans(attachments, incidentOf, now());
  }
}
