/**
 * What is done to the screen. The component system makes a tap from a finger alone; a mouse and a keyboard, which a
 * phone does not have, make the same tap. WeChat's own buttons do what only WeChat can do.
 */
import exparser from 'miniprogram-exparser';
import { tellNode } from './dress';

/** A browser sends a click after the touch it was made of, within this time in milliseconds. */
const CLICK_AFTER_TOUCH_MS = 700;

/** What WeChat does for a button that asks for it. */
export interface OpenTypes {
  /** The person passes the page on. */
  share(): void;
  /** The person is asked for their own number. @returns the code for it */
  ownNumber(): string;
}

function tap(event: Event, { x, y }: { x: number; y: number }): void {
  if (!(event.target instanceof Element)) return;
  exparser.Event.dispatchEvent(
    event.target,
    exparser.Event.create(
      'tap',
      { x, y },
      {
        originalEvent: event,
        bubbles: true,
        capturePhase: true,
        composed: true,
        extraFields: { touches: [], changedTouches: [] },
      },
    ),
  );
}

/** Opens the browser's own choice of a day for WeChat's picker. */
function chooseDay(picker: Element): void {
  const field = document.createElement('input');
  field.type = 'date';
  field.className = 'day-chooser';
  field.value = picker.getAttribute('value') ?? '';
  field.min = picker.getAttribute('start') ?? '';
  field.ariaHidden = 'true';
  field.addEventListener('change', () => {
    tellNode(picker, 'change', { value: field.value });
    field.remove();
  });
  field.addEventListener('blur', () => field.remove());
  document.body.append(field);
  field.showPicker();
}

/** What an element does itself when it is tapped, besides what its script does. */
function answerTap(target: EventTarget | null, openTypes: OpenTypes): void {
  if (!(target instanceof Element)) return;
  const picker = target.closest('wx-picker');
  if (picker !== null) chooseDay(picker);
  const button = target.closest('wx-button');
  if (button === null) return;
  switch (button.getAttribute('open-type')) {
    case 'share':
      openTypes.share();
      break;
    case 'getPhoneNumber':
      tellNode(button, 'getphonenumber', { errMsg: 'getPhoneNumber:ok', code: openTypes.ownNumber() });
      break;
    default:
  }
}

/** Listens to fingers, mouse and keyboard. */
export function listen(openTypes: OpenTypes): void {
  let touched = -Infinity;
  window.addEventListener('touchend', () => (touched = performance.now()), { capture: true });
  window.addEventListener('click', (event) => {
    if (performance.now() - touched > CLICK_AFTER_TOUCH_MS) tap(event, event);
    answerTap(event.target, openTypes);
  });
  window.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.tabIndex < 0 || target.matches('.native')) return;
    if (key !== 'Enter' && key !== ' ') return;
    event.preventDefault();
    tap(event, { x: 0, y: 0 });
    answerTap(target, openTypes);
  });
}
