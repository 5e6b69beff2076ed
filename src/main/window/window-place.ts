// No schema here: the window is opened with this, and a library for schemas takes longer to read than a window to open.

/** In device-independent pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface WindowPlace extends Bounds {
  isMaximized: boolean;
}

const furthest = 100_000;
const isPixels = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(value as number) <= furthest;

/** Nothing but the place, whatever else stands there; null if it is no place. */
export function placeFrom(value: unknown): WindowPlace | null {
  const { x, y, width, height, isMaximized } = (value ?? {}) as Record<string, unknown>;
  if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height)) return null;
  if (width < 1 || height < 1 || typeof isMaximized !== 'boolean') return null;
  return { x, y, width, height, isMaximized };
}

/** The usual counter PC. */
export const usualSize = { width: 1366, height: 768 };
export const smallestSize = { width: 640, height: 480 };

/** That much of a title bar must be on a screen for somebody to get hold of the window. */
const grip = { width: 120, height: 32 };

/**
 * Where a window opens: where it was if it can be seen there, else in the middle of the first screen.
 * @param screens work areas, the primary one first; never empty
 */
export function placeOn(screens: [Bounds, ...Bounds[]], last: Bounds | null): Bounds {
  if (!last) return centred(screens[0]);
  for (const screen of screens) {
    const place = { ...last, ...sizeWithin(last, screen) };
    if (hasGrip(place, screen)) return place;
  }
  return centred(screens[0]);
}

function hasGrip(window: Bounds, screen: Bounds): boolean {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const isTopThere = window.y >= screen.y && window.y + grip.height <= screen.y + screen.height;
  return isTopThere && width >= grip.width;
}

function centred(screen: Bounds): Bounds {
  const { width, height } = sizeWithin(usualSize, screen);
  return {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
    width,
    height,
  };
}

function sizeWithin(size: { width: number; height: number }, screen: Bounds) {
  return {
    width: Math.min(Math.max(size.width, smallestSize.width), Math.max(screen.width, smallestSize.width)),
    height: Math.min(
      Math.max(size.height, smallestSize.height),
      Math.max(screen.height, smallestSize.height),
    ),
  };
}
