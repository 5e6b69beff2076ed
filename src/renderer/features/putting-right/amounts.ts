// Money in fields: the small one takes amounts as well, so what reads them stands in the shared base.
export { amountField, shownMoney } from '../conversation/amounts';
