import { describe, expect, it } from 'vitest'
import { roleOfName } from '../../../src/inference/matching/output-names.ts'

describe('names', () => {
  it.each([
    ['recon', 'reconstruction'],
    ['reconstruction', 'reconstruction'],
    ['x_recon', 'reconstruction'],
    ['x_hat', 'reconstruction'],
    ['xhat', 'reconstruction'],
    ['Decoded', 'reconstruction'],
    ['model/recon/Sigmoid:0', 'reconstruction'],
    ['recon_mean', 'reconstruction'],
    ['mu', 'mu'],
    ['z_mean', 'mu'],
    ['z_mean/BiasAdd:0', 'mu'],
    ['encoder/mean', 'mu'],
    ['latentMu', 'mu'],
    ['mu_1', 'mu'],
    ['logvar', 'log-variance'],
    ['log_var', 'log-variance'],
    ['z_log_var', 'log-variance'],
    ['logVariance', 'log-variance'],
    ['log_sigma2', 'log-variance'],
    ['log_covariance', 'log-variance'],
    ['log_sigma', 'log-sigma'],
    ['logstd', 'log-sigma'],
    ['sigma', 'sigma'],
    ['z_std', 'sigma'],
    ['var', 'variance'],
    ['variance', 'variance'],
    ['sigma_squared', 'variance'],
    ['z', 'code'],
    ['latent', 'code'],
    ['code', 'code'],
    ['z_q', 'ignored'],
    ['quant_t', 'ignored'],
    ['codebook_indices', 'ignored'],
    ['latent_parameters', 'moments'],
    ['sample', 'ignored'],
    ['kl_mean', 'ignored'],
    ['kld', 'ignored'],
    ['Identity_1', null],
    ['StatefulPartitionedCall:2', null],
    ['153', null],
    ['output', null]
  ])('%s: %s', (name, role) => {
    expect(roleOfName(name)).toBe(role)
  })
})
