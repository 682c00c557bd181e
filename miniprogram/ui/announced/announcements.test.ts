import { announce, announcedNow, emptyRegions, fallSilent, letFocusBeSaid, takeBack } from './announcements';

/** Longer than the page has to be quiet, and shorter than words stay. */
const soon = 400;

describe('what a screen reader is told', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.runAllTimers();
    jest.useRealTimers();
  });

  it('comes once the focus is said, and goes again', () => {
    announce('已经告诉陈桂兰');
    letFocusBeSaid();
    expect(announcedNow()).toBe('');
    jest.advanceTimersByTime(soon);
    expect(announcedNow()).toBe('已经告诉陈桂兰。');
    jest.runAllTimers();
    expect(announcedNow()).toBe('');
  });

  it('is not said where it is taken back in time: nobody is asked to wait for what is there', () => {
    announce('请稍等…');
    announce('受理好了');
    takeBack('请稍等…');
    jest.advanceTimersByTime(soon);
    expect(announcedNow()).toBe('受理好了。');
  });

  it('is not said again by the next page, which still says what waits', () => {
    announce('找到 1 个人');
    jest.advanceTimersByTime(soon);
    emptyRegions();
    expect(announcedNow()).toBe('');
    announce('已有 1 张照片');
    emptyRegions();
    jest.advanceTimersByTime(soon);
    expect(announcedNow()).toBe('已有 1 张照片。');
  });

  it('is not said where its page was left', () => {
    announce('已有 1 张照片');
    fallSilent();
    jest.advanceTimersByTime(soon);
    expect(announcedNow()).toBe('');
  });
});
