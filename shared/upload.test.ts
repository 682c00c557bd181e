import { uploadPath, uploadPaths } from './upload';

test('a file has a path of its own, by what it belongs to and its own id', () => {
  expect(uploadPath({ folder: 'media', requestId: 'r', id: 'm' }, 'jpg')).toBe('media/r/m.jpg');
  expect(uploadPath({ folder: 'evidence', id: 'e' }, 'mp3')).toBe('evidence/e.mp3');
  expect(uploadPath({ folder: 'lists', id: 'c' }, 'csv')).toBe('lists/c.csv');
});

test('it may have the endings of its folder and no other', () => {
  expect(uploadPaths({ folder: 'lists', id: 'c' })).toEqual(['lists/c.xlsx', 'lists/c.csv']);
  expect(uploadPaths({ folder: 'evidence', id: 'e' })).not.toContain('evidence/e.csv');
});
