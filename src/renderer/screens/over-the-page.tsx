// What has to be said whichever page stands, and whichever comes next. It lies over the foot of the page.
import { NotBegunInDanger, NotBegunNotice } from './not-begun';
import { TypedAheadNotice } from './typed-ahead-notice';
import s from './over-the-page.module.css';

export function OverThePage() {
  return (
    <>
      <div className={s.place}>
        <NotBegunNotice />
        <TypedAheadNotice />
      </div>
      <NotBegunInDanger />
    </>
  );
}
