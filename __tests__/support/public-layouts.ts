import { join } from 'node:path'
import { writePng, writeText } from './write-png.ts'

/** What a generated file shows: a picture, a mask with or without a defect, or text. */
type Content = 'picture' | 'mask' | 'empty mask' | 'text'

/** A small set that lies on disk as a public data set does. */
export interface PublicLayout {
  /** As README's list names it. */
  name: string
  files: Record<string, Content>
  /** What is given as `dataset`, below the folder of the files. */
  dataset: string
  layout: 'mvtec' | 'folders' | 'manifest'
  /** Names of the images by label, and how many masks each defective one has. */
  defectFree: string[]
  defective: Record<string, number>
  calibration?: string[]
}

const side = 16
const defect = (x: number, y: number) => (x > 2 && x < 9 && y > 4 && y < 12 ? 255 : 0)

/** Pictures differ from each other; a file's extension says nothing of its content but for BMP. */
export function writeLayout(root: string, files: PublicLayout['files'], text: Record<string, string> = {}): void {
  Object.entries(files).forEach(([name, content], i) => {
    const picture = (x: number, y: number) => 40 + ((x * 31 + y * 57 + i * 13 + x * y) % 180)
    const value = content === 'picture' ? picture : content === 'mask' ? defect : () => 0
    const path = join(root, name)
    if (content === 'text') writeText(path, text[name] ?? 'text')
    else if (/\.bmp$/i.test(name)) writeText(path, bmpBytes(side, side, value))
    else writePng(path, { width: side, height: side, value })
  })
}

