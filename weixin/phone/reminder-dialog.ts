/** WeChat's own dialog about reminders, as far as a browser can show it: it lies over the phone until it is answered. */

/** The answers of the dialog, by the words on its buttons. */
const answers = [
  ['允许', 'accept'],
  ['取消', 'reject'],
] as const;

/** Tells the local cloud's WeChat that one message of a template is permitted. */
async function permit(template: string): Promise<void> {
  const response = await fetch('/permit', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ template }),
  });
  if (!response.ok) throw new Error(`the permit was refused: ${response.status}`);
}

/** Asks the person at the browser whether WeChat may send one message of a template. */
export async function askReminder(template: string): Promise<string> {
  const dialog = document.createElement('dialog');
  dialog.className = 'wechat-dialog';
  const words = document.createElement('p');
  words.id = 'wechat-dialog-words';
  words.textContent = '问需响应 想给您发一次消息：诉求办理进度提醒';
  dialog.setAttribute('aria-labelledby', words.id);
  dialog.append(words);
  const chosen = new Promise<string>((resolve) => {
    for (const [label, answer] of answers) {
      const button = document.createElement('button');
      button.textContent = label;
      button.addEventListener('click', () => resolve(answer));
      dialog.append(button);
    }
    dialog.addEventListener('cancel', () => resolve('reject'));
  });
  document.body.append(dialog);
  dialog.showModal();
  const answer = await chosen;
  dialog.remove();
  if (answer === 'accept') await permit(template);
  return answer;
}
