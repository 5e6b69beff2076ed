import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { agreementPage } from '#domain/customer-view/display-page';
import type { Incident } from '#domain/incident/state';
import { SlipSheet } from '#renderer/paper/slip-sheet';
import * as filed from '../../../fixtures/filed-incidents';
import { shippedPlaybook } from '../../../fixtures/playbook';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

function slip(incident: Incident, language = 'en'): string {
  const about = { branch: 'Mill Lane Hotel', playbook: shippedPlaybook('hotel'), sha256 };
  const page = agreementPage({
    incident: { ...incident, ways: { language } as Incident['ways'] },
    ...about,
  });
  return renderToStaticMarkup(
    <SlipSheet kind="slip" page={page} width={80} at="2026-11-21T14:31:00+00:00" zone="Europe/London" />,
  );
}
const words = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the slip they take home', () => {
  test('1.8, 10.2 says what is done and promised, the total, and what is written down and why', () => {
    const text = words(slip(filed.doubleCharge().sealed()));
    for (const said of [
      'Mill Lane Hotel',
      'MIL-2026-A0148',
      '£18.40',
      'Back to you £23.40',
      'You may ask to read it.',
    ])
      expect(text).toContain(said);
  });

  test('K6 comes out in their language, with what was written beside it', () => {
    const text = words(slip(filed.doubleCharge().sealed(), 'pl'));
    expect(text).toContain('Zwrot dla Państwa');
    expect(text).toContain('Refunded to card ending 4417');
  });

  test('K7 holds no name, number, proof or surname: it may be left on a counter', () => {
    const text = words(slip(filed.doubleCharge().sealed()));
    for (const kept of ['Osei', '07700', '88-1204', 'Amira K.', 'Chen W.', 'Deposit taken twice'])
      expect(text).not.toContain(kept);
  });

  test('S9 what people typed is inert on it', () => {
    const hostile = '<img src=x onerror=alert(1)>{name}</style>';
    const incident = filed.doubleCharge().sealed();
    const [row] = incident.ledger;
    const markup = slip({ ...incident, ledger: [{ ...row!, label: hostile }] });
    expect(markup).not.toMatch(/<(img|script|style)\b/i);
    expect(markup).toContain('&lt;img src=x onerror=alert(1)&gt;{name}');
  });
});
