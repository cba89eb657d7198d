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
  /** What files of text hold, where it matters. */
  text?: Record<string, string>
  /** Without masks, the image. */
  unit?: 'image'
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
  },
  {
    name: 'DAGM, as first published',
    files: {
      ...all('picture', 'Class1/1.png', 'Class1/2.png', 'Class1_def/1.png'),
      ...all('text', 'Class1_def/labels.txt')
    },
    dataset: '',
    layout: 'folders',
    defectFree: ['Class1/1.png', 'Class1/2.png'],
    defective: { 'Class1_def/1.png': 0 },
    unit: 'image'
  },
  {
    name: "Real-IAD's lists",
    files: {
      ...all('picture', 'realiad_512/nut/OK/S0001/1.jpg', 'realiad_512/nut/OK/S0002/2.jpg'),
      ...all('picture', 'realiad_512/nut/NG/AK/S0003/3.jpg', 'other/1.jpg'),
      ...all('mask', 'realiad_512/nut/NG/AK/S0003/3.png'),
      ...all('text', 'lists/nut.json')
    },
    text: {
      'lists/nut.json': JSON.stringify({
        meta: { normal_class: 'OK', prefix: 'nut/' },
        train: [{ category: 'nut', anomaly_class: 'OK', image_path: 'OK/S0001/1.jpg', mask_path: null }],
        test: [
          { category: 'nut', anomaly_class: 'OK', image_path: 'OK/S0002/2.jpg', mask_path: null },
          { category: 'nut', anomaly_class: 'AK', image_path: 'NG/AK/S0003/3.jpg', mask_path: 'NG/AK/S0003/3.png' }
        ]
      })
    },
    dataset: 'lists/nut.json',
    layout: 'manifest',
    defectFree: ['nut/OK/S0002/2.jpg'],
    defective: { 'nut/NG/AK/S0003/3.jpg': 1 }
  },
  {
    name: 'DTD-Synthetic',
    files: {
      ...all('picture', 'train/good/000.png', 'test/good/000.png', 'test/bad/000.png'),
      ...all('mask', 'ground_truth/bad/000_mask.png')
    },
    dataset: '',
    layout: 'mvtec',
    defectFree: ['test/good/000.png'],
    defective: { 'test/bad/000.png': 1 }
  },
  {
    name: 'MAD',
    files: {
      ...all('picture', 'train/good/0.png', 'test/good/0.png', 'test/Burrs/0.png', 'test/Stains/0.png'),
      ...all('mask', 'ground_truth/Burrs/0.png', 'ground_truth/Stains/0.png'),
      ...all('text', 'transforms.json')
    },
    dataset: '',
    layout: 'mvtec',
    defectFree: ['test/good/0.png'],
    defective: { 'test/Burrs/0.png': 1, 'test/Stains/0.png': 1 }
  },
  {
    name: 'Eyecandies',
    files: {
      ...all('picture', 'train/data/00_image_0.png', 'test_public/data/00_image_0.png', 'test_public/data/00_image_5.png'),
      ...all('picture', 'test_public/data/01_image_0.png', 'test_public/data/01_image_5.png'),
      ...all('picture', 'test_public/data/00_depth.png', 'test_public/data/01_normals.png'),
      ...all('picture', 'test_private/data/00_image_0.png'),
      ...all('text', 'test_public/data/00_metadata.yaml'),
      ...all('empty mask', 'test_public/data/00_mask.png', 'test_public/data/00_bumps_mask.png'),
      ...all('mask', 'test_public/data/01_mask.png', 'test_public/data/01_bumps_mask.png')
    },
    dataset: '',
    layout: 'mvtec',
    defectFree: ['test_public/data/00_image_0.png', 'test_public/data/00_image_5.png'],
    defective: { 'test_public/data/01_image_0.png': 1, 'test_public/data/01_image_5.png': 1 }
  },
  {
    name: 'Magnetic tile defects',
    files: {
      ...all('picture', 'MT_Free/Imgs/exp1_num_1.jpg', 'MT_Free/Imgs/exp1_num_2.jpg', 'MT_Crack/Imgs/exp1_num_3.jpg'),
      ...all('empty mask', 'MT_Free/Imgs/exp1_num_1.png', 'MT_Free/Imgs/exp1_num_2.png'),
      ...all('mask', 'MT_Crack/Imgs/exp1_num_3.png')
    },
    dataset: '',
    layout: 'folders',
    defectFree: ['MT_Free/Imgs/exp1_num_1.jpg', 'MT_Free/Imgs/exp1_num_2.jpg'],
    defective: { 'MT_Crack/Imgs/exp1_num_3.jpg': 1 }
  },
  {
    name: 'BMAD',
    files: {
      ...all('picture', 'train/good/1.png', 'valid/good/img/1.png', 'test/good/img/1.png', 'test/Ungood/img/1.png'),
      ...all('empty mask', 'test/good/label/1.png'),
      ...all('mask', 'test/Ungood/label/1.png')
    },
    dataset: '',
    layout: 'mvtec',
    defectFree: ['test/good/img/1.png'],
    defective: { 'test/Ungood/img/1.png': 1 }
  },
  {
    name: 'Casting products',
    files: all('picture', 'ok_front/cast_ok_0_1.jpeg', 'def_front/cast_def_0_1.jpeg'),
    dataset: '',
    layout: 'folders',
    defectFree: ['ok_front/cast_ok_0_1.jpeg'],
    defective: { 'def_front/cast_def_0_1.jpeg': 0 },
    unit: 'image'
  },
  {
    name: '`meta.json` of zero-shot methods',
    files: {
      ...all('picture', 'nut/train/good/0.png', 'nut/test/good/0.png', 'nut/test/hole/0.png'),
      ...all('mask', 'nut/ground_truth/hole/0_mask.png'),
      ...all('text', 'meta.json')
    },
    text: {
      'meta.json': JSON.stringify({
        train: { nut: [{ img_path: 'nut/train/good/0.png', mask_path: '', cls_name: 'nut', specie_name: '', anomaly: 0 }] },
        test: {
          nut: [
            { img_path: 'nut/test/good/0.png', mask_path: '', cls_name: 'nut', specie_name: 'good', anomaly: 0 },
            {
              ...{ img_path: 'nut/test/hole/0.png', mask_path: 'nut/ground_truth/hole/0_mask.png' },
              ...{ cls_name: 'nut', specie_name: 'hole', anomaly: 1 }
            }
          ]
        }
      })
    },
    dataset: 'meta.json',
    layout: 'manifest',
    defectFree: ['nut/test/good/0.png'],
    defective: { 'nut/test/hole/0.png': 1 }
  },
  {
    name: '`test.json` of UniAD',
    files: {
      ...all('picture', 'nut/test/good/0.png', 'nut/test/hole/0.png'),
      ...all('mask', 'nut/ground_truth/hole/0_mask.png'),
      ...all('text', 'test.json')
    },
    text: {
      'test.json': [
        { filename: 'nut/test/good/0.png', label: 0, label_name: 'good', clsname: 'nut' },
        {
          ...{ filename: 'nut/test/hole/0.png', label: 1, label_name: 'hole', clsname: 'nut' },
          maskname: 'nut/ground_truth/hole/0_mask.png'
        }
      ]
        .map((row) => JSON.stringify(row))
        .join('\n')
    },
    dataset: 'test.json',
    layout: 'manifest',
    defectFree: ['nut/test/good/0.png'],
    defective: { 'nut/test/hole/0.png': 1 }
  }
]
