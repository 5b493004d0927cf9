"""Denoise a multi-channel signal by thresholding its Fourier spectrum and compute a spectrogram and its peak
frequencies."""
import numpy as np

SAMPLE_RATE = 500
DURATION = 4.2
CHANNELS = 3


def synthesize(rng):
    t = np.arange(0, DURATION, 1 / SAMPLE_RATE)
    freqs = np.array([[7.0, 31.0], [13.0, 57.0], [19.0, 83.0]])
    amps = np.array([[1.0, 0.6], [0.8, 0.5], [1.2, 0.4]])
    phase = rng.uniform(0, 2 * np.pi, freqs.shape)
    waves = amps[..., None] * np.sin(2 * np.pi * freqs[..., None] * t + phase[..., None])
    clean = waves.sum(axis=1)
    noisy = clean + rng.normal(0, 0.7, clean.shape)
    return t, clean, noisy


def hard_threshold(signal, keep=0.995):
    spectrum = np.fft.rfft(signal, axis=-1)
    power = np.abs(spectrum) ** 2
    cutoff = np.quantile(power, keep, axis=-1, keepdims=True)
    filtered = np.where(power >= cutoff, spectrum, 0)
    return np.fft.irfft(filtered, n=signal.shape[-1], axis=-1), power


def band_pass(signal, low, high, rate=SAMPLE_RATE):
    n = signal.shape[-1]
    f = np.fft.rfftfreq(n, d=1 / rate)
    gain = ((f >= low) & (f <= high)).astype(float)
    return np.fft.irfft(np.fft.rfft(signal) * gain, n)


def wiener(signal, noise_power):
    S = np.fft.fft(signal)
    P = np.abs(S) ** 2 / signal.shape[-1]
    H = np.maximum(P - noise_power, 0) / P
    return np.real(np.fft.ifft(S * H))


def frame(signal, size, hop):
    n_frames = 1 + (signal.shape[-1] - size) // hop
    idx = np.arange(size)[None, :] + hop * np.arange(n_frames)[:, None]
    return signal[..., idx]


def spectrogram(signal, size=128, hop=50):
    window = np.hanning(size)
    frames = frame(signal, size, hop) * window
    spec = np.fft.rfft(frames, axis=-1)
    freqs = np.fft.rfftfreq(size, 1.0 / SAMPLE_RATE)
    db = 20 * np.log10(np.abs(spec) + 1e-8)
    return freqs, db


def snr(clean, estimate):
    return 10 * np.log10(np.sum(clean ** 2, axis=-1) / np.sum((clean - estimate) ** 2, axis=-1))


def autocorrelation(x):
    x = x - x.mean()
    n = len(x)
    size = 2 ** int(np.ceil(np.log2(2 * n - 1)))
    f = np.fft.fft(x, size)
    acf = np.fft.ifft(f * np.conj(f))[:n].real
    return acf / acf[0]


rng = np.random.default_rng(31)
t, clean, noisy = synthesize(rng)
assert clean.shape[0] == CHANNELS
denoised, power = hard_threshold(noisy)
filtered = np.stack([band_pass(channel, 5, 90) for channel in noisy])
smoothed = np.array([wiener(channel, 0.49) for channel in noisy])
table = np.vstack([snr(clean, each) for each in (noisy, denoised, filtered, smoothed)])
print(np.round(table, 2))
best_method = table.argmax(axis=0)
print("best method per channel", best_method)

freq_axis = np.fft.rfftfreq(len(t), 1 / SAMPLE_RATE)
for c in range(CHANNELS):
    p = power[c].copy()
    p[0] = 0
    local = np.flatnonzero((p[1:-1] > p[:-2]) & (p[1:-1] > p[2:])) + 1
    strongest = local[np.argsort(p[local])[-2:]]
    print("channel", c, "peaks at", np.sort(freq_axis[strongest]))

freqs, db = spectrogram(noisy)
mean_db = db.mean(axis=1)
dominant = freqs[db[:, :, 1:].argmax(axis=-1) + 1]
print("spectrogram", db.shape, "dominant", np.median(dominant, axis=1))
bands = np.split(mean_db, [8, 21, 40], axis=-1)
band_energy = np.array([band.mean(axis=-1) for band in bands]).T
print(band_energy.round(1))

acf = autocorrelation(denoised[0])
first_zero = np.argmax(acf < 0)
kernel = np.ones(9) / 9
averaged = np.apply_along_axis(lambda row: np.convolve(row, kernel, mode="same"), 1, noisy)
cross = np.correlate(averaged[0], averaged[1], mode="full")
lag = cross.argmax() - (len(t) - 1)
print("first zero", first_zero / SAMPLE_RATE, "lag", lag, averaged.shape)
analytic = np.fft.fftshift(np.fft.fft2(noisy))
print(np.abs(analytic).max(axis=0).argmax())
