/** Whether a plain number is a telephone of the mainland: a mobile number, or a number with its area code. */
export function isTelephone(text: string): boolean {
  return /^1\d{10}$|^0\d{2,3}-?\d{7,8}$/.test(text);
}

/** Whether a plain number is a mobile number, which alone receives text messages. */
export function isMobile(text: string): boolean {
  return /^1\d{10}$/.test(text);
}

/**
 * Whether a plain number is one at which a post can be rung: also a short service number (12385), a number that the
 * called pays for (400-810-1234), and one with an extension.
 */
export function isWorkTelephone(text: string): boolean {
  return (
    isTelephone(text) ||
    /^(12\d{3}|[48]00-?\d{3}-?\d{4})$/.test(text) ||
    /^0\d{2,3}-?\d{7,8}-\d{1,6}$/.test(text)
  );
}

/** Masks a telephone number, 138****12: enough to recognise one's own number, not enough to call it. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-2)}`;
}
