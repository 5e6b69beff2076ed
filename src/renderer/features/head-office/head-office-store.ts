// How this computer and head office stand: as main says it, unasked whenever it changes.
import { useEffect } from 'react';
import { create } from 'zustand';
import type { NotTaken, RegisterStatus } from '#contract/register-status';
import type { Answer, Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';
import { useDeskState } from '../../app/desk-state';

interface HeadOffice {
  status: RegisterStatus | null;
  notTaken: NotTaken[];
  refusal: Refusal | null;
  load(): Promise<void>;
  /** Takes an answer that carries how things stand now. Answers whether it was a yes. */
  take(answer: Answer<RegisterStatus>): boolean;
}

export const useHeadOffice = create<HeadOffice>((set, get) => ({
  status: null,
  notTaken: [],
  refusal: null,
  async load() {
    get().take(await ask('headOffice.state', {}));
    const listed = await ask('headOffice.notTaken', {});
    set({ notTaken: listed.ok ? listed.value : [] });
  },
  take(answer) {
    set(answer.ok ? { status: answer.value, refusal: null } : { refusal: answer.refusal });
    return answer.ok;
  },
}));

/** While the app runs: what main says, and that the network is back. */
export function useHeadOfficeNotices(): void {
  const isAtDesk = useDeskState((desk) => desk.state?.phase === 'desk');
  useEffect(() => {
    if (isAtDesk) void useHeadOffice.getState().load();
  }, [isAtDesk]);
  useEffect(
    () =>
      window.amends.on('headOffice.changed', (status) => {
        const { notTaken } = useHeadOffice.getState();
        useHeadOffice.setState({ status });
        if (isAtDesk && status.notTaken !== notTaken.length) void useHeadOffice.getState().load();
      }),
    [isAtDesk],
  );
  useEffect(() => {
    const back = () => void ask('headOffice.sendNow', {});
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, []);
}
