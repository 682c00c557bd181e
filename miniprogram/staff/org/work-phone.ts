/** Whether a text is a telephone as a post may have one: a mobile, or a number with its area code. */
export function isWorkPhone(text: string): boolean {
  return /^(1\d{10}|0\d{2,3}-?\d{7,8})$/.test(text.trim());
}
