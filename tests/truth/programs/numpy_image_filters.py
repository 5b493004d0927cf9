"""Gaussian blur, Sobel edges, median filter, histogram equalisation and morphological erosion on a synthetic RGB
image."""
import numpy as np

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], dtype=np.float64)
SOBEL_Y = SOBEL_X.T


def synthetic_image(height=67, width=83, seed=0):
    rng = np.random.default_rng(seed)
    yy, xx = np.mgrid[0:height, 0:width]
    img = np.zeros((height, width, 3), dtype=np.uint8)
    img[..., 0] = (255 * xx / width).astype(np.uint8)
    img[..., 1] = (255 * yy / height).astype(np.uint8)
    circle = (yy - 30) ** 2 + (xx - 40) ** 2 < 18 ** 2
    img[circle] = [250, 240, 30]
    img[10:20, 55:75] = (10, 20, 200)
    salt = rng.random((height, width)) < 0.02
    img[salt] = 255
    return img


def to_gray(img):
    return img.astype(np.float32) @ np.array([0.299, 0.587, 0.114], dtype=np.float32)


def gaussian_kernel(size=5, sigma=1.0):
    ax = np.arange(size) - size // 2
    g = np.exp(-ax ** 2 / (2 * sigma ** 2))
    kernel = np.outer(g, g)
    return kernel / kernel.sum()


def convolve2d(image, kernel, mode="reflect"):
    kh, kw = kernel.shape
    ph, pw = kh // 2, kw // 2
    padded = np.pad(image, ((ph, ph), (pw, pw)), mode=mode)
    out = np.zeros(image.shape, dtype=np.float64)
    for dy in range(kh):
        for dx in range(kw):
            out += kernel[kh - 1 - dy, kw - 1 - dx] * padded[dy:dy + image.shape[0], dx:dx + image.shape[1]]
    return out


def filter_rgb(img, kernel):
    channels = [convolve2d(img[:, :, c], kernel) for c in range(img.shape[2])]
    return np.clip(np.dstack(channels), 0, 255).astype(np.uint8)


def median_filter(gray, size=3):
    pad = size // 2
    padded = np.pad(gray, pad, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, (size, size))
    return np.median(windows, axis=(-2, -1))


def sobel(gray):
    gx = convolve2d(gray, SOBEL_X)
    gy = convolve2d(gray, SOBEL_Y)
    return np.hypot(gx, gy), np.arctan2(gy, gx)


def non_max_suppression(magnitude, angle):
    h, w = magnitude.shape
    sector = (np.round(angle / (np.pi / 4)).astype(int)) % 4
    offsets = [(0, 1), (1, 1), (1, 0), (1, -1)]
    padded = np.pad(magnitude, 1)
    keep = np.zeros((h, w), dtype=bool)
    for s, (dy, dx) in enumerate(offsets):
        ahead = padded[1 + dy:1 + dy + h, 1 + dx:1 + dx + w]
        behind = padded[1 - dy:1 - dy + h, 1 - dx:1 - dx + w]
        keep |= (sector == s) & (magnitude >= ahead) & (magnitude >= behind)
    return np.where(keep, magnitude, 0.0)


def equalize(gray):
    values = gray.astype(np.uint8)
    hist, edges = np.histogram(values, bins=256, range=(0, 256))
    cdf = hist.cumsum()
    cdf = (cdf - cdf.min()) * 255 / (cdf.max() - cdf.min())
    return cdf[values].astype(np.uint8)


def erode(mask, iterations=1):
    for _ in range(iterations):
        p = np.pad(mask, 1, constant_values=False)
        mask = p[1:-1, 1:-1] & p[:-2, 1:-1] & p[2:, 1:-1] & p[1:-1, :-2] & p[1:-1, 2:]
    return mask


def dilate(mask, iterations=1):
    return ~erode(~mask, iterations)


def downsample(img, factor):
    h, w = img.shape[:2]
    h2, w2 = h - h % factor, w - w % factor
    small = img[:h2, :w2].reshape(h2 // factor, factor, w2 // factor, factor, -1)
    return small.mean(axis=(1, 3))


def otsu_threshold(gray):
    hist, edges = np.histogram(gray.ravel(), bins=64)
    centers = (edges[:-1] + edges[1:]) / 2
    w0 = np.cumsum(hist)
    w1 = np.cumsum(hist[::-1])[::-1]
    m0 = np.cumsum(hist * centers) / np.maximum(w0, 1)
    m1 = (np.cumsum((hist * centers)[::-1]) / np.maximum(np.cumsum(hist[::-1]), 1))[::-1]
    between = w0[:-1] * w1[1:] * (m0[:-1] - m1[1:]) ** 2
    return centers[np.argmax(between)]


def main():
    img = synthetic_image()
    gray = to_gray(img)
    blurred = filter_rgb(img, gaussian_kernel(7, 1.5))
    clean = median_filter(gray, 3)
    magnitude, angle = sobel(clean)
    thin = non_max_suppression(magnitude, angle)
    edges = thin > np.percentile(magnitude, 90)
    print("edges", edges.sum(), "of", edges.size)

    flat = equalize(gray)
    print("contrast", gray.std(), flat.std())
    threshold = otsu_threshold(clean)
    mask = clean > threshold
    opened = dilate(erode(mask, 2), 2)
    border = mask & ~erode(mask)
    print("threshold %.1f, mask %d, opened %d, border %d" % (threshold, mask.sum(), opened.sum(), border.sum()))

    small = downsample(img, 4)
    rows, cols = np.nonzero(edges)
    box = rows.min(), rows.max(), cols.min(), cols.max()
    crop = img[box[0]:box[1] + 1, box[2]:box[3] + 1]
    colours, counts = np.unique(blurred.reshape(-1, 3), axis=0, return_counts=True)
    rotated = np.rot90(img)
    flipped = img[:, ::-1]
    mosaic = np.concatenate([img, flipped], axis=1)
    print(small.shape, crop.shape, colours.shape, rotated.shape, mosaic.shape, counts.max())


if __name__ == "__main__":
    main()
