/** A small photo, and a way to put it into the cloud without a page. */
import { crc32, deflateSync } from 'node:zlib';

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}

/** A PNG of one colour. */
export function picture(edge = 64): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header.set([8, 2], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(edge * 3, 0x5c)]);
  const rows = Buffer.concat(Array.from({ length: edge }, () => row));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The session cookie of an account, as the page of identities sets it when the account is chosen there. */
export async function sessionOf(url: string, account: string): Promise<string> {
  const response = await fetch(`${url}/identities`, {
    method: 'POST',
    body: new URLSearchParams({ account }),
    headers: { origin: url },
    redirect: 'manual',
  });
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return cookie;
}

/** Uploads a photo as an account; its file id. */
export async function upload(url: string, account: string, path: string, photo: Buffer): Promise<string> {
  const response = await fetch(`${url}/${path}`, {
    method: 'PUT',
    body: new Uint8Array(photo),
    headers: { cookie: await sessionOf(url, account), origin: url },
  });
  const { fileID } = (await response.json()) as { fileID: string };
  return fileID;
}
