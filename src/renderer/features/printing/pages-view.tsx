import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, IconButton, Notice, Quiet, VisuallyHidden } from '../../ui/index';
import s from './pages-view.module.css';
import { useLook, type Lookable } from './use-look';
import { usePageKeys } from './use-page-keys';

/** The pages exactly as they come out, one at a time: whole, or as wide as there is room. */
export function PagesView({ paper, title }: { paper: Lookable; title: string }) {
  const { page, pages, picture, refusal, turnTo } = useLook(paper);
  const [isLarge, setLarge] = useState(false);
  const view = useRef<HTMLDivElement>(null);
  usePageKeys(page, pages ?? 1, turnTo);
  useEffect(() => view.current?.scrollTo({ top: 0 }), [page, isLarge]);
  if (refusal)
    return (
      <Notice tone="amber" isLive>
        {refused(refusal)}
      </Notice>
    );
  const name = pages === null ? say('drawingPages') : say('pageOf', { page, pages });
  return (
    <div className={s.pages}>
      <div className={s.bar}>
        <IconButton
          icon={<ChevronLeft />}
          label={say('pageBefore')}
          onPress={() => turnTo(page - 1)}
          isDisabled={page <= 1}
          size="bar"
        />
        <p role="status" className={s.where}>
          {name}
        </p>
        <IconButton
          icon={<ChevronRight />}
          label={say('pageAfter')}
          onPress={() => turnTo(page + 1)}
          isDisabled={page >= (pages ?? 1)}
          size="bar"
        />
        <Button
          variant="quiet"
          size="bar"
          icon={isLarge ? <ZoomOut /> : <ZoomIn />}
          onPress={() => setLarge(!isLarge)}
        >
          {say(isLarge ? 'wholePage' : 'largerPage')}
        </Button>
      </div>
      <div
        ref={view}
        className={s.view}
        role="region"
        aria-label={say('pagesHere', { title })}
        // It scrolls, so whoever has no mouse has to be able to come here.
        tabIndex={0}
      >
        {picture ? (
          <>
            <img
              className={isLarge ? s.large : s.whole}
              src={picture.address}
              alt={name}
              width={picture.width}
              height={picture.height}
            />
            <VisuallyHidden>{picture.text}</VisuallyHidden>
          </>
        ) : (
          <Quiet>{say('drawingPages')}</Quiet>
        )}
      </div>
    </div>
  );
}
