// A screen to open windows on: the one that is there, else a virtual one.
import { isLinux } from './project.mjs';

export const needsVirtualScreen = isLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** Answers `[program, args]`, wrapped so that windows have a screen of 1920 × 1080 to open on. */
export function onScreen(program, args) {
  if (!needsVirtualScreen) return [program, args];
  return ['xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24 -nolisten tcp', program, ...args]];
}
