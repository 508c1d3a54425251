/** Reads how long an encoded sound is from the file itself, without a decoder. */

/** Seconds of sound in a WebM file: the Duration element of its header (id 0x4489), counted in milliseconds. */
export function webmSeconds(file: Buffer): number {
  const at = file.indexOf(Buffer.from([0x44, 0x89, 0x88]));
  if (at < 0 || at > 1000) throw new Error('No duration in this WebM header.');
  return file.readDoubleBE(at + 3) / 1000;
}

/** Seconds of sound in a layer III MP3, from the count of frames in its Xing header and its first frame's rate. */
export function mp3Seconds(file: Buffer): number {
  const at = Math.max(file.indexOf('Xing'), file.indexOf('Info'));
  if (at < 0 || (file.readUInt32BE(at + 4) & 1) === 0) throw new Error('No count of frames in this MP3.');
  const frame = file.subarray(0, at).lastIndexOf(0xff);
  const first = (file[frame + 1] ?? 0) & 0x08; // MPEG-1, else MPEG-2 with half the rate and frames half as long
  const rate = [44_100, 48_000, 32_000][((file[frame + 2] ?? 0) >> 2) & 3];
  if (rate === undefined) throw new Error('No rate in the first frame of this MP3.');
  const [hertz, samples] = first === 0 ? [rate / 2, 576] : [rate, 1152];
  return (file.readUInt32BE(at + 8) * samples) / hertz;
}
