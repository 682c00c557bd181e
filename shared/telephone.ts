/** Whether a text is a telephone number of the mainland: a mobile number, or a number with its area code. */
export function isTelephone(text: string): boolean {
  return /^1\d{10}$|^0\d{2,3}-?\d{7,8}$/.test(text);
}

/** Masks a telephone number, 138****12: enough to recognise one's own number, not enough to call it. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-2)}`;
}
