/** What the QR of a one-time code carries: no more than the eight digits, and that they are a code of this program. */
const before = 'wenxu:code:';

/** The text of a code's QR, however its digits are grouped. */
export function qrOfCode(code: string): string {
  return before + code.replace(/\D/g, '');
}

/** The digits of a code that was scanned; null where something else was. */
export function scannedCode(text: string): string | null {
  return text.startsWith(before) && /^\d{8}$/.test(text.slice(before.length)) ? text.slice(before.length) : null;
}
