import type { Ref } from 'react';
import type { Hit } from '#contract/doorway';
import type { IncidentSummary } from '#domain/incident/summary';
import { useShop } from '../../app/desk-state';
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { EmptyState, MarkedText, RegisterTable } from '../../ui/index';
import { forAnyEyes } from './for-any-eyes';
import { rowWords } from './row-words';
import { useListsShow, useParkReasons } from './use-park-reasons';

interface Props {
  caption: string;
  items: readonly (IncidentSummary & { hit?: Hit | null })[];
  empty: { title: string; hint: string };
  firstRow?: Ref<HTMLButtonElement>;
  onLeaveUp?: () => void;
  onOpen: (item: IncidentSummary) => void;
}

/** Complaints as rows, the same wherever they are listed. */
export function IncidentRows({ caption, items, empty, onOpen, ...walking }: Props) {
  const { person } = useShop();
  const reasons = useParkReasons();
  // K7: in a clinic or at the council the reference says enough, whoever looks.
  const isByReference = useListsShow() === 'reference';
  const isHidden = useIsHidden();
  const shown = (item: Props['items'][number]) => {
    if (isHidden) return forAnyEyes(item);
    return isByReference ? { ...item, about: '', initials: '' } : item;
  };
  return (
    <RegisterTable
      caption={caption}
      columns={{
        reference: say('col_reference'),
        state: say('col_state'),
        quote: say('col_quote'),
        owner: say('col_owner'),
        when: say('col_when'),
      }}
      {...walking}
      rows={items.map((item) => {
        const words = rowWords(shown(item), person?.id ?? null, reasons);
        const mayQuote = !isHidden && !isByReference;
        return item.hit && mayQuote ? { ...words, quote: <MarkedText {...item.hit} /> } : words;
      })}
      onOpen={(id) => {
        const item = items.find((one) => one.id === id);
        if (item) onOpen(item);
      }}
      empty={<EmptyState title={empty.title}>{empty.hint}</EmptyState>}
    />
  );
}
