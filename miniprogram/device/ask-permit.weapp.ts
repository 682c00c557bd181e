declare const wx: WechatMiniprogram.Wx;

/**
 * Asks in WeChat's own dialog whether it may send one message. It has to be called in the press itself: WeChat
 * opens the dialog only there.
 * @param template the id of WeChat's template
 * @returns what WeChat answered: a word, or the number of its error
 */
export const askPermit: ((template: string) => Promise<string>) | null = (template) =>
  new Promise((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds: [template],
      success: (result) => {
        const answer: unknown = result[template];
        resolve(typeof answer === 'string' ? answer : '');
      },
      fail: ({ errCode }) => resolve(String(errCode)),
    });
  });

/** Opens WeChat's page on which reminders are switched on and off. */
export const openReminderSettings: (() => void) | null = () =>
  wx.openSetting({ withSubscriptions: true, fail: () => undefined });
