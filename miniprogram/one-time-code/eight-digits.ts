/** The eight digits of a one-time code: as they are typed, and as a QR code beside them carries them. */

export const DIGITS = 8;

/** What a code is for: to be somebody or act for somebody (我有口令), or to let an office computer in. */
export type CodeUse = 'code' | 'desk';

const signs: Readonly<Record<CodeUse, string>> = { code: 'wenxu:code:', desk: 'wenxu:desk:' };

/** The digits of what was typed, however they were grouped; full-width ones too. */
export function digitsTyped(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/** What the QR carries: no more than the digits, and a word by which no other code is taken for one. */
export function qrOf(use: CodeUse, digits: string): string {
  return signs[use] + digitsTyped(digits);
}

/** The digits of a code for this use that was scanned; null where something else was. */
export function digitsScanned(use: CodeUse, scanned: string): string | null {
  const digits = scanned.startsWith(signs[use]) ? scanned.slice(signs[use].length) : '';
  return /^\d{8}$/.test(digits) ? digits : null;
}
