/** npm's own, for a registry that asks for them. */
const FOR_NPM = /^(NODE_AUTH_TOKEN|NPM_TOKEN|npm_config_.*)$/i

/** The environment for a program of somebody else: no token of the job's, and none of its inputs. */
export function withoutTokens(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => FOR_NPM.test(name) || !/TOKEN|SECRET|PASSWORD|CREDENTIAL|^INPUT_/i.test(name)
  )
  return Object.fromEntries(kept)
}
