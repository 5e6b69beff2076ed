// Which slots a message of the customer's page names.
import { IntlMessageFormat } from 'intl-messageformat';

interface Element {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
}

/** Each slot once; null when the text is no message. */
export function slotsNamedIn(message: string): string[] | null {
  try {
    const found = new Set<string>();
    const visit = (elements: Element[]): void => {
      for (const { type, value, options } of elements) {
        // 0 is text, 7 the number sign of a plural.
        if (type !== 0 && type !== 7) found.add(String(value));
        for (const option of Object.values(options ?? {})) visit(option.value);
      }
    };
    visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as Element[]);
    return [...found];
  } catch {
    return null;
  }
}
