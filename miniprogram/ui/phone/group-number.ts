/**
 * Splits a Chinese telephone number into the groups in which it is read and written: 138-0459-1234,
 * 0459-555-0142, 12385.
 */
export function groupNumber(number: string): string[] {
  const digits = number.replace(/\D/g, '');
  if (/^1\d{10}$/.test(digits)) return [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)];
  const areaLength = /^0(10|2\d)/.test(digits) ? 3 : digits.startsWith('0') ? 4 : 0;
  const area = digits.slice(0, areaLength);
  const local = digits.slice(areaLength);
  const localGroups =
    local.length === 7
      ? [local.slice(0, 3), local.slice(3)]
      : local.length === 8
        ? [local.slice(0, 4), local.slice(4)]
        : [local];
  return area ? [area, ...localGroups] : localGroups;
}

/** A Chinese telephone number as it is written: 0459-555-0142. */
export function writtenNumber(number: string): string {
  return groupNumber(number).join('-');
}

/** Whether a telephone number takes text messages: that of a mobile telephone does. */
export function takesTexts(number: string): boolean {
  return /^1[3-9]\d{9}$/.test(number.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, ''));
}
