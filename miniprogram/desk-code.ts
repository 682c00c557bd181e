/** What the QR code on an office computer holds: the digits beside it, and a word by which no other code is taken for one. */
const sign = 'wenxu-desk:';

/** The text of the QR code for some digits. */
export function deskCodeText(digits: string): string {
  return `${sign}${digits.replace(/\D/g, '')}`;
}

/** The digits in what was scanned; null in any other code. */
export function digitsIn(scanned: string): string | null {
  return new RegExp(`^${sign}(\\d{8})$`).exec(scanned)?.[1] ?? null;
}
