/** How a browser reaches the functions: its gateway on the same origin, with the session in a cookie. */

/** Calls a function; null when the network or the gateway did not answer. */
export async function callFunction(name: string, data: unknown): Promise<unknown> {
  try {
    const response = await fetch('call', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name, data }) });
    // The gateway decides where one signs in.
    if (response.status === 401) window.location.assign('./');
    if (!response.ok) return null;
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null && 'result' in body ? body.result : null;
  } catch (error) {
    // fetch rejects with a TypeError, and only that, when the network is gone.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Uploads a photo kept as a data URL; returns its file id, or null when it did not arrive. */
export async function uploadPhoto(cloudPath: string, source: string): Promise<string | null> {
  try {
    const photo = await (await fetch(source)).blob();
    const response = await fetch(cloudPath, { method: 'PUT', body: photo });
    if (!response.ok) return null;
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null && 'fileID' in body && typeof body.fileID === 'string' ? body.fileID : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A fresh id, made before the first try and kept for every other. */
export function newId(): Promise<string> {
  return Promise.resolve(window.crypto.randomUUID());
}
