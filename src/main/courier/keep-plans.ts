// 13.2: opening hours and rotas go to and fro between the desks of a branch. What was changed here and isn't told yet stands;
// for everything else the register has the last word.
import type { OpenShop } from '../shift/open-shop';
import { plansFromRegister, toldHours, toldRota } from '../shift/plans';
import { RegisterSaidNo, type Register } from './register-port';
import { speakerFor } from './tell-people';

type Plans = Pick<Register, 'plans' | 'keepPlan'>;

/** Answers whether anything is otherwise than before. @throws RegisterSaidNo, Unreachable, VaultError: later again */
export async function keepPlans(register: Plans, shop: OpenShop): Promise<boolean> {
  await tellPlans(register, shop);
  return plansFromRegister(shop, await register.plans());
}

async function tellPlans(register: Plans, shop: OpenShop): Promise<void> {
  const { hoursToTell, hours = null } = shop.branch;
  if (hoursToTell !== undefined) {
    const isSaid = await said(register.keepPlan({ hours }, speakerFor(shop.people, hoursToTell)));
    if (isSaid) await toldHours(shop, hours);
  }
  for (const { id: person, rota = null, rotaToTell } of shop.people) {
    if (rotaToTell === undefined) continue;
    const isSaid = await said(register.keepPlan({ person, rota }, speakerFor(shop.people, rotaToTell)));
    if (isSaid) await toldRota(shop, person, rota);
  }
}

/** False where the register doesn't know who says so as a manager, or not yet. */
async function said(telling: Promise<unknown>): Promise<boolean> {
  try {
    await telling;
    return true;
  } catch (error) {
    if (error instanceof RegisterSaidNo && error.code === 'notAllowed') return false;
    throw error;
  }
}
