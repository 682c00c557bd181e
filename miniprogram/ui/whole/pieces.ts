/**
 * The pieces a date or number may be broken into where even it is wider than the line: 11月27日 · （周五） · 上午.
 */
export function piecesOf(words: string): string[] {
  return words.match(/（[^）]*）|[^（日\s-]*[日\s-]|[^（日\s-]+|[\s\S]/g) ?? [];
}
