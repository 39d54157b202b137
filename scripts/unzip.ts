/** Reading zip archives of ours, as the stores that get them do. */
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;

/**
 * Gives the files of an archive by name, in its order.
 * @param archive of at most 65,535 files and without a comment, packed or stored
 * @throws Error where it is no such archive
 */
export function readZip(archive: Buffer): ReadonlyMap<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || archive.length < end + END_SIZE || archive.readUInt32LE(end) !== END) throw new Error('not a zip');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error(`no entry at ${at}`);
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [number, number, number];
    const name = archive.toString('utf8', at + 46, at + 46 + lengths[0]);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(start, start + size);
    if (!name.endsWith('/')) files.set(name, method === 0 ? content : inflateRawSync(content));
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return files;
}
