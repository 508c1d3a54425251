/**
 * The parts of Phaser that the map uses, and no more: the package as it is published does not shake, and is twice
 * as large. The build puts this in the place of `phaser` (parts.mjs). What is taken from the scene here
 * has to be a plugin or a factory that was required once.
 */
const Renderer = require('phaser/src/renderer'); // first: its parts need it, and each other, in a circle
require('phaser/src/cameras/2d');
require('phaser/src/core');
require('phaser/src/scene/ScenePlugin');
require('phaser/src/events');
require('phaser/src/gameobjects/DisplayList');
require('phaser/src/gameobjects/GameObjectCreator');
require('phaser/src/gameobjects/GameObjectFactory');
require('phaser/src/gameobjects/UpdateList');
require('phaser/src/gameobjects/image/ImageFactory');
require('phaser/src/tweens/TweenManager');

module.exports = {
  CANVAS: 1,
  WEBGL: 2,
  Scale: { NONE: 0 },
  Game: require('phaser/src/core/Game'),
  Renderer,
};
