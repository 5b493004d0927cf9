"""Decode a hidden Markov model with Viterbi, run forward-backward, and re-estimate its parameters with Baum-Welch
steps."""
import numpy as np
from typing import NamedTuple


class HMM(NamedTuple):
    start: np.ndarray
    transition: np.ndarray
    emission: np.ndarray

    @property
    def n_states(self):
        return len(self.start)


def random_hmm(n_states, n_symbols, rng, sticky=5.0):
    start = rng.dirichlet(np.ones(n_states))
    transition = rng.dirichlet(np.ones(n_states), size=n_states)
    transition = transition + sticky * np.eye(n_states)
    transition /= transition.sum(axis=1, keepdims=True)
    emission = rng.dirichlet(0.4 * np.ones(n_symbols), size=n_states)
    return HMM(start, transition, emission)


def sample(hmm, length, rng):
    states = np.zeros(length, dtype=np.int64)
    symbols = np.zeros(length, dtype=np.int64)
    n_states, n_symbols = hmm.emission.shape
    state = rng.choice(n_states, p=hmm.start)
    for t in range(length):
        states[t] = state
        symbols[t] = rng.choice(n_symbols, p=hmm.emission[state])
        state = rng.choice(n_states, p=hmm.transition[state])
    return states, symbols


def viterbi(hmm, symbols):
    T, K = len(symbols), hmm.n_states
    log_start, log_trans, log_emit = np.log(hmm.start), np.log(hmm.transition), np.log(hmm.emission + 1e-12)
    delta = np.full((T, K), -np.inf)
    back = np.zeros((T, K), dtype=int)
    delta[0] = log_start + log_emit[:, symbols[0]]
    for t in range(1, T):
        scores = delta[t - 1][:, None] + log_trans
        back[t] = scores.argmax(axis=0)
        delta[t] = scores.max(axis=0) + log_emit[:, symbols[t]]
    path = np.empty(T, dtype=int)
    path[-1] = delta[-1].argmax()
    for t in reversed(range(T - 1)):
        path[t] = back[t + 1, path[t + 1]]
    return path, delta[-1].max()


def forward_backward(hmm, symbols):
    T = symbols.size
    K = hmm.n_states
    alpha = np.zeros((T, K))
    beta = np.ones((T, K))
    scale = np.zeros(T)
    likelihood = hmm.emission[:, symbols].T
    for t in range(T):
        if t == 0:
            a = hmm.start * likelihood[0]
        else:
            a = (alpha[t - 1] @ hmm.transition) * likelihood[t]
        scale[t] = a.sum()
        alpha[t] = a / scale[t]
    for t in range(T - 2, -1, -1):
        beta[t] = hmm.transition @ (likelihood[t + 1] * beta[t + 1]) / scale[t + 1]
    gamma = alpha * beta
    xi = alpha[:-1, :, None] * hmm.transition[None] * (likelihood[1:] * beta[1:] / scale[1:, None])[:, None, :]
    return gamma, xi, np.log(scale).sum()


def baum_welch_step(hmm, sequences):
    n_symbols = hmm.emission.shape[1]
    start = np.zeros_like(hmm.start)
    transition = np.zeros_like(hmm.transition)
    emission = np.zeros_like(hmm.emission)
    total = 0.0
    for symbols in sequences:
        gamma, xi, loglik = forward_backward(hmm, symbols)
        start += gamma[0]
        transition += xi.sum(axis=0)
        for s in range(n_symbols):
            emission[:, s] += gamma[symbols == s].sum(axis=0)
        total += loglik
    return HMM(
        start / start.sum(),
        transition / transition.sum(axis=1, keepdims=True),
        emission / emission.sum(axis=1, keepdims=True),
    ), total


def main():
    rng = np.random.default_rng(2024)
    truth = random_hmm(3, 7, rng)
    sequences, paths = [], []
    for length in (151, 97, 203):
        states, symbols = sample(truth, length, rng)
        sequences.append(symbols)
        paths.append(states)

    for states, symbols in zip(paths, sequences):
        path, score = viterbi(truth, symbols)
        gamma, _, loglik = forward_backward(truth, symbols)
        posterior = gamma.argmax(axis=1)
        print(f"viterbi {np.mean(path == states):.3f}  posterior {np.mean(posterior == states):.3f}  "
              f"score {score:.1f}  loglik {loglik:.1f}")
        assert np.allclose(gamma.sum(axis=1), 1)

    model = random_hmm(3, 7, rng, sticky=1.0)
    trace = []
    for _ in range(15):
        model, loglik = baum_welch_step(model, sequences)
        trace.append(loglik)
    trace = np.array(trace)
    assert (np.diff(trace) > -1e-6).all()
    start, transition, emission = model
    distance = np.abs(emission[:, None, :] - truth.emission[None, :, :]).sum(axis=-1)
    matched = distance.argmin(axis=1)
    print("matched states", matched, "with distance", distance.min(axis=1))
    print("dwell times", 1 / (1 - np.diag(transition)))


if __name__ == "__main__":
    main()