/** The bytes of a grey BMP of 8 bits, rows from the bottom up. */
export function bmpBytes(width: number, height: number, value: (x: number, y: number) => number): Buffer {
  const stride = Math.ceil(width / 4) * 4
  const start = 54 + 1024
  const bytes = Buffer.alloc(start + stride * height)
  bytes.write('BM', 0, 'latin1')
  bytes.writeUInt32LE(bytes.length, 2)
  bytes.writeUInt32LE(start, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(width, 18)
  bytes.writeInt32LE(height, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(8, 28)
  for (let i = 0; i < 256; i++) bytes.set([i, i, i, 0], 54 + 4 * i)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) bytes[start + (height - 1 - y) * stride + x] = value(x, y)
  return bytes
}

const all = (content: Content, ...names: string[]) => Object.fromEntries(names.map((name) => [name, content]))

export const publicLayouts: PublicLayout[] = [
  {
    name: 'MVTec AD',
    files: {
      ...all('picture', 'train/good/000.png', 'test/good/000.png', 'test/good/001.png', 'test/hole/000.png'),
      ...all('mask', 'ground_truth/hole/000_mask.png')
    },
    dataset: '',
    layout: 'mvtec',
    defectFree: ['test/good/000.png', 'test/good/001.png'],
    defective: { 'test/hole/000.png': 1 }
  },
  {
    name: 'MVTec AD 2',
    files: {
      ...all('picture', 'train/good/000_regular.png', 'validation/good/000_regular.png'),
      ...all('picture', 'test_public/good/000_regular.png', 'test_public/bad/000_overexposed.png'),
      ...all('picture', 'test_private/000.png', 'test_private_mixed/000_mixed.png'),
      ...all('mask', 'test_public/ground_truth/bad/000_overexposed_mask.png')
    },
    dataset: '',
    layout: 'mvtec',
    defectFree: ['test_public/good/000_regular.png'],
    defective: { 'test_public/bad/000_overexposed.png': 1 },
    calibration: ['validation/good/000_regular.png']
  },
  {
    name: 'MVTec LOCO AD',
    files: {
      ...all('picture', 'validation/good/000.png', 'test/good/000.png', 'test/logical_anomalies/000.png'),
      ...all('picture', 'test/structural_anomalies/000.png'),
      ...all('mask', 'ground_truth/logical_anomalies/000/000.png', 'ground_truth/logical_anomalies/000/001.png'),
      ...all('mask', 'ground_truth/structural_anomalies/000/000.png'),
      ...all('text', 'defects_config.json')
    },
    dataset: '',
    layout: 'mvtec',
    defectFree: ['test/good/000.png'],
    defective: { 'test/logical_anomalies/000.png': 2, 'test/structural_anomalies/000.png': 1 },
    calibration: ['validation/good/000.png']
  },
  {
    name: 'MVTec 3D-AD',
    files: {
      ...all('picture', 'validation/good/rgb/000.png', 'test/good/rgb/000.png', 'test/hole/rgb/000.png'),
      ...all('text', 'validation/good/xyz/000.tiff', 'test/good/xyz/000.tiff', 'test/hole/xyz/000.tiff'),
      ...all('empty mask', 'test/good/gt/000.png'),
      ...all('mask', 'test/hole/gt/000.png')
    },
    dataset: '',
    layout: 'mvtec',
    defectFree: ['test/good/rgb/000.png'],
    defective: { 'test/hole/rgb/000.png': 1 },
    calibration: ['validation/good/rgb/000.png']
  },
  {
    name: 'Real-IAD',
    files: {
      ...all('picture', 'OK/S0001/toy_0001_OK_C1_20230921.jpg', 'OK/S0001/toy_0001_OK_C2_20230921.jpg'),
      ...all('picture', 'NG/AK/S0002/toy_0002_NG_AK_C1_20230921.jpg', 'NG/BX/S0003/toy_0003_NG_BX_C1_20230921.jpg'),
      ...all('mask', 'NG/AK/S0002/toy_0002_NG_AK_C1_20230921.png', 'NG/BX/S0003/toy_0003_NG_BX_C1_20230921.png')
    },
    dataset: '',
    layout: 'folders',
    defectFree: ['OK/S0001/toy_0001_OK_C1_20230921.jpg', 'OK/S0001/toy_0001_OK_C2_20230921.jpg'],
    defective: {
      'NG/AK/S0002/toy_0002_NG_AK_C1_20230921.jpg': 1,
      'NG/BX/S0003/toy_0003_NG_BX_C1_20230921.jpg': 1
    }
  },
  {
    name: 'VisA',
    files: {
      ...all('picture', 'candle/Data/Images/Normal/0000.JPG', 'candle/Data/Images/Normal/0001.JPG'),
      ...all('picture', 'candle/Data/Images/Anomaly/000.JPG'),
      ...all('mask', 'candle/Data/Masks/Anomaly/000.png'),
      ...all('text', 'candle/image_anno.csv')
    },
    dataset: 'candle',
    layout: 'folders',
    defectFree: ['Data/Images/Normal/0000.JPG', 'Data/Images/Normal/0001.JPG'],
    defective: { 'Data/Images/Anomaly/000.JPG': 1 }
  },
  {
    name: 'KolektorSDD',
    files: {
      ...all('picture', 'kos01/Part0.jpg', 'kos01/Part1.jpg', 'kos02/Part0.jpg'),
      ...all('empty mask', 'kos01/Part0_label.bmp', 'kos02/Part0_label.bmp'),
      ...all('mask', 'kos01/Part1_label.bmp')
    },
    dataset: '',
    layout: 'folders',
    defectFree: ['kos01/Part0.jpg', 'kos02/Part0.jpg'],
    defective: { 'kos01/Part1.jpg': 1 }
  },
  {
    name: 'KolektorSDD2',
    files: {
      ...all('picture', 'train/10000.png', 'test/20000.png', 'test/20001.png', 'test/20002.png'),
      ...all('empty mask', 'train/10000_GT.png', 'test/20000_GT.png', 'test/20002_GT.png'),
      ...all('mask', 'test/20001_GT.png')
    },
    dataset: '',
    layout: 'mvtec',
    defectFree: ['test/20000.png', 'test/20002.png'],
    defective: { 'test/20001.png': 1 }
  },
  {
    name: 'BTAD',
    files: {
      ...all('picture', 'train/ok/0000.bmp', 'test/ok/0000.bmp', 'test/ok/0001.bmp', 'test/ko/0000.bmp'),
      ...all('mask', 'ground_truth/ko/0000.png')
    },
    dataset: '',
    layout: 'mvtec',
    defectFree: ['test/ok/0000.bmp', 'test/ok/0001.bmp'],
    defective: { 'test/ko/0000.bmp': 1 }
  },
  {
    name: 'MPDD',
    files: {
      ...all('picture', 'train/good/000.png', 'test/good/000.png', 'test/parts_mismatch/000.png'),
      ...all('mask', 'ground_truth/parts_mismatch/000_mask.png')
    },
    dataset: '',
    layout: 'mvtec',
    defectFree: ['test/good/000.png'],
    defective: { 'test/parts_mismatch/000.png': 1 }
  },
  {
    name: 'DAGM 2007',
    files: {
      ...all('picture', 'Train/0001.PNG', 'Test/0576.PNG', 'Test/0577.PNG', 'Test/0578.PNG'),
      ...all('mask', 'Train/Label/0001_label.PNG', 'Test/Label/0577_label.PNG'),
      ...all('text', 'Train/Label/Labels.txt', 'Test/Label/Labels.txt')
    },
    dataset: '',
    layout: 'mvtec',
    defectFree: ['Test/0576.PNG', 'Test/0578.PNG'],
    defective: { 'Test/0577.PNG': 1 }
  },
  {
    name: 'Folder of anomalib',
    files: {
      ...all('picture', 'normal/000.jpg', 'normal/001.jpg', 'abnormal/crack_000.jpg', 'abnormal/cut_000.jpg'),
      ...all('mask', 'mask/crack_000.png', 'mask/cut_000.png')
    },
    dataset: '',
    layout: 'folders',
    defectFree: ['normal/000.jpg', 'normal/001.jpg'],
    defective: { 'abnormal/crack_000.jpg': 1, 'abnormal/cut_000.jpg': 1 }
  }
]
