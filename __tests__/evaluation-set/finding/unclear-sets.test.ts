import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { find, folderWith, labels, problem } from '../../support/find-set.ts'
import { writeText } from '../../support/write-png.ts'

function folderWithText(files: string[], texts: Record<string, string>): string {
  const root = folderWith(...files)
  for (const [name, text] of Object.entries(texts)) writeText(join(root, name), text)
  return root
}

describe('what cannot be read says what to do', () => {
  it.each([
    ['COCO', ['test/1.jpg'], 'test/_annotations.coco.json', /1\.jpg lies in none.*_annotations\.coco\.json holds a list of COCO/],
    ['COCO', ['val2017/1.jpg'], 'annotations/instances_val2017.json', /instances_val2017\.json holds a list of COCO/],
    ['YOLO', ['test/images/1.jpg', 'train/images/1.jpg'], 'data.yaml', /images\/1\.jpg lies in none.*data\.yaml holds what YOLO/],
    ['Pascal VOC', ['IMAGES/1.jpg'], 'ANNOTATIONS/1.xml', /1\.xml holds a box in the format of Pascal VOC/],
    ['Roboflow classes', ['test/1.jpg'], 'test/_classes.csv', /_classes\.csv holds a table of classes/]
  ])('boxes and tables of %s', async (_, images, annotations, message) => {
    const said = await problem(folderWithText(images, { [annotations]: '{}' }))
    expect(said).toMatch(message)
    expect(said).toMatch(/list the images in a manifest \(a CSV file with image,label\[,mask\]\), label 1 where/)
  })

  it.each([
    ['ImageId,ClassId,EncodedPixels\n1.jpg,1,5 3\n', /run lengths \(EncodedPixels\) are not read: write a mask image/],
    ['1.jpg,1\n2.jpg,0\n', /names an image, so that the line of the columns is missing: begin with image,label/],
    ['images/1.png  1.0 mono\n', /is missing, and blanks do not separate columns/]
  ])('tables without our columns: %j', async (text, message) => {
    const root = folderWithText(['1.jpg', '2.jpg'], { 'train.csv': text })
    expect(await problem(join(root, 'train.csv'))).toMatch(message)
  })

  it('COCO and other JSON as a manifest', async () => {
    const root = folderWithText(['1.jpg'], {
      'coco.json': '{"images": [], "annotations": []}',
      'other.json': '{"frames": {"a": 1}}',
      'broken.json': '{"a": '
    })
    expect(await problem(join(root, 'coco.json'))).toMatch(/holds COCO annotations, which are not read: list/)
    expect(await problem(join(root, 'other.json'))).toMatch(/holds no list of images: a list of objects like \{"image"/)
    expect(await problem(join(root, 'broken.json'))).toMatch(/line 1: is no valid JSON/)
  })

  it('labels in names of files', async () => {
    const root = folderWith('good_001.png', 'good_002.png', 'bad_001.png')
    expect(await problem(root)).toMatch(
      /labels in names of files are not read: .*mkdir good bad; mv good\[_\.-\]\* good\/; mv bad\[_\.-\]\* bad\//
    )
  })

  it('images and masks of other formats, counted, with the command that converts them', async () => {
    const some = ['test/good/1.png', 'test/hole/1.tif', 'test/hole/2.TIFF', 'test/hole/3.webp']
    expect(await problem(folderWith(...some))).toMatch(
      /1\.tif and 2 more files: .* are not read \(\.tif, \.tiff, \.webp\)\..*mogrify -format png "\*\.tif"/
    )
    const masks = ['test/good/1.png', 'test/hole/1.png', 'ground_truth/hole/1_mask.tif']
    expect(await problem(folderWith(...masks))).toMatch(/1_mask\.tif: images of this format are not read.*mogrify/)
    const root = folderWithText(['1.png'], { 'set.csv': 'image,label,mask\n1.png,0,\na.gif,1,\nb.gif,1,b.tif\n' })
    expect(await problem(join(root, 'set.csv'))).toMatch(
      /line 3: image "a\.gif" is neither \.png nor \.jpg nor \.bmp \(3 such files\); .*mogrify/
    )
  })

  it('a private test', async () => {
    const root = folderWith('train/good/1.png', 'test_private/1.png', 'test_private_mixed/1.png')
    expect(await problem(root)).toMatch(/labels of test_private are not published: give the folder that holds test_public/)
    expect(await problem(join(root, 'test_private'))).toMatch(/labels of test_private are not published/)
    const beside = await find(folderWith('test_public/good/1.png', 'test_public/bad/1.png', 'test_private/1.png'))
    expect(beside.leftOut).toEqual([
      { name: 'test_private/1.png', reason: 'the labels of test_private are not published', asked: true }
    ])
  })

  it('several sets, here or a folder further down', async () => {
    const pairs = folderWith('Class1/1.png', 'Class1_def/1.png', 'Class2/1.png', 'Class2_def/1.png')
    expect(await problem(pairs)).toMatch(/several sets \(Class1, Class2\); put one of them, such as Class1 with Class1_def, into/)
    const deep = folderWith('data/nut/test/good/1.png', 'data/nut/test/bad/1.png')
    expect(await problem(deep)).toMatch(/give the folder in it: dataset: .*data\/nut$/)
    const many = folderWith(...Array.from({ length: 10 }, (_, i) => `${i}/test/good/1.png`))
    expect(await problem(many)).toMatch(/several sets \(0, 1, 2, 3, 4, 5, 6, 7, and 2 more\); give one of them/)
  })

  it('folders whose names say nothing', async () => {
    expect(await problem(folderWith('Negative/1.png', 'Positive/1.png'))).toMatch(
      /found Negative\/, Positive\/[^]*Call the folders so, or list the images in a manifest/
    )
    expect(await problem(folderWith('a/1.png', 'a/1.jpg', 'b/2.png'))).toMatch(/have no label: no folder is called good/)
    expect(await problem(folderWith('test/images/1.png'))).toMatch(/test\/images\/1\.png lies in none of the folders/)
  })

  it('archives', async () => {
    const root = folderWithText([], { 'set.zip': 'PK' })
    expect(await problem(join(root, 'set.zip'))).toMatch(/is neither a folder nor a manifest.*unpack the archive first/)
  })
})

describe('what names decide is said', () => {
  it.each([
    ['good', 'good_test', 'crack'],
    ['normal', 'test-normal', 'bad'],
    ['train_good', 'test_good', 'test_bad']
  ])('images of the training beside those of the test: %s, %s', async (training, test, bad) => {
    const set = await find(folderWith(`${training}/1.png`, `${test}/2.png`, `${bad}/3.png`, `mask/${bad}/3.png`))
    expect(labels(set)).toEqual({ [`${test}/2.png`]: 0, [`${bad}/3.png`]: 1 })
    expect(set.leftOut).toEqual([
      { name: `${training}/1.png`, reason: "the folder's name says that it is of the training", asked: true }
    ])
    expect(set.taken?.join()).toMatch(new RegExp(`${test}.* taken as the test images, and ${training} as images of the training`))
  })

  it('that no folder of test is defect-free', async () => {
    const set = await find(folderWith('test/0/1.png', 'test/1/1.png', 'test/2/1.png'))
    expect(set.taken).toEqual([
      expect.stringMatching(/^No folder of test is called good .*: all of 0, 1, 2 taken as kinds of defects\. Call that of/)
    ])
    expect((await find(folderWith('test/bad/1.png', 'test/ko/1.png'))).taken).toEqual([])
  })

  it('that a validation set under another name is not used', async () => {
    const root = folderWith('test/good/1.png', 'test/bad/1.png', 'val/good/1.png', 'val/bad/1.png')
    expect((await find(root)).notes).toEqual([
      expect.stringMatching(/^val\/good is not used; with calibration: .*val\/good, its images set the threshold\.$/)
    ])
    const named = await find(root, { calibration: join(root, 'val/good') })
    expect(named.calibration?.map(({ name }) => name)).toEqual(['val/good/1.png'])
  })

  it('in which folder the paths of a manifest begin', async () => {
    const text = 'image,label\n1.png,0\n2.png,1\n'
    const beside = folderWithText(['images/1.png', 'images/2.png', 'masks/2.png'], { 'labels.csv': text })
    const set = await find(join(beside, 'labels.csv'))
    expect(labels(set)).toEqual({ '1.png': 0, '2.png': 1 })
    expect(set.notes).toEqual(['Paths of the manifest are relative to the folder images beside it.'])
    const other = folderWithText(['a/1.png', 'a/2.png'], { 'lists/labels.csv': text })
    expect((await find(join(other, 'lists/labels.csv'))).notes.join()).toContain(`relative to ${basename(other)}/a`)
    const both = folderWithText(['a/1.png', 'a/2.png', 'b/1.png', 'b/2.png'], { 'labels.csv': text })
    expect(await problem(join(both, 'labels.csv'))).toMatch(/line 2: image "1\.png" does not exist/)
  })
})
