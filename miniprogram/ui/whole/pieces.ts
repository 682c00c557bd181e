/**
 * Splits a date or number into the pieces between which it may be broken where it is wider than the line:
 * 11月27日 · （周五） · 上午.
 */
export function piecesOf(words: string): string[] {
  return words.match(/（[^）]*）|[^（日\s-]*[日\s-]|[^（日\s-]+|[\s\S]/g) ?? [];
}
