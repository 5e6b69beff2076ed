import type { ReactNode } from 'react';

interface Props {
  onSubmit: () => void;
  children: ReactNode;
}

/** Enter in a field presses its button. What is missing is said by us on Continue, never by the browser. */
export function Form({ onSubmit, children }: Props) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
