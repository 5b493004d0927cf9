"""Contract a matrix product state with einsum, truncate it by SVD and measure expectation values."""
from functools import reduce

import numpy as np

SIGMA_X = np.array([[0, 1], [1, 0]], dtype=complex)
SIGMA_Z = np.diag([1.0, -1.0]).astype(complex)
IDENTITY = np.eye(2, dtype=complex)


def random_mps(sites, bond, rng, phys=2):
    tensors = []
    for i in range(sites):
        left = 1 if i == 0 else bond
        right = 1 if i == sites - 1 else bond
        real = rng.standard_normal((left, phys, right))
        imag = rng.standard_normal((left, phys, right))
        tensors.append(real + 1j * imag)
    return tensors


def overlap(bra, ket):
    env = np.ones((1, 1), dtype=complex)
    for a, b in zip(bra, ket):
        env = np.einsum("ab,asc,bsd->cd", env, a.conj(), b, optimize=True)
    return env[0, 0]


def normalize(mps):
    norm = np.sqrt(overlap(mps, mps).real)
    return [t / norm ** (1 / len(mps)) for t in mps]


def right_canonical(mps):
    mps = list(mps)
    for i in range(len(mps) - 1, 0, -1):
        l, p, r = mps[i].shape
        q, rr = np.linalg.qr(mps[i].reshape(l, p * r).T)
        mps[i] = q.T.reshape(-1, p, r)
        mps[i - 1] = np.einsum("lpr,kr->lpk", mps[i - 1], rr)
    return mps


def truncate(mps, chi):
    mps = right_canonical(mps)
    discarded = 0.0
    for i in range(len(mps) - 1):
        l, p, r = mps[i].shape
        u, s, vh = np.linalg.svd(mps[i].reshape(l * p, r), full_matrices=False)
        keep = min(chi, len(s))
        discarded += np.sum(s[keep:] ** 2)
        u, s, vh = u[:, :keep], s[:keep], vh[:keep]
        mps[i] = u.reshape(l, p, keep)
        carry = s[:, None] * vh
        mps[i + 1] = np.tensordot(carry, mps[i + 1], axes=(1, 0))
    return mps, discarded


def to_vector(mps):
    psi = mps[0]
    for tensor in mps[1:]:
        psi = np.tensordot(psi, tensor, axes=([-1], [0]))
    return psi.reshape(-1)


def expectation(mps, op, site):
    env = np.ones((1, 1), dtype=complex)
    for i, t in enumerate(mps):
        if i == site:
            env = np.einsum("ab,asc,st,btd->cd", env, t.conj(), op, t)
        else:
            env = np.einsum("ab,asc,bsd->cd", env, t.conj(), t)
    return env.item().real


def kron_all(ops):
    return reduce(np.kron, ops)


def ising_hamiltonian(n, field):
    dim = 2 ** n
    H = np.zeros((dim, dim), dtype=complex)
    for i in range(n - 1):
        ops = [IDENTITY] * n
        ops[i] = ops[i + 1] = SIGMA_Z
        H -= kron_all(ops)
    for i in range(n):
        ops = [IDENTITY] * n
        ops[i] = SIGMA_X
        H -= field * kron_all(ops)
    return H


def from_vector(psi, n, chi):
    tensors = []
    rest = psi.reshape(1, -1)
    for i in range(n - 1):
        left = rest.shape[0]
        u, s, vh = np.linalg.svd(rest.reshape(left * 2, -1), full_matrices=False)
        keep = min(chi, np.count_nonzero(s > 1e-12))
        tensors.append(u[:, :keep].reshape(left, 2, keep))
        rest = s[:keep, None] * vh[:keep]
    tensors.append(rest.reshape(rest.shape[0], 2, 1))
    return tensors


def entropy(psi, n, cut):
    s = np.linalg.svd(psi.reshape(2 ** cut, 2 ** (n - cut)), compute_uv=False)
    p = s ** 2
    p = p[p > 1e-15]
    return -(p * np.log(p)).sum()


rng = np.random.default_rng(10)
mps = normalize(random_mps(9, 7, rng))
vector = to_vector(mps)
assert np.isclose(np.vdot(vector, vector), 1)
for chi in (2, 4, 6):
    small, lost = truncate(mps, chi)
    small = normalize(small)
    fidelity = abs(overlap(small, mps)) ** 2
    print("chi", chi, "lost", round(float(lost), 5), "fidelity", round(float(fidelity), 4))

z_profile = np.array([expectation(mps, SIGMA_Z, i) for i in range(len(mps))])
x_profile = np.array([expectation(mps, SIGMA_X, i) for i in range(len(mps))])
print("magnetisation", z_profile.round(3), x_profile.mean())

n = 7
H = ising_hamiltonian(n, field=0.8)
energies, states = np.linalg.eigh(H)
ground = states[:, 0]
compressed = from_vector(ground, n, chi=4)
restored = to_vector(compressed)
energy = np.vdot(restored, H @ restored).real / np.vdot(restored, restored).real
print("ground energy", energies[0], "compressed", energy, [t.shape for t in compressed])
profile = [entropy(ground, n, cut) for cut in range(1, n)]
print("entropy", np.round(profile, 4))

correlation = np.zeros((n, n))
for i in range(n):
    for j in range(n):
        ops = [SIGMA_Z if k in (i, j) else IDENTITY for k in range(n)]
        if i == j:
            ops[i] = IDENTITY
        correlation[i, j] = np.real(ground.conj() @ kron_all(ops) @ ground)
print(correlation[n // 2].round(3))
gate = np.kron(SIGMA_Z, SIGMA_Z).reshape(2, 2, 2, 2)
theta = np.einsum("asb,btc->astc", compressed[2], compressed[3])
rotated = np.einsum("uvst,astc->auvc", gate, theta)
l, _, _, r = rotated.shape
left, weights, right = np.linalg.svd(rotated.reshape(2 * l, 2 * r), full_matrices=False)
print("Schmidt values", weights[:4].round(4), np.linalg.norm(weights))
