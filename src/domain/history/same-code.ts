/** Order, receipt and card numbers that were scanned or typed: one number says one purchase, not yet one person. */

const fewestCharacters = 6;

/** "ord-0041 7" → "ORD00417". Null for what can't tell two purchases apart: too short, or the barcode of a product. */
export function readCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (code.length < fewestCharacters || !/\d{3}/.test(code) || new Set(code).size <= 2) return null;
  return isProductBarcode(code) ? null : code;
}

/** EAN-8, UPC, EAN-13 and GTIN-14 with their check digit: everybody who buys the thing carries the same. */
function isProductBarcode(code: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(code)) return false;
  const sum = [...code]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
