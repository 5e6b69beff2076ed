/**
 * The system's clipboard belongs to a screen: two stories at once on one screen would paste what the other copied. The first
 * worker stays on the screen that is there, where somebody may watch it; each further one has a screen of its own.
 */
import type { WorkerInfo } from '@playwright/test';
import { startVirtualScreen } from './virtual-screen';

/** For the worker that this runs in. Stories in machine/ bring their own surroundings. */
export async function withOwnScreen({ parallelIndex, project }: WorkerInfo, use: () => Promise<void>) {
  if (process.platform !== 'linux' || parallelIndex === 0 || project.name !== 'stories') return use();
  const { display, stop } = await startVirtualScreen('1920x1080');
  process.env.DISPLAY = display;
  await use();
  await stop();
}
