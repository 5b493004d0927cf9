"""imageio: its second interface is the one at the top."""

MODULE = "imageio"

imread = alias("imageio.v2.imread")
imwrite = alias("imageio.v2.imwrite")
imsave = alias("imageio.v2.imwrite")
