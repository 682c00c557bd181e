const SECONDS = 5;

/**
 * Posts JSON and reads the answer's JSON.
 * @returns undefined where no answer came or it could not be read, so that nobody knows what became of the call
 */
export async function postJson(url: string, body: object): Promise<unknown> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(SECONDS * 1000),
    });
    return await response.json();
  } catch (error) {
    // A network that broke, a time that ran out, or an answer that is no JSON. Any other error is a defect.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException)
      return undefined;
    throw error;
  }
}
