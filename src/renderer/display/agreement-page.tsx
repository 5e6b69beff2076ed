// K11: what was agreed, as the customer reads it; their answer; and, over an amount, their signature.
import { useEffect, useRef, useState } from 'react';
import type { AgreementPage as Page, DisplayAnswer } from '#domain/customer-view/display-page';
import { speechIn, type CustomerSpeech } from '#domain/customer-view/say-in';
import type { CustomerWord } from '#domain/playbook/customer-page';
import { Button } from '../ui/index';
import { AgreedLines } from './agreed-lines';
import { Signing } from './signing';
import { StaffReturn } from './staff-return';
import s from './display.module.css';

interface AgreementPageProps {
  page: Page;
  isOverDesk: boolean;
}

export function AgreementPage({ page, isOverDesk }: AgreementPageProps) {
  const speech = speechIn(page.words.id, [page.words]);
  const { say } = speech;
  const heading = useRef<HTMLHeadingElement>(null);
  const [isLost, setLost] = useState(false);
  const [isDeclined, setDeclined] = useState(false);
  useEffect(() => {
    document.documentElement.lang = speech.language;
    heading.current?.focus();
  }, [speech.language]);

  async function answer(given: DisplayAnswer) {
    const kept = await window.amends.ask('display.answer', { shown: page.shown, answer: given });
    setLost(!kept.ok);
  }

  const isSigning = page.signature === 'offered' && !isDeclined;
  return (
    <main className={s.page} lang={speech.language}>
      <header className={s.head}>
        <strong>{page.branch}</strong>
        {page.reference && <span>{say('reference', { reference: page.reference })}</span>}
      </header>
      <h1 className={s.ask} tabIndex={-1} ref={heading}>
        {say('agreed')}
      </h1>
      <AgreedLines page={page} speech={speech} />
      <footer className={s.foot}>
        <Told page={page} speech={speech} isLost={isLost} isSigning={isSigning} />
        {isSigning ? (
          <Signing
            speech={speech}
            onSign={async (signature) => {
              const kept = await window.amends.ask('display.sign', { shown: page.shown, signature });
              setLost(!kept.ok);
            }}
            onDecline={() => setDeclined(true)}
          />
        ) : (
          <p className={s.small}>
            {say('rights')} {say('record')}
          </p>
        )}
        {page.answers.length > 0 && (
          <div className={s.answers}>
            {page.answers.map((one) => (
              <Button
                key={one}
                size="huge"
                isWide
                variant={one === 'yes' ? 'primary' : 'outlined'}
                onPress={() => void answer(one)}
              >
                {say(one === 'yes' ? 'yesRight' : one)}
              </Button>
            ))}
          </div>
        )}
        {isOverDesk && <StaffReturn label={say('forStaff')} pinLabel={say('staffPin')} />}
      </footer>
    </main>
  );
}

interface ToldProps {
  page: Page;
  speech: CustomerSpeech;
  isLost: boolean;
  isSigning: boolean;
}

/** What has become of their last answer. Read out: somebody may not see the screen. */
function Told({ page, speech, isLost, isSigning }: ToldProps) {
  const word = isLost ? 'notKept' : toldOf(page, isSigning);
  const isChange = word === 'notKept' || word === 'changedSince' || word === 'signatureVoid';
  return (
    <p role="status" className={isChange ? s.changed : s.told}>
      {word ? speech.say(word) : ''}
    </p>
  );
}

function toldOf({ answered, signature }: Page, isSigning: boolean): CustomerWord | null {
  if (signature === 'signed') return 'signedThanks';
  if (signature === 'void') return 'signatureVoid';
  switch (answered) {
    case 'yes':
      return isSigning ? null : 'agreedThanks';
    case 'changed':
      return 'changedSince';
    case 'thinking':
      return 'thinkingThanks';
    case 'notRight':
      return 'notRightThanks';
    case null:
      return null;
  }
}
