import { takesTexts, writtenNumber } from './group-number';

describe('a telephone number in groups', () => {
  it.each([
    ['13804591234', '138-0459-1234'],
    ['0459-5550142', '0459-555-0142'],
    ['04595550142', '0459-555-0142'],
    ['01066580012', '010-6658-0012'],
    ['4560142', '456-0142'],
    ['12385', '12385'],
  ])('%s is written %s', (number, written) => {
    expect(writtenNumber(number)).toBe(written);
  });
});

it.each([
  ['13804591234', true],
  ['+86 138-0459-1234', true],
  ['0459-555-0142', false],
  ['110', false],
  ['12345678901', false],
])('%s takes text messages: %s', (number, takes) => {
  expect(takesTexts(number)).toBe(takes);
});
