// A screen to open windows on: the one that is there, else a virtual one.
import { isLinux } from './project.mjs';

export const needsVirtualScreen = isLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * Answers `[program, args]`, wrapped where windows need a virtual screen (1920 × 1080) to open on.
 * @param {{ virtual?: boolean }} [options] `virtual`: even where there is a real one
 */
export function onScreen(program, args, { virtual = false } = {}) {
  if (!needsVirtualScreen && !(virtual && isLinux)) return [program, args];
  return ['xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24 -nolisten tcp', program, ...args]];
}
