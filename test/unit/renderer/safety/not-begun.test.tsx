import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { forgetNotBegun, useNotBegun } from '#renderer/app/not-begun';
import { useDeskState } from '#renderer/app/desk-state';
import { NotBegunInDanger, NotBegunNotice } from '#renderer/screens/not-begun';

const branch = { panic: 'Button under the till', secondDesk: false };

/** A static page is drawn from the store's first state. */
function drawn(wanted: 'serious' | 'help' | null, phase: 'desk' | 'tiles' = 'desk'): string {
  Object.assign(useNotBegun.getInitialState(), { refusal: { code: 'unexpected' }, wanted });
  Object.assign(useDeskState.getInitialState(), { state: { phase, branch } });
  return renderToStaticMarkup(
    <>
      <NotBegunNotice />
      <NotBegunInDanger />
    </>,
  );
}

describe('a complaint that main didn’t begin', () => {
  afterEach(() => {
    Object.assign(useNotBegun.getInitialState(), { refusal: null, wanted: null });
    Object.assign(useDeskState.getInitialState(), { state: null });
    forgetNotBegun();
  });

  it('says why', () => {
    expect(drawn(null)).toContain('No complaint was begun');
    expect(drawn(null)).toContain('Everything saved is safe');
    expect(drawn(null)).not.toContain('Button under the till');
  });

  it('for somebody in danger what to do this minute comes first, and the reason once', () => {
    for (const wanted of ['serious', 'help'] as const) {
      const page = drawn(wanted);
      expect(page.indexOf('Button under the till')).toBeGreaterThan(0);
      expect(page.indexOf('Button under the till')).toBeLessThan(page.indexOf('No complaint was begun'));
      expect(page.split('No complaint was begun')).toHaveLength(2);
    }
  });

  it('belongs to the desk: once it is locked, F7 and F12 have their own', () => {
    expect(drawn('help', 'tiles')).not.toContain('Button under the till');
  });
});
