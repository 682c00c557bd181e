/** The most characters a voice is given at once; some voices cut longer texts off without reporting it. */
const longest = 200;

/**
 * Cuts lines into pieces of at most 200 characters: at the end of a sentence where there is one, else at a
 * comma, else anywhere.
 */
export function cutIntoChunks(lines: readonly string[]): string[] {
  const chunks: string[] = [];
  let chunk = '';
  for (const piece of lines.flatMap(toSentences)) {
    if (chunk.length + piece.length > longest) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk += piece;
  }
  return [...chunks, chunk].filter((words) => words !== '');
}

function toSentences(line: string): string[] {
  const words = line.replace(/\s+/g, ' ').trim();
  if (words === '') return [];
  // A line without punctuation at its end, such as a heading, counts as a sentence, so that the voice pauses
  // there.
  const ended = /[。！？；，：、.!?;,:]$/.test(words) ? words : `${words}。`;
  return (ended.match(/[^。！？；]*[。！？；]+|[^。！？；]+/g) ?? []).flatMap(toShortPieces);
}

function toShortPieces(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const comma = Math.max(...['，', '、', ',', ' '].map((mark) => sentence.lastIndexOf(mark, longest - 1)));
  const end = comma > 0 ? comma + 1 : longest;
  return [sentence.slice(0, end), ...toShortPieces(sentence.slice(end))];
}
