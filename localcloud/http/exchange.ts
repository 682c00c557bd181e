/** Helpers for every answer over HTTP. */
import type { IncomingMessage } from 'node:http';
import { CloudError } from '../cloud-error';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | Buffer;
}

/** Reads a complete body. @throws CloudError EXCEED_MAX_PAYLOAD_SIZE beyond `most` bytes */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most)
      throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `a body of at most ${most} bytes is taken`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
