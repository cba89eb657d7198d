import { crc32 } from 'node:zlib'

/** A block of EXIF that says nothing but the orientation. */
function exif(orientation: number, little: boolean): Buffer {
  const tiff = Buffer.alloc(26)
  const short = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  const long = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at))
  tiff.write(little ? 'II' : 'MM', 0, 'latin1')
  short(42, 2)
  long(8, 4)
  short(1, 8)
  short(0x0112, 10)
  short(3, 12)
  long(1, 14)
  short(orientation, 18)
  return tiff
}

/** The JPEG with an EXIF segment behind its first marker. */
export function jpegWithOrientation(jpeg: Buffer, orientation: number, little: boolean): Buffer {
  const segment = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation, little)])
  const head = Buffer.from([0xff, 0xe1, 0, segment.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, segment, jpeg.subarray(2)])
}

/** The PNG with a chunk eXIf behind its header. */
export function pngWithOrientation(png: Buffer, orientation: number, little = false): Buffer {
  const headerEnd = 33
  const named = Buffer.concat([Buffer.from('eXIf', 'latin1'), exif(orientation, little)])
  const chunk = Buffer.alloc(named.length + 8)
  chunk.writeUInt32BE(named.length - 4, 0)
  named.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(named), named.length + 4)
  return Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)])
}
