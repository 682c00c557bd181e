/** WeChat's player, with the browser's. */
import { addressOf } from './files';

type Heard = () => void;

/** What `wx.createInnerAudioContext` gives. */
export class InnerAudioContext {
  private readonly audio = new Audio();

  set src(path: string) {
    this.audio.src = addressOf(path);
  }

  get currentTime(): number {
    return this.audio.currentTime;
  }

  play(): void {
    // A refusal is told by the event `error`, as in WeChat.
    this.audio.play().catch(() => undefined);
  }

  pause(): void {
    this.audio.pause();
  }

  seek(seconds: number): void {
    this.audio.currentTime = seconds;
  }

  destroy(): void {
    this.audio.pause();
    this.audio.removeAttribute('src');
  }

  onPlay(heard: Heard): void {
    this.audio.addEventListener('playing', heard);
  }

  onPause(heard: Heard): void {
    this.audio.addEventListener('pause', heard);
  }

  /** WeChat's player is stopped by nobody here. */
  onStop(_heard: Heard): void {
    return;
  }

  onEnded(heard: Heard): void {
    this.audio.addEventListener('ended', heard);
  }

  onError(heard: Heard): void {
    this.audio.addEventListener('error', heard);
  }
}
