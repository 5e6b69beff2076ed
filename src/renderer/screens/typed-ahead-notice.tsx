import { useState } from 'react';
import { dropTypedAhead, useTypedAhead } from '../app/typed-ahead';
import { useIsHidden } from '../app/manner';
import { say } from '../messages/say';
import { Button, Cluster, copyText, Notice } from '../ui/index';

/** What was typed while the page changed and found no field. It stays until somebody puts it away. */
export function TypedAheadNotice() {
  const { left } = useTypedAhead();
  const isHidden = useIsHidden();
  const [copied, setCopied] = useState('');
  if (left.trim() === '') return null;
  return (
    <Notice
      isLive
      title={say('typedAheadTitle')}
      action={
        <Cluster gap={8}>
          <Button size="bar" onPress={() => setCopied(copyText(left) ? left : '')}>
            {say(copied === left ? 'typedAheadCopied' : 'typedAheadCopy')}
          </Button>
          <Button size="bar" variant="quiet" onPress={dropTypedAhead}>
            {say('typedAheadDrop')}
          </Button>
        </Cluster>
      }
    >
      {isHidden ? say('typedAheadHidden') : say('typedAheadIs', { words: left })}
    </Notice>
  );
}
