/** Names as a screen reader hears them. */
import type { CDPSession } from 'playwright-core';

/** The accessible name of the element that an expression gives; empty where the element has no name. */
export async function nameOf(devtools: CDPSession, expression: string): Promise<string> {
  const { result } = await devtools.send('Runtime.evaluate', { expression });
  if (result.objectId === undefined) return '';
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  return String(nodes[0]?.name?.value ?? '').trim();
}
