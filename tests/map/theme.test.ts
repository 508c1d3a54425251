import { describe, expect, test } from 'vitest';
import { isHardware } from '../../src/map/renderer.ts';
import { luminance, nameOn, NIGHT, PAPER, tintOf } from '../../src/map/theme.ts';

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

describe('tints', () => {
  test('run from hostile over paper to friendly, and no farther', () => {
    expect(tintOf(PAPER, -100)).toBe('rgb(143, 47, 54)');
    expect(tintOf(PAPER, 0)).toBe('rgb(243, 236, 220)');
    expect(tintOf(PAPER, 100)).toBe('rgb(47, 100, 134)');
    expect(tintOf(PAPER, -300)).toBe(tintOf(PAPER, -100));
  });

  test('get darker with every ten points, either way', () => {
    for (const sign of [-1, 1]) {
      const light = Array.from({ length: 11 }, (_, step) => luminance(tintOf(PAPER, sign * step * 10)));
      expect(light).toEqual(light.toSorted((a, b) => b - a));
      expect(new Set(light).size).toBe(light.length);
    }
  });

  test('a clear stance is told from none at a glance', () => {
    for (const value of [-30, 30]) expect(contrast(tintOf(PAPER, value), PAPER.land)).toBeGreaterThan(1.3);
    expect(tintOf(PAPER, null)).toBe(PAPER.eyes);
  });
});

test('names and ties are readable on what they stand on', () => {
  expect(nameOn(PAPER, tintOf(PAPER, -100))).toBe(PAPER.nameLight);
  expect(nameOn(PAPER, tintOf(PAPER, 0))).toBe(PAPER.nameDark);
  expect(contrast(PAPER.ink, PAPER.paper)).toBeGreaterThan(4.5);
  for (const theme of [PAPER, NIGHT]) {
    expect(contrast(theme.ink, theme.paper), theme.id).toBeGreaterThan(4.5);
    for (const [kind, colour] of Object.entries(theme.ties))
      expect(contrast(colour, theme.paper), `${theme.id} ${kind}`).toBeGreaterThan(3);
  }
});

test('software renderers are known by name', () => {
  for (const name of [
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'llvmpipe (LLVM 15.0.7, 256 bits)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)',
    '',
  ]) {
    expect(isHardware(name), name).toBe(false);
  }
  for (const name of [
    'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
    'Apple GPU',
    'Mali-G57 MC2',
  ]) {
    expect(isHardware(name), name).toBe(true);
  }
});
