import { isMedium } from './medium';

const file = (beginning: string): Buffer =>
  Buffer.concat([Buffer.from(beginning, 'latin1'), Buffer.alloc(32)]);

describe('what is taken as a photo or sound', () => {
  it.each([
    ['a JPEG', '\xff\xd8\xff\xe0'],
    ['a PNG', '\x89PNG\r\n\x1a\n'],
    ['an MP3 with a title', 'ID3\x04'],
    ['an MP3 without', '\xff\xfb\x90'],
    ['an MP3 of WeChat, at 16 kHz', '\xff\xf3\x48'],
    ['an AAC stream', '\xff\xf1\x50'],
    ['an M4A', '\x00\x00\x00\x20ftypM4A '],
    ['a WebM', '\x1a\x45\xdf\xa3'],
    ['an Ogg', 'OggS'],
    ['a WAV', 'RIFF\x24\x00\x00\x00WAVE'],
  ])('%s is', (_, beginning) => {
    expect(isMedium(file(beginning))).toBe(true);
  });

  it.each([
    ['a page', '<!doctype html>'],
    ['a drawing with scripts in it', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['a program', '\x7fELF'],
    ['a PDF', '%PDF-1.7'],
    ['nothing', ''],
    ['a text that says ID somewhere', 'the ID3'],
  ])('%s is not', (_, beginning) => {
    expect(isMedium(file(beginning))).toBe(false);
  });
});
