import type { ReactNode } from 'react';
import type { PassOnProps } from './props';

/**
 * Opens the phone's own share dialog. Returns false where there is none, or the browser does not allow it;
 * closing the dialog, or opening it twice, counts as handled.
 */
async function hand(title: string, url: string): Promise<boolean> {
  if (!('share' in navigator)) return false;
  try {
    await navigator.share({ title, url });
    return true;
  } catch (error) {
    if (error instanceof DOMException) return error.name !== 'NotAllowedError';
    throw error;
  }
}

/** Copies a link. Returns false where the browser does not let a page do so. */
async function copy(url: string): Promise<boolean> {
  // Only a page from a secure origin has access to the clipboard.
  if (!window.isSecureContext) return false;
  try {
    await navigator.clipboard.writeText(url);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/**
 * Passes a page on: with the phone's share dialog, else by copying a link, else with a link to be copied by
 * hand.
 */
export function PassOn({ words, title, path, onPassed }: PassOnProps): ReactNode {
  const pass = async (): Promise<void> => {
    onPassed(null);
    const url = `${window.location.origin}${window.location.pathname}#${path}`;
    if (await hand(title, url)) return;
    onPassed((await copy(url)) ? { copied: true } : { toCopy: url });
  };
  return (
    <div className="button-place button-place--secondary">
      <button type="button" className="button button--secondary" onClick={() => void pass()}>
        {words}
      </button>
    </div>
  );
}
