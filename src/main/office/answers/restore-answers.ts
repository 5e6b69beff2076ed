// Answers about bringing a backup back on an empty computer.
import { yes } from '#contract/refusal';
import type { JobSlot } from '../../records/job';
import type { Answers, Desk } from './answers';

type RestoreAnswers = Answers<`restore${string}` & keyof Answers>;

export function restoreAnswers(desk: Desk, job: JobSlot): RestoreAnswers {
  const { shop } = desk;
  return {
    restoreLook: ({ folder }) => desk.atTheDoor(() => shop.restoring.look(folder)),
    'restore.copy': (key) => desk.atTheDoor(() => shop.restoring.copy(key)),
    'restore.finish': ({ letter }) =>
      desk.atTheDoor(async () => {
        const done = await shop.restoring.finish(letter);
        return done.ok ? yes(shop.state()) : done;
      }),
    'restore.drop': async () => {
      // Before its turn: what is under way waits for nobody else.
      if (job.current?.kind === 'restore') job.stop();
      return desk.atTheDoor(async () => {
        await shop.restoring.drop();
        return yes(null);
      });
    },
  };
}
