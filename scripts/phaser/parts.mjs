// A Vite plugin: a build takes of Phaser what the map draws with, and no more. The package as it is published does
// not shake; `entry.cjs` requires its parts, and what those name without the map ever making one is left out.
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url)).replaceAll('\\', '/');
const source = here('../../node_modules/phaser/src/');

/** Modules below `phaser/src`: filters, and what tiles, point lights, meshes and compressed textures are drawn with. */
const LEFT_OUT = [
  /^filters\//,
  /^gameobjects\/components\/PathFollower\./,
  /^math\/(Euler|HashCell|HashSimplex|Quaternion|RotateVec3)\./,
  /^renderer\/snapshot\//,
  /^renderer\/webgl\/renderNodes\/(BatchHandlerPointLight|DynamicTextureHandler)\./,
  /^renderer\/webgl\/renderNodes\/filters\//,
  /^renderer\/webgl\/renderNodes\/submitter\/Submitter(MeshToQuad|SpriteGPULayer|Tile|TilemapGPULayer)\./,
  /^renderer\/webgl\/renderNodes\/transformer\/TransformerTile\./,
  /^renderer\/webgl\/shaders\/index\./,
  /^textures\/DynamicTexture\./,
  /^textures\/parsers\/(AtlasXML|JSON|KTX|PCT|PVR|SpriteSheetFromAtlas|Unity)/,
];

/** Stands for a module that is left out: it can be named, and says which it is when it is used after all. */
const standIn = (name) => `module.exports = function () {
  throw new Error(${JSON.stringify(`Phaser's ${name} is left out of the build: see scripts/phaser/parts.mjs`)});
};`;

export function phaserParts() {
  return {
    name: 'phaser-parts',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          { find: /^phaser$/, replacement: here('entry.cjs') },
          { find: /^phaser\/src\//, replacement: source },
        ],
      },
      define: {
        'typeof CANVAS_RENDERER': 'true',
        'typeof WEBGL_RENDERER': 'true',
        'typeof WEBGL_DEBUG': 'false',
        'typeof FEATURE_SOUND': 'false',
        'typeof PLUGIN_FBINSTANT': 'false',
        'typeof PLUGIN_CAMERA3D': 'false',
      },
    }),
    load(id) {
      if (!id.startsWith(source)) return null;
      const name = id.slice(source.length);
      return LEFT_OUT.some((module) => module.test(name)) ? standIn(name) : null;
    },
  };
}
