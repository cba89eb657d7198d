/**
 * The epoch in a checkpoint's name (the last path component without its extension): `epoch_012`, `epoch=12-step=3`, `ep12`,
 * `model_e12`, `ckpt-12`, `checkpoint12`; else a trailing number where it is the name's only one and stands apart
 * (`vae-7`, `0012`, not `vae2` or `step_3000`). Null where there is none.
 */
export function epochOfName(name: string): number | null {
  const epoch =
    /(?:^|[^a-z])(?:epochs?|ep|e)[\s=_.-]*(\d+)(?![a-z\d])/i.exec(name) ??
    /(?:^|[^a-z])(?:checkpoint|ckpt)[\s=_.-]*(\d+)(?![a-z\d])/i.exec(name)
  if (epoch) return Number(epoch[1])
  const numbers = name.match(/\d+/g) ?? []
  const trailing = /(?:^|^(.*)[\s=_.-])(\d+)$/.exec(name)
  if (
    numbers.length !== 1 ||
    !trailing ||
    /(?:^|[^a-z])(?:steps?|iter|iteration|version|seed|v)$/i.test(trailing[1] ?? '')
  )
    return null
  return Number(trailing[2])
}
