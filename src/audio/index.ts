export { createAudio, type Audio, type AudioOptions } from './audio.ts';
export { captionOf } from './captions.ts';
