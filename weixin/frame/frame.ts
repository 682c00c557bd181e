/** The page with the phone on it: who one is, WeChat's bar, the size of WeChat's letters, and the phone in its frame. */
import type { Weixin } from '../phone/weixin';

/** What the phone tells on its own window when something has changed (`phone.ts`). */
const CHANGED = 'weixin-changed';

/** An element of the page. @throws where the page has no such element */
function element<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

const frame = element('screen', HTMLIFrameElement);
const back = element('back', HTMLButtonElement);
const title = element('title', HTMLElement);
const note = element('note', HTMLElement);

/** The phone in the frame; undefined while it is being opened. */
const phone = (): Weixin | undefined => (frame.contentWindow as { weixin?: Weixin } | null)?.weixin;

function draw(): void {
  const now = phone();
  title.textContent = now?.title ?? '';
  back.hidden = now === undefined || now.depth < 2;
  note.textContent = now?.note ?? '';
}

/** Opens the phone anew. @param page the page to open it at; empty for the first one */
function openPhone(letters: string, page: string): void {
  frame.src = `phone.html?letters=${letters}#${page}`;
}

/** Writes who one is. Whoever has not been chosen yet is led to where one chooses. */
async function showWho(): Promise<void> {
  const response = await fetch('/session');
  const { account, name } = (response.ok ? await response.json() : { account: null }) as {
    account: string | null;
    name?: string;
  };
  if (account === null) window.location.replace('/identities');
  element('who', HTMLElement).textContent = name ?? account;
}

frame.addEventListener('load', () => {
  frame.contentWindow?.addEventListener(CHANGED, draw);
  draw();
});
back.addEventListener('click', () => phone()?.back());
for (const choice of document.querySelectorAll<HTMLInputElement>('input[name="letters"]'))
  choice.addEventListener('change', () => openPhone(choice.value, phone()?.url ?? ''));

void showWho();
openPhone('1', window.location.hash.slice(1));
