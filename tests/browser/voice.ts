/** A Chinese voice for a browser that has none, as the headless Chromium of the tests. */
import type { BrowserContext } from 'playwright-core';

/** Gives every page that the context opens from now on a voice. It says nothing, and comes to no end. */
export async function giveVoice(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const voice = { lang: 'zh-CN', name: '普通话', voiceURI: 'test', default: true, localService: true };
    const silence = { getVoices: () => [voice], speak: () => undefined, cancel: () => undefined };
    Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), silence) });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        lang = '';
      },
    });
  });
}
