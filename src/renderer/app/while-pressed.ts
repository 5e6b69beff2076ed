// Nothing moves under a finger. Leaving a field keeps what was typed, and what main answers may move the page: by the time the
// finger is lifted another thing may be under it, and the press would be lost. So while something is pressed, answers wait.

/** Longest that answers wait, in milliseconds: a slow press is over by then, and a release that nobody saw holds nothing up. */
export const longestPress = 1_500;

let over: Promise<void> | null = null;
let end: () => void = () => undefined;

/** Once per window, before anything is shown. */
export function watchPresses(target: EventTarget): void {
  const watch = (type: string, does: (event: Event) => void) =>
    target.addEventListener(type, does, { capture: true, passive: true });
  watch('pointerdown', begin);
  // After the release comes the click: what it does stands before any answer is taken.
  watch('pointerup', release);
  watch('pointercancel', release);
  // A release on a scroll bar or outside of the window is told to nobody: the next thing seen of that hand tells it.
  watch('pointermove', (event) => (event as PointerEvent).buttons === 0 && release());
  watch('keydown', release);
}

/** Resolves once nothing is pressed; null when nothing is. */
export function pressOver(): Promise<void> | null {
  return over;
}

function begin(): void {
  end();
  const timer = setTimeout(release, longestPress);
  over = new Promise((resolve) => {
    end = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

function release(): void {
  const ended = end;
  const mine = over;
  if (mine === null) return;
  setTimeout(() => {
    if (over === mine) over = null;
    ended();
  });
}
