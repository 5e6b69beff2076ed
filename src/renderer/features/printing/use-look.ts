// The pages of a paper as they will come out, asked for as somebody turns them: the one that is shown first, then its neighbours.
import { useEffect, useRef, useState } from 'react';
import type { Args } from '#contract/doorway';
import type { Looked, LookedPage } from '#contract/printing';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';

export type Lookable = Args<'paper.look'>['paper'];
export interface PagePicture extends Omit<LookedPage, 'png'> {
  /** Of this window's own; gone with the look. */
  address: string;
}

export function useLook(paper: Lookable) {
  const [look, setLook] = useState<Looked | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pictures, setPictures] = useState<ReadonlyMap<number, PagePicture>>(new Map());
  const [page, setPage] = useState(1);
  const asked = useRef(new Set<number>());
  const wanted = JSON.stringify(paper);

  useEffect(() => {
    let isHere = true;
    let begun: string | null = null;
    void ask('paper.look', { paper: JSON.parse(wanted) as Lookable }).then((answer) => {
      if (answer.ok && !isHere) return void ask('paper.lookEnd', { look: answer.value.look });
      if (!isHere) return;
      if (!answer.ok) return setRefusal(answer.refusal);
      begun = answer.value.look;
      setLook(answer.value);
    });
    return () => {
      isHere = false;
      if (begun) void ask('paper.lookEnd', { look: begun });
    };
  }, [wanted]);

  useEffect(() => {
    if (!look) return;
    for (const at of [page, page + 1, page - 1]) {
      if (at < 1 || at > look.pages || asked.current.has(at)) continue;
      asked.current.add(at);
      void ask('paper.lookPage', { look: look.look, page: at }).then((answer) => {
        if (!answer.ok) return setRefusal(answer.refusal);
        const { png, ...about } = answer.value;
        const address = URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' }));
        setPictures((before) => new Map(before).set(at, { ...about, address }));
      });
    }
  }, [look, page]);

  const shown = useRef(pictures);
  useEffect(() => {
    shown.current = pictures;
  }, [pictures]);
  useEffect(() => () => shown.current.forEach(({ address }) => URL.revokeObjectURL(address)), []);

  const pages = look?.pages ?? null;
  return {
    page,
    pages,
    refusal,
    picture: pictures.get(page) ?? null,
    /** As far as there are pages. */
    turnTo: (to: number) => setPage(Math.max(1, Math.min(pages ?? 1, to))),
  };
}
