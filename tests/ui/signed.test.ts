import { expect, test } from 'vitest';
import { plain, signed, span } from '../../src/ui/signed.ts';
import { speak } from '../../src/ui/strings.ts';

test('numbers are printed with a true minus, and with a plus where the sign matters', () => {
  expect([signed(5), signed(0), signed(-5), plain(5), plain(-5)]).toEqual(['+5', '0', '−5', '5', '−5']);
});

test('a range is printed so that a dash is never read as a sign', () => {
  expect(span(74, 86)).toBe('74–86');
  expect(span(-20, -8)).toBe('−20 to −8');
  expect(span(3, 9, signed)).toBe('+3 to +9');
  expect(span(4, 4)).toBe('4');
});

test('a range is printed in the language of the page', async () => {
  await speak('ko');
  expect(span(-2, 2, signed)).toBe('−2에서 +2');
  await speak('en');
  expect(span(-2, 2, signed)).toBe('−2 to +2');
});
