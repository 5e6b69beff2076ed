// A signature by hand or as a typed name; nobody has to.
import SignaturePad from 'signature_pad';
import { useEffect, useRef, useState } from 'react';
import type { CustomerSpeech } from '#domain/customer-view/say-in';
import type { Signature } from '#domain/event/values';
import { Button, TextField } from '../ui/index';
import { drawnSignature } from './drawn-signature';
import s from './display.module.css';

interface SigningProps {
  speech: CustomerSpeech;
  onSign: (signature: Signature) => Promise<void>;
  onDecline: () => void;
}

export function Signing({ speech: { say }, onSign, onDecline }: SigningProps) {
  const [isTyped, setTyped] = useState(false);
  const [name, setName] = useState('');
  const [isUnderWay, setUnderWay] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const box = canvas.current;
    if (!box) return undefined;
    const sharp = Math.max(window.devicePixelRatio, 1);
    box.width = box.offsetWidth * sharp;
    box.height = box.offsetHeight * sharp;
    box.getContext('2d')?.scale(sharp, sharp);
    const drawing = new SignaturePad(box, {
      penColor: getComputedStyle(box).color,
      minWidth: 1.2,
      maxWidth: 3,
    });
    drawing.addEventListener('endStroke', () => setDrawn(!drawing.isEmpty()));
    pad.current = drawing;
    return () => drawing.off();
  }, [isTyped]);

  const signature = (): Signature | null => {
    if (isTyped) return name.trim() ? { how: 'typed', name: name.trim() } : null;
    const box = canvas.current;
    return box && pad.current
      ? drawnSignature(pad.current.toData(), box.offsetWidth, box.offsetHeight)
      : null;
  };
  async function sign() {
    const made = signature();
    if (!made || isUnderWay) return;
    setUnderWay(true);
    await onSign(made);
    setUnderWay(false);
  }
  const isReady = isTyped ? name.trim() !== '' : isDrawn;

  return (
    <section className={s.signing} aria-label={say('signAsk')}>
      <p>
        <strong>{say('signAsk')}</strong> <span className={s.small}>{say('signWhy')}</span>
      </p>
      {isTyped ? (
        <div className={s.typed}>
          <TextField
            label={say('yourName')}
            name="signature"
            value={name}
            onChange={setName}
            maxLength={120}
            autoComplete="off"
            autoFocus
          />
        </div>
      ) : (
        <canvas ref={canvas} className={s.pad} role="img" aria-label={say('signHere')} />
      )}
      <div className={s.answers}>
        <Button size="huge" isWide variant="primary" isDisabled={!isReady} onPress={() => void sign()}>
          {say('signIt')}
        </Button>
        {!isTyped && (
          <Button
            size="huge"
            isWide
            isDisabled={!isDrawn}
            onPress={() => {
              pad.current?.clear();
              setDrawn(false);
            }}
          >
            {say('startAgain')}
          </Button>
        )}
        <Button
          size="huge"
          isWide
          onPress={() => {
            setTyped(!isTyped);
            setDrawn(false);
          }}
        >
          {say(isTyped ? 'signByHand' : 'typeName')}
        </Button>
        <Button size="huge" isWide variant="quiet" onPress={onDecline}>
          {say('noSignature')}
        </Button>
      </div>
    </section>
  );
}
