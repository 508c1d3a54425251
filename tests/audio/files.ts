/** Reads how long an encoded sound is from the file itself, without a decoder. */

/** Seconds of sound in a WebM file: the Duration element of its header (id 0x4489), counted in milliseconds. */
export function webmSeconds(file: Buffer): number {
  const at = file.indexOf(Buffer.from([0x44, 0x89, 0x88]));
  if (at < 0 || at > 1000) throw new Error('No duration in this WebM header.');
  return file.readDoubleBE(at + 3) / 1000;
}

/** Seconds of sound in an MP3 of MPEG-1 layer III at 44.1 kHz, from the count of frames in its Xing header. */
export function mp3Seconds(file: Buffer): number {
  const at = Math.max(file.indexOf('Xing'), file.indexOf('Info'));
  if (at < 0 || (file.readUInt32BE(at + 4) & 1) === 0) throw new Error('No count of frames in this MP3.');
  return (file.readUInt32BE(at + 8) * 1152) / 44_100;
}
