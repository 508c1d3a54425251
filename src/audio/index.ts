export { createAudio, type Audio, type AudioOptions } from './audio.ts';
export type { Turn } from './mix.ts';
