import type { RegisterPage } from '#contract/doorway';
import { say } from '../../messages/say';
import { Notice } from '../../ui/index';

/** The list is being told anew from the records: nothing is lost, and nobody has to wait. */
export function BuildingNotice({ page }: { page: RegisterPage | null }) {
  if (!page?.building) return null;
  const { done, total } = page.building;
  return <Notice>{say('buildingList', { done, total })}</Notice>;
}
