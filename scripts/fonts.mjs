// Cuts the faces that the page always needs down to what it uses of them: node scripts/fonts.mjs
// Writes assets/fonts/*.woff2 from the packages of fontsource. The files are kept in the repository; building and
// testing do not need this.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { root } from './shared.mjs';

/** The characters of fontsource's Latin subset: those of `unicode-range` in src/ui/styles/fonts.css. */
const LATIN = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
];
const characters = LATIN.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
).join('');

/** What styles and map write with; the packages hold every weight from the thinnest to the blackest. */
const WEIGHTS = { min: 400, max: 700 };
const FACES = [
  {
    name: 'serif',
    path: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    wght: WEIGHTS,
  },
  {
    name: 'serif-italic',
    path: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    wght: 400,
  },
  { name: 'sans', path: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', wght: WEIGHTS },
];

/** "Source" is a reserved name: what is cut from such a face has to be called otherwise. As long as what it replaces. */
const RENAMED = [
  ['Source Serif 4', 'Demarche Serif'],
  ['SourceSerif4', 'DemarcheText'],
];

/** The same face under the other names; texts of its name table are UTF-16, or one byte a character. */
function renamed(sfnt) {
  for (const [old, name] of RENAMED)
    for (const encode of [
      (text) => Buffer.from(text, 'utf16le').swap16(),
      (text) => Buffer.from(text, 'latin1'),
    ]) {
      const [from, to] = [encode(old), encode(name)];
      for (let at = sfnt.indexOf(from); at >= 0; at = sfnt.indexOf(from, at)) to.copy(sfnt, at);
    }
  return sfnt;
}

const { resolve } = createRequire(import.meta.url);
const folder = join(root, 'assets/fonts');
mkdirSync(folder, { recursive: true });
for (const { name, path, wght } of FACES) {
  const whole = readFileSync(resolve(path));
  const cut = await subsetFont(whole, characters, { targetFormat: 'sfnt', variationAxes: { wght } });
  const face = await subsetFont(renamed(Buffer.from(cut)), characters, { targetFormat: 'woff2' });
  writeFileSync(join(folder, `${name}.woff2`), face);
  console.log(`assets/fonts/${name}.woff2: ${face.length} bytes, of ${whole.length}`);
}
