const words: Record<string, string> = {
  imageAuroc: 'AUROC',
  averagePrecision: 'average precision',
  falsePositiveRate: 'false alarms',
  f1: 'F1',
  pixelAuroc: 'pixel-level AUROC',
  aupro: 'AUPRO'
}

/** A figure of the bar, within a sentence. */
export function metricWords(metric: string): string {
  return words[metric] ?? metric
}
