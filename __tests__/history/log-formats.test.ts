import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { eventFile } from '../support/event-file.ts'
import { historyFrom, table, takenFrom, trained, type Log } from '../support/logs.ts'

const { loss, kl, reconstruction, validation, epochs } = trained
const events = 'events.out.tfevents.1.host.1.0'
const download = (values: number[]) => table('Wall time,Step,Value', (e) => `1.7e9,${e},${values[e]}`)
const scalars = (tag: string, values: number[]) => eventFile(values.map((value, step) => ({ step, tag, value })))
const panel = (metric: string) => `"vae 3 - ${metric}","vae 3 - ${metric}__MIN","vae 3 - ${metric}__MAX"`
const thrice = (value: number) => `${value},${value},${value}`

interface Variant {
  log: Log
  name?: string
  axis: 'epoch' | 'step'
  takes: Record<string, string>
  /** Where the first point lies; 0 if left out. */
  from?: number
  says?: string
}

/** By the words that README's list of formats begins a line with. */
const formats: Record<string, Record<string, Variant>> = {
  'TensorBoard event files': {
    'with tags below groups': {
      log: eventFile(
        loss.flatMap((_, step) => [
          { step, tag: 'VAE/kl_loss', value: kl[step] },
          { step, tag: 'Stat/rec', value: reconstruction[step] },
          { step, tag: 'losses/total', value: loss[step] },
          { step, tag: 'Discriminator/loss', value: 0.7 }
        ])
      ),
      name: events,
      axis: 'step',
      takes: { kl: 'VAE/kl_loss', reconstruction: 'Stat/rec', loss: 'losses/total' }
    },
    'with groups that say what the loss is of': {
      log: eventFile(
        loss.flatMap((_, step) => [
          { step, tag: 'KLD/loss', value: kl[step] },
          { step, tag: 'Reconstruction/loss', value: reconstruction[step] }
        ])
      ),
      name: events,
      axis: 'step',
      takes: { kl: 'KLD/loss', reconstruction: 'Reconstruction/loss' }
    },
    'of add_scalars, as PyTorch writes them': {
      log: {
        [`loss_kl/${events}`]: scalars('loss', kl),
        [`loss_recon/${events}`]: scalars('loss', reconstruction),
        [`loss_total/${events}`]: scalars('loss', loss)
      },
      axis: 'step',
      takes: { kl: 'loss_kl/loss', reconstruction: 'loss_recon/loss', loss: 'loss_total/loss' }
    },
    'of add_scalars with a group, in a folder of runs': {
      log: {
        [`v1/Loss_all_KLD/${events}`]: scalars('Loss/all', kl),
        [`v1/Loss_all_mse/${events}`]: scalars('Loss/all', loss)
      },
      axis: 'step',
      takes: { kl: 'v1/Loss_all_KLD/Loss/all', reconstruction: 'v1/Loss_all_mse/Loss/all' }
    },
    'of add_scalars for training and validation': {
      log: { [`Loss_train/${events}`]: scalars('Loss', loss), [`Loss_val/${events}`]: scalars('Loss', validation) },
      axis: 'step',
      takes: { loss: 'Loss_train/Loss', validationLoss: 'Loss_val/Loss' }
    },
    'of add_scalars, as tensorboardX writes them': {
      log: {
        [`losses/kl/${events}`]: scalars('losses', kl),
        [`losses/recon/${events}`]: scalars('losses', reconstruction)
      },
      axis: 'step',
      takes: { kl: 'losses/kl/losses', reconstruction: 'losses/recon/losses' }
    },
    'of writers that name the folder after the curve': {
      log: { [`run/KL/${events}`]: scalars('loss', kl), [`run/Recon/${events}`]: scalars('loss', reconstruction) },
      axis: 'step',
      takes: { kl: 'run/KL/loss', reconstruction: 'run/Recon/loss' }
    }
  },
  'TensorBoard downloads': {
    'as CSV, in a folder': {
      log: {
        'run-vae_1-tag-Stat_kl.csv': download(kl),
        'run-vae_1-tag-Loss_train.csv': download(loss),
        'run-vae_1-tag-Loss_val (1).csv': download(validation)
      },
      axis: 'step',
      takes: {
        kl: 'run-vae_1-tag-Stat_kl.csv',
        loss: 'run-vae_1-tag-Loss_train.csv',
        validationLoss: 'run-vae_1-tag-Loss_val (1).csv'
      },
      says: 'named after its file: "Stat_kl"'
    },
    'as CSV, alone': {
      log: download(kl),
      name: 'run-.-tag-train_kl_loss.csv',
      axis: 'step',
      takes: { kl: 'run-.-tag-train_kl_loss' }
    },
    'as JSON': {
      log: JSON.stringify(kl.map((value, e) => [1.7e9 + e, e, value])),
      name: 'run-a-tag-KLD.json',
      axis: 'step',
      takes: { kl: 'run-a-tag-KLD' }
    }
  },
  'Lightning `metrics.csv`': {
    'with the learning rate in rows of only a step': {
      log: table('epoch,lr-Adam,step,train_kl_loss,train_loss,val_loss', (e) => [
        `,0.001,${e * 50},,,`,
        `${e},,${e * 50 + 49},${kl[e]},${loss[e]},`,
        `${e},,${e * 50 + 49},,,${validation[e]}`
      ]),
      name: 'metrics.csv',
      axis: 'epoch',
      takes: { kl: 'train_kl_loss', loss: 'train_loss', validationLoss: 'val_loss', learningRate: 'lr-Adam' },
      says: 'rows with steps alone were given the epoch of the next row that has one'
    },
    'with a loss of the step and one of the epoch, in the folder of a version': {
      log: {
        'version_0/hparams.yaml': 'lr: 0.1\n',
        'version_0/metrics.csv': table('epoch,step,train_loss_epoch,train_loss_step', (e) => [
          `${e},${e * 50 + 24},,${loss[e] + 3}`,
          `${e},${e * 50 + 49},${loss[e]},`
        ])
      },
      axis: 'epoch',
      takes: { loss: 'train_loss_epoch' },
      says: 'Counted over the epochs in "epoch", not over the steps in "step".'
    },
    'of steps alone': {
      log: table('step,train_loss_step', (e) => `${e * 50},${loss[e]}`),
      name: 'metrics.csv',
      axis: 'step',
      takes: { loss: 'train_loss_step' }
    }
  },
  'W&B': {
    'panel export': {
      log: table(
        `"Step",${panel('train/kl')},${panel('train/loss')}`,
        (e) => `${e * 50},${thrice(kl[e])},${thrice(loss[e])}`
      ),
      axis: 'step',
      takes: { kl: 'vae 3 - train/kl', loss: 'vae 3 - train/loss' }
    },
    'panel export over epochs, of a run whose name is a curve': {
      log: table('"epoch","kl-beta - _step","kl-beta - val_loss"', (e) => `${e},${e * 3},${validation[e]}`),
      axis: 'epoch',
      takes: { validationLoss: 'kl-beta - val_loss' }
    },
    'run.history()': {
      log: table(',_step,_runtime,_timestamp,train/loss,train/kl', (e) => `${e},${e},${e},1.7e9,${loss[e]},${kl[e]}`),
      axis: 'step',
      takes: { loss: 'train/loss', kl: 'train/kl' },
      says: 'Counted over "_step", which counts W&B\'s own calls.'
    },
    'run.history() of a Lightning run': {
      log: table('_step,epoch,train/kl,trainer/global_step', (e) => `${e * 2},${e},${kl[e]},${e * 50}`),
      axis: 'epoch',
      takes: { kl: 'train/kl' },
      says: 'Counted over the epochs in "epoch", not over the steps in "trainer/global_step".'
    }
  },
  'Keras `History`': {
    'as JSON': {
      log: JSON.stringify({ loss, kl_loss: kl, reconstruction_loss: reconstruction, val_loss: validation }),
      name: 'history.json',
      axis: 'epoch',
      takes: { loss: 'loss', kl: 'kl_loss', reconstruction: 'reconstruction_loss', validationLoss: 'val_loss' },
      from: 1,
      says: 'The place in the lists is taken for the epoch, counted from 1.'
    },
    'as JSON with its epochs and parameters': {
      log: JSON.stringify({
        params: { epochs, verbose: 0 },
        epoch: loss.map((_, e) => e),
        history: { loss, kl_loss: kl }
      }),
      name: 'history.json',
      axis: 'epoch',
      takes: { loss: 'loss', kl: 'kl_loss' }
    },
    'as a data frame': {
      log: table(',loss,kl_loss', (e) => `${e},${loss[e]},${kl[e]}`),
      axis: 'epoch',
      takes: { loss: 'loss', kl: 'kl_loss' },
      says: "a data frame's index, is taken for the epoch"
    },
    'as a data frame that was saved again': {
      log: table('Unnamed: 0,loss', (e) => `${e},${loss[e]}`),
      axis: 'epoch',
      takes: { loss: 'loss' }
    },
    'as a data frame in JSON': {
      log: JSON.stringify({ loss: { ...loss }, kl_loss: { ...kl } }),
      name: 'history.json',
      axis: 'epoch',
      takes: { loss: 'loss', kl: 'kl_loss' },
      from: 1
    }
  },
  'One value a row': {
    'with the name under Loss, and one for each latent unit': {
      log: table('Epoch,Loss,Value', (e) => [
        `${e},recon_loss,${reconstruction[e]}`,
        `${e},kl_loss,${kl[e]}`,
        `${e},kl_loss_0,1`,
        `${e},loss,${loss[e]}`
      ]),
      name: 'train_losses.log',
      axis: 'epoch',
      takes: { reconstruction: 'recon_loss', kl: 'kl_loss', loss: 'loss' },
      says: 'One value a row: its name is in "Loss", the value in "Value".'
    },
    'with names that say only what the loss is of': {
      log: table('Epoch,Loss,Value', (e) => [
        `${e},Total,${loss[e]}`,
        `${e},Reconstruction,${reconstruction[e]}`,
        `${e},KL,${kl[e]}`
      ]),
      axis: 'epoch',
      takes: { loss: 'Total', reconstruction: 'Reconstruction', kl: 'KL' }
    },
    'with a phase beside the name': {
      log: table('epoch,phase,metric,value', (e) => [
        `${e},train,loss,${loss[e]}`,
        `${e},val,loss,${validation[e]}`,
        `${e},train,kl,${kl[e]}`
      ]),
      axis: 'epoch',
      takes: { loss: 'train/loss', validationLoss: 'val/loss', kl: 'train/kl' }
    },
    'with the run, the tag and the step': {
      log: table('run,tag,step,value', (e) => [
        `train,epoch_loss,${e},${loss[e]}`,
        `validation,epoch_loss,${e},${validation[e]}`
      ]),
      axis: 'step',
      takes: { loss: 'train/epoch_loss', validationLoss: 'validation/epoch_loss' }
    },
    'in columns, with a phase': {
      log: table('epoch,split,loss', (e) => [`${e},train,${loss[e]}`, `${e},test,${validation[e]}`]),
      axis: 'epoch',
      takes: { loss: 'train/loss', validationLoss: 'test/loss' },
      says: 'The columns are told apart by "split".'
    }
  },
  'Hugging Face `trainer_state.json`': {
    'with a summary at its end': {
      log: JSON.stringify({
        best_metric: null,
        log_history: [
          ...loss.flatMap((value, e) => [
            { epoch: e, loss: value, learning_rate: 1e-3, grad_norm: 1, step: e * 10 },
            { epoch: e, eval_loss: validation[e], eval_runtime: 2, step: e * 10 }
          ]),
          { epoch: epochs - 1, train_loss: 1, train_runtime: 60, step: 110 }
        ]
      }),
      name: 'trainer_state.json',
      axis: 'epoch',
      takes: { loss: 'loss', learningRate: 'learning_rate', validationLoss: 'eval_loss' },
      says: 'The log is the list "log_history".'
    }
  },
  MLflow: {
    'as its store keeps them': {
      log: {
        '0/ab12/meta.yaml': 'name: vae\n',
        '0/ab12/params/lr': '0.001',
        '0/ab12/metrics/kl': loss.map((_, e) => `17000000000${e + 10} ${kl[e]} ${e}\n`).join(''),
        '0/ab12/metrics/train/loss': loss.map((value, e) => `17000000000${e + 10} ${value} ${e}\n`).join('')
      },
      axis: 'step',
      takes: { kl: '0/ab12/metrics/kl', loss: '0/ab12/metrics/train/loss' },
      says: 'named after its file: "kl"'
    },
    'one metric of the store': {
      log: kl.map((value, e) => `17000000000${e + 10} ${value} ${e}\n`).join(''),
      name: 'kl',
      axis: 'step',
      takes: { kl: 'kl' }
    },
    'downloaded from its pages, with the name of the run': {
      log: table('Run ID,Name,Metric,Value,Step,Timestamp', (e) => [
        `ab,x,loss,${loss[e]},${e},17000`,
        `ab,x,kl,${kl[e]},${e},17000`
      ]),
      axis: 'step',
      takes: { loss: 'loss', kl: 'kl' },
      says: 'One value a row: its name is in "Metric", the value in "Value".'
    },
    'as its interface answers': {
      log: JSON.stringify({ metrics: kl.map((value, e) => ({ key: 'kl', value, timestamp: 17000, step: e })) }),
      name: 'metrics.json',
      axis: 'step',
      takes: { kl: 'kl' }
    }
  },
  'Aim, ClearML, Comet, Plotly, Sacred': {
    Aim: {
      log: table('run.hash,metric.name,metric.context,step,value', (e) => [
        `ab,loss,"{'subset': 'train'}",${e},${loss[e]}`,
        `ab,kl,"{'subset': 'train'}",${e},${kl[e]}`
      ]),
      axis: 'step',
      takes: { loss: 'loss', kl: 'kl' },
      says: 'One value a row: its name is in "metric.name"'
    },
    'ClearML as CSV': {
      log: table('"iter","loss - train","loss - val"', (e) => `${e},${loss[e]},${validation[e]}`),
      axis: 'step',
      takes: { loss: 'loss - train', validationLoss: 'loss - val' }
    },
    'ClearML as JSON': {
      log: JSON.stringify([
        { name: 'loss', x: loss.map((_, e) => e), y: loss },
        { name: 'kl', x: loss.map((_, e) => e), y: kl }
      ]),
      name: 'scalars.json',
      axis: 'step',
      takes: { loss: 'loss', kl: 'kl' }
    },
    Comet: {
      log: JSON.stringify(loss.map((value, e) => ({ metricName: 'loss', metricValue: String(value), step: e, epoch: e }))),
      name: 'comet.json',
      axis: 'epoch',
      takes: { loss: 'loss' }
    },
    Plotly: {
      log: JSON.stringify({ data: [{ name: 'kl', x: loss.map((_, e) => e), y: kl }], layout: {} }),
      name: 'figure.json',
      axis: 'step',
      takes: { kl: 'kl' }
    },
    Sacred: {
      log: JSON.stringify({
        'train.loss': { steps: loss.map((_, e) => e), timestamps: loss.map(() => '2026'), values: loss },
        'train.kl': { steps: loss.map((_, e) => e), timestamps: loss.map(() => '2026'), values: kl }
      }),
      name: 'metrics.json',
      axis: 'step',
      takes: { loss: 'train.loss', kl: 'train.kl' }
    },
    'an object for each epoch': {
      log: JSON.stringify(Object.fromEntries(loss.map((value, e) => [`epoch_${e}`, { loss: value, kl: kl[e] }]))),
      name: 'log.json',
      axis: 'epoch',
      takes: { loss: 'loss', kl: 'kl' }
    }
  },
  'Printed lines': {
    'with the epoch before its numbers': {
      log: loss.map((value, e) => `Epoch [${e}/${epochs}], Loss: ${value}, Recon: ${reconstruction[e]}, KL: ${kl[e]}`).join('\n'),
      name: 'train.log',
      axis: 'epoch',
      takes: { loss: 'Loss', reconstruction: 'Recon', kl: 'KL' },
      says: 'Lines of text in which numbers stand behind their names (12 lines) are read as a table.'
    },
    "of PyTorch's own example": {
      log: loss
        .map(
          (value, e) =>
            `Train Epoch: ${e} [0/60000 (0%)]\tLoss: ${value - 5}\nTrain Epoch: ${e} [9600/60000 (16%)]\tLoss: ${value + 5}\n` +
            `====> Epoch: ${e} Average loss: ${value}\n====> Test set loss: ${validation[e]}`
        )
        .join('\n'),
      name: 'out.txt',
      axis: 'epoch',
      takes: { loss: 'Loss', validationLoss: 'Test set loss' }
    },
    "of Keras' progress": {
      log: loss
        .map(
          (value, e) =>
            `Epoch ${e}/${epochs}\n10/10 [=====] - 1s 20ms/step - loss: ${value} - kl_loss: ${kl[e]} - val_loss: ${validation[e]}`
        )
        .join('\n'),
      name: 'fit.log',
      axis: 'epoch',
      takes: { loss: 'loss', kl: 'kl_loss', validationLoss: 'val_loss' }
    },
    'of a progress bar': {
      log: loss
        .map((value, e) => `Epoch ${e}: 100%|####| 10/10 [00:01<00:00, 9.90it/s, loss=${value}, kl=${kl[e]}]`)
        .join('\r\n'),
      name: 'slurm.out',
      axis: 'epoch',
      takes: { loss: 'loss', kl: 'kl' }
    },
    'of logging, with times': {
      log: loss
        .map((value, e) => `2026-03-01 12:00:${10 + e},123 INFO trainer - epoch=${e} loss=${value} kl=${kl[e]} eta: 0:01:12`)
        .join('\n'),
      name: 'train.log',
      axis: 'epoch',
      takes: { loss: 'loss', kl: 'kl' }
    },
    'of dictionaries, as Python prints them': {
      log: loss.map((value, e) => `{'epoch': ${e}, 'loss': tensor(${value}), 'kl': ${kl[e]}}`).join('\n'),
      name: 'log.txt',
      axis: 'epoch',
      takes: { loss: 'loss', kl: 'kl' }
    }
  },
  'Tables of your own': {
    "with PyTorch-VAE's names and signs": {
      log: table(
        'loss,Reconstruction_Loss,KLD,val_loss,epoch',
        (e) => `${loss[e]},${reconstruction[e]},${-kl[e]},${validation[e]},${e}`
      ),
      axis: 'epoch',
      takes: { loss: 'loss', reconstruction: 'Reconstruction_Loss', kl: 'KLD', validationLoss: 'val_loss' },
      says: '"KLD" is negative throughout, and a KL divergence is not: its sign was turned.'
    },
    'as CSV': {
      log: table('epoch,loss,kl', (e) => `${e},${loss[e]},${kl[e]}`),
      axis: 'epoch',
      takes: { loss: 'loss', kl: 'kl' }
    },
    'as TSV': {
      log: table('iteration\tloss\tkl', (e) => `${e}\t${loss[e]}\t${kl[e]}`),
      name: 'log.tsv',
      axis: 'step',
      takes: { loss: 'loss', kl: 'kl' }
    },
    'as JSON Lines': {
      log: loss.map((value, e) => JSON.stringify({ epoch: e, train: { loss: value } })).join('\n'),
      name: 'log.jsonl',
      axis: 'epoch',
      takes: { loss: 'train/loss' }
    },
    'as a list of objects': {
      log: JSON.stringify(
        loss.map((value, e) => ({ epoch: e, loss: value })),
        null,
        2
      ),
      name: 'log.json',
      axis: 'epoch',
      takes: { loss: 'loss' }
    },
    'as a list inside of an object': {
      log: JSON.stringify({ best: 1, log_history: loss.map((value, e) => ({ epoch: e, loss: value })) }),
      name: 'trainer_state.json',
      axis: 'epoch',
      takes: { loss: 'loss' },
      says: 'The log is the list "log_history".'
    },
    'in a file for each half': {
      log: {
        'train.csv': table('epoch,loss', (e) => `${e},${loss[e]}`),
        'val.csv': table('epoch,loss', (e) => `${e},${validation[e]}`)
      },
      axis: 'epoch',
      takes: { loss: 'train.csv/loss', validationLoss: 'val.csv/loss' }
    }
  }
}

const known: Record<string, number[]> = { loss, kl, reconstruction, validationLoss: validation }

describe.each(Object.entries(formats))('%s', (_, variants) => {
  it.each(Object.entries(variants))('%s', async (_, { log, name, axis, takes, from = 0, says }) => {
    const history = await historyFrom(log, name)
    expect(takenFrom(history)).toEqual(takes)
    expect(history.axis).toBe(axis)
    for (const [kind, curve] of Object.entries(history.curves)) {
      if (curve === null) continue
      expect(curve.at[0]).toBe(from)
      expect(curve.at).toHaveLength(epochs)
      if (kind === 'learningRate' || kind === 'reconstruction') continue
      curve.value.forEach((value, i) => expect(value).toBeCloseTo(known[kind][i], 3))
    }
    if (says !== undefined) expect(history.notes.join('\n')).toContain(says)
  })
})

it('are those that README lists', () => {
  const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')
  const list = readme.slice(readme.indexOf('| log | as it is written |'), readme.indexOf('**Is it right?**'))
  const rows = [...list.matchAll(/^\| (?!log |---)(.+?) \|/gm)].map(([, format]) => format)
  expect(rows).toEqual(Object.keys(formats))
})
