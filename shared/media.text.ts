/** The length of a recording in words: 14 秒, 1 分 5 秒. */
export function lengthText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [
    ...(minutes > 0 ? [`${minutes} 分`] : []),
    ...(rest > 0 || minutes === 0 ? [`${rest} 秒`] : []),
  ].join(' ');
}
