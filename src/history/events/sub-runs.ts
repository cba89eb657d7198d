import { readingsOf } from '../names/readings.ts'
import { spellings } from '../names/spellings.ts'
import type { Column } from '../training-history.ts'

interface Tag {
  folder: string
  tag: string
}

/**
 * What tells each tag's curve. `writer.add_scalars('loss', { kl, recon })` writes a run of its own for each value, all with the
 * one tag `loss`: PyTorch into the folders `loss_kl` and `loss_recon`, tensorboardX into `loss/kl`, and writers of one's own
 * into `kl` alone. Such a folder holds that tag and no other; the name of a run that begins like a tag is left alone.
 */
export function subRunLabels(tags: Tag[]): Pick<Column, 'folder' | 'tag'>[] {
  const inFolder = new Map<string, number>()
  for (const { folder } of tags) inFolder.set(folder, (inFolder.get(folder) ?? 0) + 1)
  const isAlone = ({ folder }: Tag) => folder !== '' && inFolder.get(folder) === 1
  return tags.map((one) => {
    if (!isAlone(one)) return one
    const [parent, last] = splitLast(one.folder)
    const byTorch = `${one.tag.replaceAll('/', '_')}_`
    if (last.startsWith(byTorch) && last.length > byTorch.length)
      return { folder: parent, tag: `${one.tag}/${last.slice(byTorch.length)}` }
    if (parent === one.tag || parent.endsWith(`/${one.tag}`))
      return { folder: parent.slice(0, -one.tag.length - 1), tag: `${one.tag}/${last}` }
    const siblings = tags.filter(
      (other) => isAlone(other) && other.tag === one.tag && splitLast(other.folder)[0] === parent
    )
    return siblings.length > 1 && siblings.some((other) => isPartOfLoss(splitLast(other.folder)[1]))
      ? { folder: parent, tag: `${one.tag}/${last}` }
      : one
  })
}

function splitLast(folder: string): [string, string] {
  const cut = folder.lastIndexOf('/')
  return [folder.slice(0, Math.max(0, cut)), folder.slice(cut + 1)]
}

function isPartOfLoss(name: string): boolean {
  const parts = [...spellings.kl, ...spellings.reconstruction]
  return readingsOf({ name, at: [], value: [] }).readings.some(({ words }) => parts.some((part) => part.test(words)))
}
